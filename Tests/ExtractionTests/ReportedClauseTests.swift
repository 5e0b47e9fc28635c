import Language
import Testing

@testable import Extraction

@Suite("What stands before a reported clause")
struct ReportedClauseTests {
  private func sentence(_ words: [(String, Int?, String)]) -> Sentence {
    var start = 0
    let tokens = words.map { text, head, relation in
      defer { start += text.unicodeScalars.count + 1 }
      return Token(
        range: start..<start + text.unicodeScalars.count, text: text, lemma: text.lowercased(),
        tag: .noun, head: head, relation: relation)
    }
    return Sentence(range: 0..<start, paragraph: 0, tokens: tokens, names: [])
  }

  @Test("the day right behind a verb of saying is the day of the saying")
  func saying() {
    let read = sentence([
      ("Lopes", 1, "nsubj"), ("said", nil, "root"), ("on", 3, "case"), ("Friday", 6, "obl"),
      ("she", 6, "nsubj"), ("had", 6, "aux"), ("resigned", 1, "ccomp"),
    ])
    #expect(ReportedClause.bounded(read).tokens[3].head == 1)
  }

  @Test("a day within the clause stays there")
  func clause() {
    let read = sentence([
      ("Lopes", 1, "nsubj"), ("said", nil, "root"), ("that", 6, "mark"), ("on", 4, "case"),
      ("Friday", 6, "obl"), ("she", 6, "nsubj"), ("resigned", 1, "ccomp"),
    ])
    #expect(ReportedClause.bounded(read).tokens[4].head == 6)
  }
}
