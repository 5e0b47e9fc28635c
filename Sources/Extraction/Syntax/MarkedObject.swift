import Language

/// Mends an object that has a preposition: in Universal Dependencies it is an oblique ("called on both
/// countries").
enum MarkedObject {
  static func oblique(_ sentence: Sentence) -> Sentence {
    var sentence = sentence
    for token in sentence.tokens where token.relation == "case" && token.tag == .adposition {
      guard let head = token.head, sentence.tokens[head].relation == "obj" else { continue }
      sentence.tokens[head].relation = "obl"
    }
    return sentence
  }
}
