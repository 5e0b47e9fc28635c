import Briefing
import Testing

@Suite("Differences in words")
struct WordDifferenceTests {
  @Test("runs of words that went and came, with the words before them")
  func runs() {
    let difference = WordDifference(
      from: "The envoys will sign on Monday in Suva.", to: "The envoys  have signed in\nSuva. Good")
    #expect(
      difference.changes == [
        .init(removed: "will sign on Monday", added: "have signed", after: "The envoys"),
        .init(removed: "Suva.", added: "Suva. Good", after: "envoys have signed in"),
      ]
        || difference.changes == [
          .init(removed: "will sign on Monday", added: "have signed", after: "The envoys"),
          .init(removed: "", added: "Good", after: "have signed in Suva."),
        ])
    #expect(WordDifference(from: "one two", to: " one\n two").changes.isEmpty)
    #expect(
      WordDifference(from: "", to: "one").changes == [.init(removed: "", added: "one", after: "")])
  }

  @Test("a text that is all another is one change, at once")
  func hostile() {
    let old = (0..<20_000).map { "a\($0)" }.joined(separator: " ")
    let new = (0..<20_000).map { "b\($0)" }.joined(separator: " ")
    #expect(WordDifference(from: old, to: new).changes.count == 1)
  }
}
