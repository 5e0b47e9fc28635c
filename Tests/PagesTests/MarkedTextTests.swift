import Dossier
import Testing

@testable import Pages

@Suite("An article's text with its marks")
struct MarkedTextTests {
  /// A generator of its own, so that a failure comes again.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 31)
    }
  }

  @Test("whatever nests, overlaps or lies beyond the text, the runs joined are the text")
  func reassembles() {
    var dice = Dice(state: 7)
    for round in 0..<300 {
      let text = String(
        (0..<Int.random(in: 0...120, using: &dice)).map { _ in
          "aé\u{301}🇸🇪\n b\r\n".randomElement(using: &dice) ?? "x"
        })
      let length = text.unicodeScalars.count
      func range() -> Range<Int> {
        let start = Int.random(in: 0...(length + 5), using: &dice)
        return start..<start + Int.random(in: 0...30, using: &dice)
      }
      let marks = (0..<Int.random(in: 0...12, using: &dice)).map { index in
        Mark(range: range(), kind: Mark.Kind.allCases[index % 6], entry: "e\(index)")
      }
      let segments = (0..<Int.random(in: 0...6, using: &dice)).map { _ in
        let range = range()
        return Segment(kind: .body, start: range.lowerBound, end: range.upperBound)
      }
      let part = round % 3 == 0 ? range() : 0..<length
      let marked = MarkedText(text, segments: segments, marks: marks, part: part)
      let runs = marked.blocks.flatMap(\.runs)
      let wanted = String(
        String.UnicodeScalarView(
          Array(text.unicodeScalars)[part.clamped(to: 0..<length)]))
      #expect(runs.map(\.text).joined() == wanted)
      #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
      for run in runs {
        let covering = marks.filter {
          !$0.range.isEmpty && $0.range.lowerBound <= run.range.lowerBound
            && $0.range.upperBound >= run.range.upperBound
        }
        #expect(run.depth == covering.count)
      }
    }
  }

  @Test("a mark within a mark parts the text in three, each with what covers it")
  func nested() {
    let marked = MarkedText(
      "one two three", segments: [],
      marks: [
        Mark(range: 0..<13, kind: .event, entry: "e1"),
        Mark(range: 4..<7, kind: .statement, entry: "q1"),
      ])
    let runs = marked.blocks.flatMap(\.runs)
    #expect(runs.map(\.text) == ["one ", "two", " three"])
    #expect(runs.map(\.kinds) == [[.event], [.event, .statement], [.event]])
    #expect(runs.map { $0.begins.map(\.lowerBound) } == [[0], [4], []])
    #expect(runs.map { $0.ends.map(\.entry) } == [[], ["q1"], ["e1"]])
  }

  @Test("a segment is a block with the white space after it")
  func blocks() {
    let marked = MarkedText(
      "Head\n\nBody\n",
      segments: [
        Segment(kind: .title, start: 0, end: 4), Segment(kind: .advert, start: 6, end: 10),
      ], marks: [])
    #expect(marked.blocks.map(\.kind) == [.title, .advert])
    #expect(marked.blocks.map { $0.runs.map(\.text).joined() } == ["Head\n\n", "Body\n"])
  }

  @Test("the page holds the text, letter for letter, and an anchor for each mark")
  func page() throws {
    let affair = try Affair(taint: "<é & \"x\">")
    let article = affair.contents.articles[0]
    let page = try Markup(affair.page(["articles", "a1"]))
    let shown = page.texts.filter { $0.inside.contains("article") && !$0.inside.contains("sup") }
      .map { Markup.unescaped($0.text) }.joined()
    #expect(shown == article.text)
    let anchors = Set(page.tags.compactMap { $0.values["id"] })
    for event in affair.contents.events {
      for piece in event.evidence.all where piece.article == "a1" {
        #expect(anchors.contains("e-\(piece.start)-\(piece.end)"))
      }
    }
  }

  @Test("a link to words names the part of a long text that holds them")
  func parts() throws {
    let start = 2 * Address.part + 7
    let text = String(repeating: "word ", count: 12_000)
    let affair = try Affair { contents in
      contents.articles[0].text = text
      contents.articles[0].segments = []
      contents.events[0].evidence = Citations(
        Evidence(article: "a1", start: start, end: start + 4, text: "rd w"))
    }
    let links = try Markup(affair.page(["entries", "e1"])).tags.compactMap { $0.values["href"] }
    #expect(links.contains("/articles/a1?at=\(start)-\(start + 4)#e-\(start)-\(start + 4)"))
    let page = try affair.page(["articles", "a1"], ["at": "\(start)-\(start + 4)"])
    #expect(page.contains(">rd w</mark>"))
    #expect(try affair.page(["articles", "a1"], ["page": "3"]).contains(">rd w</mark>"))
    #expect(page.contains("id=\"e-\(start)-\(start + 4)\""))
    #expect(throws: SiteError.notFound) { try affair.page(["articles", "a1"], ["page": "4"]) }
  }
}
