/// A word, a number or a mark, as the time rules see it.
struct TimeToken {
  enum Kind: UInt8 {
    case word, number, mark
    /// A paragraph's end, which no expression crosses.
    case paragraphEnd
  }

  struct Form: OptionSet {
    let rawValue: UInt8
    static let capital = Form(rawValue: 1)
    /// A number with a fraction, thousands parted by commas, a currency sign or a unit.
    static let quantity = Form(rawValue: 2)
    static let ordinal = Form(rawValue: 4)
    static let decade = Form(rawValue: 8)
    /// Ends in "s", in small letters.
    static let plural = Form(rawValue: 16)
    /// Ends in "ed", in small letters.
    static let participle = Form(rawValue: 32)
    /// Stands right behind the token before, without white space.
    static let attached = Form(rawValue: 64)
  }

  var start: Int
  var end: Int
  var kind: Kind
  var form: Form
  /// Index in the vocabulary; -1 for a word that no rule names.
  var word: Int
  /// A number's value.
  var number: Int
  /// How many digits the number is written with.
  var digits: Int
}
