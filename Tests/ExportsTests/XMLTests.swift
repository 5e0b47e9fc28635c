import Dossier
import Foundation
import Testing

@testable import Exports

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Networks and feeds as XML")
struct XMLTests {
  /// What a parser that is not ours made of a document.
  private final class Reading: NSObject, XMLParserDelegate {
    var elements: [String: Int] = [:]
    var values: [String] = []
    var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements[name, default: 0] += 1
      values += attributes.values
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
  }

  private func read(_ format: ExportFormat) throws -> Reading {
    let reading = Reading()
    let parser = XMLParser(data: Data(try Fixture.text(format).utf8))
    parser.delegate = reading
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    return reading
  }

  @Test("every hostile name is read back as a name, and no element comes of it")
  func names() throws {
    for format in [ExportFormat.gexf, .graphml] {
      let reading = try read(format)
      #expect(reading.elements["script"] == nil)
      #expect(reading.elements["node"] == Fixture.names.count + 1, "\(format)")
      #expect(reading.elements["edge"] == Fixture.names.count, "\(format)")
      let told = reading.values.joined(separator: "\n") + reading.text
      #expect(told.contains("<script>alert(1)</script>"), "\(format)")
      #expect(told.contains("]]>&amp;<!--"), "\(format)")
      #expect(!told.unicodeScalars.contains { $0.value == 0 || $0.value == 0x1B })
    }
  }

  @Test("an item for each entry, under an id that stays, dated by the articles")
  func feed() throws {
    let reading = try read(.rss)
    #expect(reading.elements["item"] == Fixture.contents.events.count + 1)
    #expect(reading.elements["guid"] == reading.elements["item"])
    #expect(reading.elements["script"] == nil)
    #expect(reading.text.contains("Sat, 03 May 2031 00:00:00 +0000"))
    #expect(!reading.text.contains("javascript:"))
  }

  @Test("characters that XML has not are left out, all others stay")
  func characters() {
    #expect(XMLDocument.allowed("a\u{0}b\u{B}c\u{FFFE}d\u{1F}") == "abcd")
    let kept = "tab\tline\né 👩🏽‍⚖️ עמית \u{85}"
    #expect(XMLDocument.allowed(kept) == kept)
  }
}
