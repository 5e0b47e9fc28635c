import Foundation
import Testing

extension BuiltProgram {
  @Suite("The formats that people have")
  struct SourceFormatTests {
    let rapporteur: BuiltBinary
    let folder: TemporaryFolder

    init() throws {
      rapporteur = try BuiltBinary()
      folder = try TemporaryFolder()
    }

    private static let page =
      "<html><head><title>Talks open</title></head><body><article><p>\(Invented.sentence)</p>"
      + "</article></body></html>"

    private static func record(_ body: String, length: Int? = nil) -> Data {
      let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
      return Data(
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbour-post.example/talks\r\n"
          + "Content-Type: application/http\r\n"
          + "Content-Length: \(length ?? block.utf8.count)\r\n\r\n\(block)\r\n\r\n").utf8)
    }

    /// A gzip member that holds its bytes unpacked, as the format allows (RFC 1952).
    private static func stored(_ data: Data) -> Data {
      var member = Data([0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0xFF, 1])
      let count = UInt16(data.count)
      for value in [count, ~count] { member += [UInt8(value & 0xFF), UInt8(value >> 8)] }
      member += data
      var sum: UInt32 = 0xFFFF_FFFF
      for byte in data {
        sum ^= UInt32(byte)
        for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
      }
      for value in [~sum, UInt32(data.count)] {
        member += (0..<4).map { UInt8(value >> (8 * $0) & 0xFF) }
      }
      return member
    }

    private func articles(_ outcome: Outcome) throws -> [[String: Any]] {
      try DossierJSON(outcome.output).list("articles")
    }

    @Test("a web archive gives its pages, and names the record that is cut short")
    func archive() async throws {
      let whole = Self.stored(Self.record(Self.page))
      let cut = Self.stored(Self.record(Self.page.replacing("Bergen", with: "Oslo"))).dropLast(60)
      try folder.file("crawl.warc.gz", whole + cut)
      let outcome = try await rapporteur.run(["brief", folder.url.path, "--format", "json"])
      #expect(outcome.exit == 65)
      #expect(outcome.errors.contains("crawl.warc.gz:2”: cut short"), "\(outcome.errors)")
      #expect(outcome.errors.contains("get it anew"))
      try Checkout.keepForContract(outcome.output, of: "a web archive")
      let article = try #require(try articles(outcome).first)
      #expect(article["url"] as? String == "https://harbour-post.example/talks")
      #expect((article["text"] as? String)?.contains(Invented.sentence) == true)
    }

    @Test("a feed gives its items with their days and the feed's name")
    func feed() async throws {
      let file = try folder.file(
        "feed.xml",
        """
        <rss version="2.0"><channel><title>Harbour Post</title><item><title>Talks open</title>
        <link>https://harbour-post.example/talks</link>
        <pubDate>Tue, 05 Apr 2022 10:00:00 GMT</pubDate>
        <description>\(Invented.sentence)</description></item></channel></rss>
        """)
      let dossier = try DossierJSON(await rapporteur.dossier(of: [file.path], named: "a feed"))
      let article = try #require(dossier.list("articles").first)
      #expect(article["outlet"] as? String == "Harbour Post")
      let published = article["published"] as? [String: Any]
      #expect(published?["start"] as? String == "2022-04-05")
      #expect(!dossier.list("events").isEmpty)
    }

    @Test("a table is read by a map, from a file and by pipe; a bad map is wrong use")
    func table() async throws {
      let text = "WANN;INHALT;BLATT\n2022-04-05;\"\(Invented.sentence)\";Harbour Post\n"
      let file = try folder.file("export.csv", text)
      let map = ["--map", "text=INHALT,date=WANN,outlet=BLATT"]
      let dossier = try DossierJSON(
        await rapporteur.dossier(of: [file.path], named: "a table", options: map))
      #expect(dossier.list("articles").first?["outlet"] as? String == "Harbour Post")
      #expect(!dossier.list("events").isEmpty)
      let piped = try await rapporteur.run(["extract"] + map, input: Data(text.utf8))
      #expect(piped.exit == 0)
      #expect(piped.text.contains("Harbour Post"))
      let without = try await rapporteur.run(["brief", file.path])
      #expect(without.exit == 65)
      #expect(without.errors.contains("export.csv") && without.errors.contains("--map text=COLUMN"))
      for command in [
        ["brief", file.path], ["extract", file.path], ["add", "x.dossier", file.path],
      ] {
        let bad = try await rapporteur.run(command + ["--map", "body=INHALT"])
        #expect(bad.exit == 64)
        #expect(bad.errors.contains("text, html, title, date, outlet, byline, url, language, id"))
      }
    }

    @Test("a mail is read; one that is no mail is named with the next step")
    func mail() async throws {
      try folder.file(
        "talks.eml",
        """
        From: Harbour Post <news@harbour-post.example>
        List-Id: <news.harbour-post.example>
        Subject: Talks open
        Date: Tue, 05 Apr 2022 10:00:00 +0000
        MIME-Version: 1.0
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        \(Data(Self.page.utf8).base64EncodedString())
        """)
      try folder.file("broken.eml", "\n\n")
      let outcome = try await rapporteur.run(["brief", folder.url.path, "--format", "json"])
      #expect(outcome.exit == 65)
      #expect(
        outcome.errors.contains("broken.eml”: not valid as mail: no header"), "\(outcome.errors)")
      let article = try #require(try articles(outcome).first)
      #expect(article["outlet"] as? String == "Harbour Post")
      #expect((article["text"] as? String)?.contains(Invented.sentence) == true)
    }

    @Test("a dossier file takes a table, too")
    func add() async throws {
      let table = try folder.file("export.csv", "INHALT\n\"\(Invented.sentence)\"\n")
      let file = folder.url.appendingPathComponent("talks.dossier").path
      #expect(try await rapporteur.run(["new", file]).exit == 0)
      let outcome = try await rapporteur.run(["add", file, table.path, "--map", "text=INHALT"])
      #expect(outcome.exit == 0, "\(outcome.errors)")
      #expect(outcome.errors.contains("kept 1 new article"))
    }
  }
}
