/// What can be copied as a whole: a sentence, or the words of a quotation within one.
struct TextUnit {
  var article: Int
  var sentence: Int
  /// Words of the sentence.
  var words: Range<Int>
  var isQuotation: Bool

  /// Least words of a unit: a shorter sentence is found by chance in texts that share nothing.
  static let leastSentence = 8
  static let leastQuotation = 6
}

/// Units of the same words in the same order, met in one or more articles.
struct DistinctUnit {
  var codes: ArraySlice<UInt64>
  var isQuotation: Bool
  var occurrences: [TextUnit]
}
