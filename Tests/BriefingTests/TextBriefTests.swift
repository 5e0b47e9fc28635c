import Dossier
import Testing

@testable import Briefing

@Suite("A brief in a terminal")
struct TextBriefTests {
  @Test("80 columns")
  func narrow() {
    #expect(TextBrief(width: 80).render(Fixture.brief) == Golden.columns80)
  }

  @Test("120 columns")
  func wide() {
    #expect(TextBrief(width: 120).render(Fixture.brief) == Golden.columns120)
  }

  @Test("no line is wider than the terminal", arguments: [60, 67, 80, 100, 120, 200])
  func fits(_ width: Int) {
    for line in TextBrief(width: width).render(Fixture.brief).split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
    }
  }

  @Test("colour adds nothing but colour")
  func colour() {
    let plain = TextBrief().render(Fixture.brief)
    let coloured = TextBrief(colour: true).render(Fixture.brief)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1m"))
    #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }

  @Test("lines break between words, long words anywhere, marks stay with their word")
  func wrapping() {
    func lines(_ pieces: [LineWrapper.Piece], _ width: Int) -> [String] {
      LineWrapper(width: width).wrap(pieces).map { $0.pieces.map(\.text).joined() }
    }
    #expect(lines([.init(text: "one two three")], 7) == ["one two", "three"])
    #expect(lines([.init(text: "abcdefghij k")], 4) == ["abcd", "efgh", "ij k"])
    #expect(lines([.init(text: "漢字漢字")], 4) == ["漢字", "漢字"])
    #expect(lines([.init(text: "")], 4) == [""])
    var glued: [LineWrapper.Piece] = [.init(text: "one two ")]
    LineWrapper.glue(&glued)
    #expect(lines(glued + [.init(text: "[1]")], 9) == ["one", "two [1]"])
  }
}
