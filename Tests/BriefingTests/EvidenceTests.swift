import Dossier
import Foundation
import Testing

@testable import Briefing

@Suite("Who says so")
struct EvidenceTests {
  private let finder = EvidenceFinder(Fixture.contents)

  @Test(
    "any id of any list is answered",
    arguments: ["e3", "q1", "c1", "f1", "p1", "s1", "w1", "t2", "r1", "a4"])
  func everyKind(_ id: String) throws {
    let report = try #require(finder.report(id))
    #expect(report.id.string == id)
    #expect(!report.groups.isEmpty)
    for piece in report.groups.flatMap(\.pieces) { #expect(piece.context.isAtItsPlace) }
  }

  @Test("the words are marked in their sentence and no other")
  func sentence() throws {
    let report = try #require(finder.report("c1"))
    let text = EvidenceText(width: 120).render(report)
    #expect(
      text.contains(
        "      »Chile must open its ports by July 1« under the Valdivia agreement of February 2029.\n"
      ))
    #expect(text.contains("11 Jun 2031: extension sought\n"))
    #expect(!text.contains("\u{1B}"))
    #expect(EvidenceText(colour: true).render(report).contains("\u{1B}[1;33m"))
  }

  @Test("an unknown id has near misses; a name leads to ids")
  func nearMisses() {
    #expect(finder.report("e33") == nil)
    #expect(finder.nearMisses(to: "e33").map(\.id).contains("e3"))
    #expect(finder.nearMisses(to: "rojas").first?.id == "p1")
    #expect(finder.nearMisses(to: "").isEmpty)
    #expect(finder.nearMisses(to: String(repeating: "x", count: 100_000)).isEmpty)
  }

  @Test(
    "offsets that do not hold the words are told, not trusted",
    arguments: [(-5, 3), (3, 2), (0, 9_999_999), (Int.max - 1, Int.max), (0, 3)])
  func wrongOffsets(_ start: Int, _ end: Int) {
    let article = Fixture.articles[0]
    let piece = Evidence(article: article.id, start: start, end: end, text: "elsewhere")
    let context = ArticleText(article).context(of: piece)
    #expect(!context.isAtItsPlace)
    #expect(context.words == "elsewhere")
  }

  @Test(
    "the sentence around the words",
    arguments: [
      ("Mr. Lund met Gen. Ruiz. Then he left.", "met", "Mr. Lund ", " Gen. Ruiz."),
      ("He came. U.S. ships left. Done.", "ships", "U.S. ", " left."),
      ("Title\nThe body starts.\nMore.", "body", "The ", " starts."),
      ("A line broken\nby hand goes on. Next.", "hand", "A line broken by ", " goes on."),
      ("He said: “Enough.” Then he left.", "said", "He ", ": “Enough.”"),
      ("On June 10. They met.", "They met.", "", ""),
      ("Só 3.5 million, no. Yes.", "million", "Só 3.5 ", ", no."),
    ])
  func sentences(_ text: String, _ words: String, _ before: String, _ after: String) throws {
    let range = try #require(text.range(of: words))
    let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
    let piece = Evidence(
      article: "a1", start: start, end: start + words.unicodeScalars.count, text: words)
    let context = ArticleText(Article(id: "a1", text: text)).context(of: piece)
    #expect(context.before.string == before)
    #expect(context.words.string == words)
    #expect(context.after.string == after)
  }

  @Test("the context is bounded where a text has no sentences")
  func bounded() {
    let text = String(repeating: "word ", count: 20_000)
    let piece = Evidence(article: "a1", start: 50_000, end: 50_004, text: "word")
    let context = ArticleText(Article(id: "a1", text: text)).context(of: piece)
    #expect(context.before.string.count < 300 && context.before.string.hasPrefix("… "))
    #expect(context.after.string.count < 300 && context.after.string.hasSuffix("…"))
    let long = Evidence(article: "a1", start: 0, end: 100_000, text: text)
    #expect(ArticleText(Article(id: "a1", text: text)).context(of: long).words.string.count < 1000)
  }

  @Test("JSON for other tools holds every piece with its place")
  func json() throws {
    let report = try #require(finder.report("e3"))
    let object = try #require(
      JSONSerialization.jsonObject(with: report.json()) as? [String: Any])
    let pieces = try #require(object["evidence"] as? [[String: Any]])
    #expect(pieces.count == 3)
    #expect(pieces.first?["start"] as? Int == 101)
    #expect(pieces.first?["text"] as? String == "talks with her Norwegian counterpart Kari Lund")
  }
}
