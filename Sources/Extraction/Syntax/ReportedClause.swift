import Language

/// Mends what the parser does with what stands between a verb and a clause without "that": in
/// "Lopes said on Friday she had resigned" the day is that of the saying.
enum ReportedClause {
  static func bounded(_ sentence: Sentence) -> Sentence {
    var sentence = sentence
    for word in sentence.tokens.indices where sentence.tokens[word].relation.hasPrefix("obl") {
      guard let clause = sentence.tokens[word].head,
        sentence.tokens[clause].relation == "ccomp", let verb = sentence.tokens[clause].head,
        verb < word, word < clause, isRight(behind: verb, word, sentence),
        hasSubject(clause, behind: word, sentence)
      else { continue }
      sentence.tokens[word].head = verb
    }
    return sentence
  }

  /// Only the word's own preposition and article stand between it and the verb.
  private static func isRight(behind verb: Int, _ word: Int, _ sentence: Sentence) -> Bool {
    sentence.tokens[(verb + 1)..<word].allSatisfy {
      $0.head == word && ["case", "det", "amod", "compound", "nummod"].contains($0.relation)
    }
  }

  /// "said on Friday she had": the clause begins behind the word, with nothing to open it.
  private static func hasSubject(_ clause: Int, behind word: Int, _ sentence: Sentence) -> Bool {
    let children = sentence.tokens.indices.filter { sentence.tokens[$0].head == clause }
    return children.contains {
      $0 > word && $0 < clause && sentence.tokens[$0].relation.hasPrefix("nsubj")
    } && !children.contains { $0 < clause && sentence.tokens[$0].relation == "mark" }
  }
}
