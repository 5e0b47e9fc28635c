import Dossier
import Foundation
import Fuzzing
import News
import Testing

@Suite("Hostile input gives a result or a reason")
struct HostileInputTests {
  private static let names = [
    "a.txt", "a.html", "a.json", "a.jsonl", "a", "a.md", "a.csv", "a.eml", "a.warc", "a.xml",
    "a.gz",
  ]

  private func check(_ bytes: [UInt8], _ name: String) {
    let readings = Shipped.reader.read(bytes, name: name, path: name)
    #expect(!readings.isEmpty)
    #expect(ReadingCheck.flaw(in: readings) == nil, "\(name): \(bytes.prefix(80))")
  }

  @Test("of random bytes", arguments: names)
  func bytes(_ name: String) {
    var generator = SeededGenerator(state: 7)
    for _ in 0..<150 {
      let count = Int.random(in: 0...400, using: &generator)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }, name)
    }
  }

  @Test("of random pieces of pages and articles", arguments: names)
  func pieces(_ name: String) {
    let pieces = [
      "<div class=\"article-body\">", "</div>", "<p>", "</p>", "<br>", "<table><tr><td>",
      "</table>", "<!--",
      "-->", "<script>", "</script>", "{\"text\":", "\"", "}", "[", ",", "\n", "\n\n", " ",
      "(AP Photo/Ann Ray)",
      "(Reuters) - ", "By Ann Ray", "Comments (3)", "@Ola", "FILE - In this", "Read more:",
      "Holm arrived in Bern on ",
      "May 3, 1996", ". ", "“", "”", "…", "\u{202E}", "é", "\u{FEFF}", "/", "(", ")", "&amp;",
      "&#8217;", "&#0;",
      "<figcaption>", "<ul><li>", "Advertisement Continue reading the main story",
      "contributed to this report.",
      "WARC/1.0\r\n", "WARC-Type: response\r\n", "Content-Length: 90\r\n", "\r\n\r\n",
      "HTTP/1.1 200 OK\r\n", "Content-Encoding: gzip\r\n", "Transfer-Encoding: chunked\r\n",
      "1f\r\n",
      "From: a@b.example\r\n", "MIME-Version: 1.0\r\n", "--b", "\r\n--b\r\n",
      "Content-Type: multipart/mixed; boundary=b\r\n", "Content-Type: message/rfc822\r\n",
      "Content-Transfer-Encoding: base64\r\n", "=?utf-8?Q?=C3", "?=", "=3D", "text,title\n", ";",
      "<rss><channel>", "<item>", "<title>", "</item>", "<![CDATA[", "]]>", "<!DOCTYPE rss [",
      "&x;",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>", "---\n", "title: x\n", "**", "](",
    ]
    var generator = SeededGenerator(state: 11)
    for _ in 0..<150 {
      let count = Int.random(in: 1...60, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      check(Array(text.utf8), name)
    }
  }

  @Test("of whole inputs that were broken")
  func corpus() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let inputs = try names.map { [UInt8](try Data(contentsOf: folder.appending(path: $0))) }
    let breaker = Breaker(corpus: inputs)
    var generator = SeededGenerator(state: 13)
    for (name, input) in zip(names, inputs) {
      check(input, name)
      for _ in 0..<100 {
        let readings = Shipped.reader.read(
          breaker.broken(input, &generator), name: name, path: name)
        #expect(ReadingCheck.flaw(in: readings) == nil)
      }
    }
  }

  @Test("of a million line ends, of one line of 20 MB, of very many short lines")
  func large() {
    let clock = ContinuousClock()
    let time = clock.measure {
      check([UInt8](repeating: 0x0A, count: 1_000_000), "a.txt")
      check([UInt8](repeating: 0x78, count: 20_000_000), "a.txt")
      check(Array(String(repeating: "a\n", count: 30_000).utf8), "a.txt")
      check(Array(String(repeating: "Holm came. ", count: 100_000).utf8), "a.txt")
      let comments =
        "Comments (3)\nHolm came to Bern on Monday and left for the north on Tuesday.\n"
      check(Array((comments + String(repeating: comments, count: 5_000)).utf8), "a.txt")
      check(Array(String(repeating: "(", count: 300_000).utf8) + [0x61], "a.txt")
      check(Array(String(repeating: "<p>a", count: 100_000).utf8), "a.html")
      check(Array(String(repeating: "[", count: 200_000).utf8), "a.json")
    }
    // Generous for a debug build on a shared machine; what grows with the square takes hours.
    #expect(time < .seconds(120))
  }

  @Test("of one line over the limit is a refusal that tells the limit")
  func overLimit() {
    let readings = Shipped.reader.read(
      [UInt8](repeating: 0x78, count: 8_000_001), name: "a.txt", path: nil)
    #expect(readings.first?.refusal?.reason == .textTooLong(scalars: 8_000_001, limit: 8_000_000))
  }
}
