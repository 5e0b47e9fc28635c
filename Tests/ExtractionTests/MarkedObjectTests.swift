import Language
import Testing

@testable import Extraction

@Suite("An object with a preposition")
struct MarkedObjectTests {
  @Test("is an oblique, and one without stays an object")
  func oblique() {
    let words: [(String, PartOfSpeech, Int?, String)] = [
      ("Lopes", .properNoun, 1, "nsubj"), ("called", .verb, nil, "root"),
      ("on", .adposition, 3, "case"), ("Chile", .properNoun, 1, "obj"),
      ("praised", .verb, 1, "conj"), ("Peru", .properNoun, 4, "obj"),
    ]
    var start = 0
    let tokens = words.map { text, tag, head, relation in
      defer { start += text.unicodeScalars.count + 1 }
      return Token(
        range: start..<start + text.unicodeScalars.count, text: text, lemma: text.lowercased(),
        tag: tag, head: head, relation: relation)
    }
    let read = MarkedObject.oblique(
      Sentence(range: 0..<start, paragraph: 0, tokens: tokens, names: []))
    #expect(read.tokens.map(\.relation) == ["nsubj", "root", "case", "obl", "conj", "obj"])
  }
}
