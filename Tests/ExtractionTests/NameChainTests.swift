import Language
import Testing

@testable import Extraction

@Suite("People in a row")
struct NameChainTests {
  private func sentence(_ words: [(String, Int?, String)], names: [Range<Int>]) -> Sentence {
    var start = 0
    let tokens = words.map { text, head, relation in
      defer { start += text.unicodeScalars.count + 1 }
      return Token(
        range: start..<start + text.unicodeScalars.count, text: text, lemma: text.lowercased(),
        tag: text == "," ? .punctuation : .properNoun, head: head, relation: relation)
    }
    return Sentence(
      range: 0..<start, paragraph: 0, tokens: tokens,
      names: names.map { NamedSpan(tokens: $0, kind: .person) })
  }

  @Test("a comma between two names makes them two people")
  func parted() {
    let read = sentence(
      [("Lopes", 3, "nsubj"), (",", 2, "punct"), ("Diaz", 0, "flat"), ("met", nil, "root")],
      names: [0..<1, 2..<3])
    #expect(NameChain.parted(read).tokens[2].relation == "conj")
  }

  @Test("the words of one name stay together")
  func together() {
    let read = sentence(
      [("Ana", 2, "nsubj"), ("Lopes", 0, "flat"), ("left", nil, "root")], names: [0..<2])
    #expect(NameChain.parted(read).tokens[1].relation == "flat")
  }
}
