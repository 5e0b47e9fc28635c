import Language

/// What the program read in a document, by places in its text.
struct PlacedWords {
  private(set) var words: [PlacedWord] = []
  private(set) var sentences: Set<Range<Int>> = []

  /// `places` are those of the text's scalars (`RawText.places`).
  init(_ answer: [Sentence], places: [Int]) {
    for sentence in answer {
      let first = words.count
      for token in sentence.tokens {
        words.append(
          PlacedWord(
            token, place: places[token.range.lowerBound]..<places[token.range.upperBound],
            firstOfSentence: first))
      }
      sentences.insert(places[sentence.range.lowerBound]..<places[sentence.range.upperBound])
    }
  }
}
