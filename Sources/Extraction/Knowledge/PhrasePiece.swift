/// What a gazetteer's word asks of the capitals of the word in the text.
enum CaseRule: UInt8 {
  /// "ministry": any capitals.
  case any
  /// "Turkey": the first letter is a capital.
  case capital
  /// "IS", "U.S.", "MPs": letter by letter.
  case exact
}

/// The smallest part of a phrase that is compared: a word without its hyphens, its possessive
/// and its full stop, so that it matters little how the text was cut into words.
struct PhrasePiece {
  /// Index of the word it is part of.
  var word: Int32
  /// Where its folded letters lie in the reader's buffer.
  var folded: Range<Int32>
  /// FNV-1a of the folded letters.
  var hash: UInt64
  /// FNV-1a of the letters as written.
  var exactHash: UInt64
  var capitals: UInt8
  var startsWithCapital: Bool
  /// "'s" or "'": what may follow a name within one word.
  var isPossessive: Bool
  var isFirstOfWord: Bool
  var isLastOfWord: Bool

  /// The rule that this piece sets when it stands in a gazetteer.
  var caseRule: CaseRule {
    if capitals >= 2 { return .exact }
    return startsWithCapital ? .capital : .any
  }
}
