import Language

/// Mends what the parser does with several people in a row: "Prime Minister Ana Lopes, President
/// Juan Diaz" are two names beside each other, never one name with a comma in it.
enum NameChain {
  static func parted(_ sentence: Sentence) -> Sentence {
    let starts = Set(sentence.names.filter { $0.kind == .person }.map(\.tokens.lowerBound))
    var sentence = sentence
    for word in starts.sorted() where sentence.tokens[word].relation == "flat" {
      guard let head = sentence.tokens[word].head, head < word,
        sentence.tokens[(head + 1)..<word].contains(where: { $0.text == "," || $0.lemma == "and" })
      else { continue }
      sentence.tokens[word].relation = "conj"
    }
    return sentence
  }
}
