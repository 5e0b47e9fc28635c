/// A token's place in the text and what it may mean to the end of a sentence.
struct TokenMark: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case word
    case number
    /// With its full stop: "Gen.", "U.S.".
    case abbreviation(AbbreviationClass)
    case fullStop
    /// "?", "!", "?!".
    case exclamation
    case ellipsis
    /// An opening quotation mark or bracket.
    case opener
    /// A closing quotation mark or bracket.
    case closer
    /// "," ";" ":" and dashes: where an endless sentence may be cut.
    case clause
    case bullet
    case face
    case symbol
  }

  /// Unicode scalars of the text.
  var range: Range<Int>
  var kind: Kind
  var isAfterSpace: Bool
}
