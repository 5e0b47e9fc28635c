import Dossier
import Foundation
import Testing

@testable import Exports

@Suite("Annotations and entities")
struct JSONExportTests {
  private func object(_ text: some StringProtocol) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("both selectors of an annotation lead to the words, counted in code points")
  func selectors() throws {
    let collection = try object(try Fixture.text(.annotations))
    let page = try #require(collection["first"] as? [String: Any])
    let items = try #require(page["items"] as? [[String: Any]])
    #expect(collection["total"] as? Int == items.count)
    #expect(items.count == 2 * (Fixture.contents.events.count + 1))
    let scalars = Array(Fixture.text.unicodeScalars)
    for item in items {
      let target = try #require(item["target"] as? [String: Any])
      let selectors = try #require(target["selector"] as? [[String: Any]])
      let start = try #require(selectors[0]["start"] as? Int)
      let end = try #require(selectors[0]["end"] as? Int)
      let exact = try #require(selectors[1]["exact"] as? String)
      #expect(String(String.UnicodeScalarView(scalars[start..<end])) == exact)
      let prefix = try #require(selectors[1]["prefix"] as? String)
      let suffix = try #require(selectors[1]["suffix"] as? String)
      #expect(Fixture.text.contains(prefix + exact + suffix))
    }
    #expect(Set(items.compactMap { $0["id"] as? String }).count == items.count)
  }

  @Test("the source of an annotation is the article's address, or its name where it has none")
  func source() throws {
    let text = try Fixture.text(.annotations)
    #expect(text.contains("\"source\" : \"https://lake.example/one\""))
    #expect(text.contains("\"source\" : \"urn:rapporteur:article:a2\""))
    #expect(!text.contains("javascript:"))
  }

  @Test("evidence that lies outside its article is left out, not read past")
  func outside() throws {
    var contents = Fixture.contents
    contents.events = [
      Fixture.event("e1", .occurred, Fixture.parties("p10", "s1"), summary: "Met")
    ]
    contents.events[0].evidence = Citations(
      Evidence(article: "a1", start: 5, end: 9_999_999, text: "words"))
    contents.commitments = []
    let bytes = try #require(try Exporter(contents).bytes(.annotations))
    #expect(try object(String(decoding: bytes, as: UTF8.self))["total"] as? Int == 0)
  }

  @Test("entities have ids of their own, and each that is referred to is there")
  func entities() throws {
    let entities = try Fixture.text(.ftm).split(separator: "\n").map { try object($0) }
    let ids = entities.compactMap { $0["id"] as? String }
    #expect(Set(ids).count == entities.count)
    var references = 0
    for entity in entities {
      let properties = try #require(entity["properties"] as? [String: [String]])
      for name in ["holder", "post", "involved", "proof"] {
        for reference in properties[name] ?? [] {
          references += 1
          #expect(ids.contains(reference), "\(name) \(reference)")
        }
      }
    }
    #expect(references > 0)
    let schemas = Set(entities.compactMap { $0["schema"] as? String })
    #expect(
      schemas.isSuperset(of: ["Person", "PublicBody", "Event", "Article", "Position", "Occupancy"]))
  }

  @Test("every format gives the same bytes twice", arguments: ExportFormat.allCases)
  func same(_ format: ExportFormat) throws {
    #expect(try Fixture.text(format) == Fixture.text(format))
  }

  @Test(
    "a dossier without anything is a whole document in every format",
    arguments: ExportFormat.allCases)
  func empty(_ format: ExportFormat) throws {
    let nothing = DossierContents(generator: "rapporteur 0.0.0", asOf: nil)
    let bytes = try Exporter(nothing).bytes(format)
    switch format {
    case .markdown, .html: #expect(bytes == nil)
    case .ploverJSON, .ftm: #expect(bytes == [])
    default: #expect(bytes?.isEmpty == false)
    }
  }

  @Test("only what an export is asked for is taken along")
  func choice() throws {
    let late = ExportChoice(from: Fixture.day(2031, 6, 15))
    let text = try Fixture.text(.ical, late)
    #expect(text.contains("UID:e91@") && text.contains("UID:c1@"))
    #expect(!text.contains("UID:e90@"))
    let many = try Fixture.text(.ical, ExportChoice(independent: 3))
    #expect(!many.contains("BEGIN:VEVENT"))
  }
}
