import Dossier
import Foundation
import News
import Testing

@Suite("A web archive")
struct WebArchiveTests {
  private typealias Sample = WebArchiveSample

  private static let one = "Solheim met Arce in Bergen on Monday to talk about the fishing grounds."
  private static let two = "Tuilagi met Zerafa in Suva on Wednesday to talk about the reef."

  private func read(_ bytes: [UInt8], _ name: String = "a.warc") -> [Reading] {
    Shipped.reader.read(bytes, name: name, path: name)
  }

  private func texts(_ readings: [Reading]) -> [String] {
    readings.compactMap { $0.article?.text.split(separator: "\n").last.map(String.init) }
  }

  @Test("gives its pages with their addresses; the day of retrieval is no day of publication")
  func pages() throws {
    let bytes =
      Sample.record(
        Array("software: x\r\n".utf8), kind: "warcinfo", type: "application/warc-fields")
      + Sample.record(page: Self.one, url: "<https://www.quay.example/1>")
      + Sample.record(Sample.response([1, 2, 3], type: "image/png"))
      + Sample.record(Sample.response(Array("<p>gone</p>".utf8), status: "404 Not Found"))
      + Sample.record(Array(Self.two.utf8), kind: "conversion", type: "text/plain")
    for readings in [read(bytes), read(Packed.gzip(bytes), "a.warc.gz"), read(bytes, "a")] {
      #expect(texts(readings) == [Self.one, Self.two])
      let article = try #require(readings.first?.article)
      #expect(article.url == "https://www.quay.example/1" && article.outlet == "quay.example")
      #expect(article.path?.hasSuffix(":2") == true)
      #expect(article.published == .unknown)
      #expect(readings.count == 2)
    }
  }

  @Test("undoes what servers do to bodies", arguments: ["gzip", "deflate", "bare", "chunked"])
  func bodies(_ coding: String) throws {
    let page = Array(Sample.page(Self.one).utf8)
    let response =
      switch coding {
      case "gzip":
        Sample.response(Packed.gzip(page), headers: ["Content-Encoding: gzip"])
      case "deflate":
        Sample.response(Packed.zlib(page), headers: ["Content-Encoding: deflate"])
      case "bare":
        Sample.response(Packed.bare(page), headers: ["Content-Encoding: deflate"])
      default:
        Sample.response(
          Array("10;x=y\r\n".utf8) + page[..<16]
            + Array("\r\n\(String(page.count - 16, radix: 16))\r\n".utf8)
            + page[16...] + Array("\r\n0\r\n\r\n".utf8), headers: ["Transfer-Encoding: chunked"])
      }
    #expect(texts(read(Sample.record(response))) == [Self.one])
  }

  @Test("that was kept unpacked under the header of a packed body is read as it is")
  func unpacked() {
    let response = Sample.response(
      Array(Sample.page(Self.one).utf8),
      headers: ["Content-Encoding: gzip", "Transfer-Encoding: chunked"])
    #expect(texts(read(Sample.record(response))) == [Self.one])
  }

  @Test("heeds the charset of the server where a page names none")
  func charset() throws {
    let page =
      Array("<html><body><article><p>".utf8) + [UInt8](repeating: 0xE0, count: 40) + [0x20]
      + [0xC2, 0xF1, 0xF2, 0xF0, 0xE5, 0xF7, 0xE0]
      + Array("</p></article></body></html>".utf8)
    let response = Sample.response(page, type: "text/html; charset=windows-1251")
    #expect(
      texts(read(Sample.record(response))) == [String(repeating: "а", count: 40) + " Встреча"])
  }

  @Test("loses only the record whose length lies", arguments: [-40, -1, 5, 300, 100_000, 1 << 50])
  func lies(_ difference: Int) {
    let liar = Sample.response(Array(Sample.page("Nobody met anybody in Nowhere.").utf8))
    let bytes =
      Sample.record(page: Self.one) + Sample.record(liar, length: liar.count + difference)
      + Sample.record(page: Self.two)
    let readings = read(bytes)
    #expect(texts(readings) == [Self.one, Self.two])
    #expect(readings.count == 3)
    #expect(readings.compactMap(\.refusal).map(\.name) == ["a.warc:2"])
  }

  @Test("of lengths that all lie is read in one pass")
  func manyLies() {
    let liar = Sample.record(page: Self.one)
    let text = String(decoding: liar, as: UTF8.self).replacing(
      #/Content-Length: \d+/#, with: "Content-Length: 9000000")
    let bytes = Array(String(repeating: text, count: 2_000).utf8)
    let clock = ContinuousClock()
    let time = clock.measure { #expect(read(bytes).allSatisfy { $0.refusal != nil }) }
    #expect(time < .seconds(60))
  }

  @Test("refuses its last record where it breaks off", arguments: [false, true])
  func truncated(_ isPacked: Bool) {
    let first = Sample.record(page: Self.one)
    let last = Sample.record(page: Self.two)
    let bytes =
      isPacked
      ? Packed.gzip(first) + Packed.gzip(last).dropLast(40) : first + last.dropLast(60)
    let readings = read(bytes, "a.warc.gz")
    #expect(texts(readings) == [Self.one])
    #expect(readings.last?.refusal?.name == "a.warc.gz:2")
    #expect(readings.last?.refusal?.reason.code == "truncated")
  }

  @Test("refuses a body or a member that inflates a thousandfold, and goes on")
  func bombs() {
    let zeros = [UInt8](repeating: 0x20, count: 12_000_000)
    let body = Sample.record(
      Sample.response(Packed.gzip(zeros), headers: ["Content-Encoding: gzip"]))
    let inBody = read(Sample.record(page: Self.one) + body + Sample.record(page: Self.two))
    let member = Packed.gzip(Sample.record(Sample.response(zeros)))
    let inMember = read(
      Packed.gzip(Sample.record(page: Self.one)) + member
        + Packed.gzip(Sample.record(page: Self.two)))
    for readings in [inBody, inMember] {
      #expect(texts(readings) == [Self.one, Self.two])
      #expect(
        readings.compactMap(\.refusal) == [
          Refusal(name: "a.warc:2", reason: .inflatesTooFar(limit: 250))
        ])
    }
  }

  @Test("loses only the damaged member")
  func damage() {
    var middle = Packed.gzip(Sample.record(page: "Nobody met anybody in Nowhere."))
    for index in 40..<90 { middle[index] = UInt8(truncatingIfNeeded: index &* 37) }
    let readings = read(
      Packed.gzip(Sample.record(page: Self.one)) + middle
        + Packed.gzip(Sample.record(page: Self.two)))
    #expect(texts(readings) == [Self.one, Self.two])
    #expect(readings.compactMap(\.refusal).first?.name == "a.warc:2")
  }

  @Test("without a page is refused as a whole")
  func nothing() {
    let readings = read(Sample.record(Sample.response([1], type: "image/png")))
    #expect(
      readings == [.refused(Refusal(name: "a.warc", reason: .noArticles(format: "a web archive")))])
  }
}

@Suite("Compressed input")
struct CompressedTests {
  @Test("of any format is read under its own name")
  func formats() {
    let inputs = [
      ("a.txt.gz", "One came."), ("a.jsonl.gz", "{\"text\": \"One came.\"}\n"),
      ("a.csv.gz", "text\nOne came.\n"), ("a", "{\"text\": \"One came.\"}"),
    ]
    for (name, text) in inputs {
      let readings = Shipped.reader.read(Packed.gzip(Array(text.utf8)), name: name, path: name)
      #expect(readings.map { $0.article?.text } == ["One came."], "\(name)")
    }
  }

  @Test("that inflates a thousandfold, breaks off or is damaged is refused with the reason")
  func hostile() {
    let bomb = Packed.gzip([UInt8](repeating: 0x61, count: 20_000_000))
    let good = Packed.gzip((0..<5_000).map { UInt8(truncatingIfNeeded: 97 + $0 % 23) })
    func codes(_ bytes: [UInt8], _ name: String) -> [String?] {
      Shipped.reader.read(bytes, name: name, path: name).map { $0.refusal?.reason.code }
    }
    for name in ["a.txt.gz", "a.jsonl.gz", "a.csv.gz", "a"] {
      #expect(codes(bomb, name).last == "inflates_too_far", "\(name)")
      #expect(codes(Array(good.dropLast(12)), name).last == "truncated", "\(name)")
      #expect(codes(Array(good[..<10]) + [0xFF, 0xFF, 0xFF], name).last == "damaged", "\(name)")
    }
  }
}
