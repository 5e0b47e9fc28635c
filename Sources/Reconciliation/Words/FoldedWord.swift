/// A word without case, accents, possessive and typographic variants; numbers as digits.
struct FoldedWord {
  var text: String
  /// Unicode scalars of the text that was read.
  var range: Range<Int>
  var isCapitalised: Bool

  /// Carries little news of its own: articles, prepositions, auxiliaries, verbs of saying.
  var isFunctionWord: Bool { FunctionWords.contains(text) }
}
