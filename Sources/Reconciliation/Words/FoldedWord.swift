/// A word without case, accents, possessive and typographic variants; numbers as digits.
struct FoldedWord: Sendable {
  private(set) var text: String
  /// The hash of the text: words compare and count by it alone.
  private(set) var code: UInt64
  /// Unicode scalars of the text that was read.
  private(set) var range: Range<Int>
  let isCapitalised: Bool

  init(text: String, range: Range<Int>, isCapitalised: Bool) {
    self.text = text
    self.range = range
    self.isCapitalised = isCapitalised
    code = StableHash.of(text)
  }

  /// Carries little news of its own: articles, prepositions, auxiliaries, verbs of saying.
  var isFunctionWord: Bool { FunctionWords.contains(code) }

  /// The number that this word, or it and the words up to `end`, tell.
  mutating func become(_ number: Int, upTo end: Int? = nil) {
    text = String(number)
    code = StableHash.of(text)
    if let end { range = range.lowerBound..<end }
  }
}
