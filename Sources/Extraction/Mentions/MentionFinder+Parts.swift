import Language

extension MentionFinder {
  /// "Jordan said he was tired": where the tagger sees a person in a name that is also a state's, and
  /// nobody else is named to whom "he" could point, the name is a person's.
  func isSpokenOfAsPerson(
    _ name: Range<Int>, _ tree: SyntaxTree, _ reading: GazetteerReading
  ) -> Bool {
    guard reading.all.contains(where: { $0.tokens == name && $0.isAmbiguous }),
      tree.sentence.names.count(where: { $0.kind == .person }) == 1
    else { return false }
    let pronouns: Set<String> = ["he", "she", "his", "her", "him", "himself", "herself"]
    return (name.upperBound..<tree.count).contains { pronouns.contains(tree.lower[$0]) }
  }

  /// The state that an ambiguous name is only a part of, where the words before it say so: "Atlanta,
  /// Georgia" stands behind a place of another state, "the U.S. state of Georgia" says it outright.
  func countryAround(
    _ match: GazetteerMatch, _ tree: SyntaxTree, _ reading: GazetteerReading
  ) -> String? {
    guard match.isAmbiguous, let own = match.country else { return nil }
    let start = match.tokens.lowerBound
    let country: String?
    if start >= 2, tree[start - 1].text == "," {
      country =
        reading.all.first {
          $0.tokens.upperBound == start - 1 && ($0.kind == .place || $0.sense == .capital)
        }?.country
    } else if start >= 3, tree.lower[start - 1] == "of",
      ["state", "province", "region"].contains(tree[start - 2].lemma)
    {
      country = reading.country(at: start - 3)
    } else {
      country = nil
    }
    return country == own ? nil : country
  }
}
