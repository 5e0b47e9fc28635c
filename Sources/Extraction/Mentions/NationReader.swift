import Language

/// Tells whose the people, the office or the body are of which a noun speaks: "Chilean", "Chile's",
/// "of Chile".
struct NationReader: Sendable {
  let tree: SyntaxTree
  let reading: GazetteerReading

  /// The first of the words that names a state; one behind a preposition counts only under one of
  /// `prepositions`.
  func nation(
    among words: [Int], under prepositions: Set<String>
  ) -> (country: String, word: Int)? {
    for word in words {
      if tree[word].relation == "nmod", !prepositions.contains(tree.preposition(of: word) ?? "") {
        continue
      }
      if let country = reading.country(at: word) { return (country, word) }
    }
    return nil
  }
}
