import Language

/// What the program read in a document, by places in its text.
struct PlacedWords {
  private(set) var words: [PlacedWord] = []
  private(set) var sentences: Set<Range<Int>> = []
  /// What is written: words, and contractions as one where those are asked for.
  private(set) var tokens: Set<Range<Int>> = []

  /// `places` are those of the text's scalars (`RawText.places`).
  init(_ answer: [Sentence], places: [Int], joiningContractions: Bool) {
    for sentence in answer {
      let first = words.count
      for token in sentence.tokens {
        words.append(
          PlacedWord(
            token, place: places[token.range.lowerBound]..<places[token.range.upperBound],
            firstOfSentence: first))
      }
      let own = words[first...].map(\.place)
      tokens.formUnion(own)
      for joined in joiningContractions ? sentence.contractions : [] {
        tokens.subtract(own[joined])
        tokens.insert(own[joined.lowerBound].lowerBound..<own[joined.upperBound - 1].upperBound)
      }
      sentences.insert(places[sentence.range.lowerBound]..<places[sentence.range.upperBound])
    }
  }
}
