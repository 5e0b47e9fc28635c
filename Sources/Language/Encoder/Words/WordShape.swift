/// The casing class of a word: what the uncased encoder cannot see.
enum WordShape {
  /// Class 0 stands for the root.
  static let classes = 12
  static let root = 0

  /// 1 digits, 2 neither digits nor letters, 3 letters with digits, 4 lower, 5 lower and first in
  /// the sentence, 6 one capital, 7 one capital first, 8 ALL CAPITALS, 9 Capitalised,
  /// 10 Capitalised first, 11 any other mixture.
  static func of(_ word: String, opensSentence: Bool) -> Int {
    let opening = opensSentence ? 1 : 0
    var digits = false
    var letters = 0
    var lower = 0
    var upperTail = 0
    var lowerTail = 0
    for scalar in word.unicodeScalars {
      if isDigit(scalar) { digits = true }
      guard isLetter(scalar) else { continue }
      let isLower = scalar.properties.isLowercase
      if isLower { lower += 1 }
      if letters > 0 {
        if isLower { lowerTail += 1 }
        if scalar.properties.isUppercase { upperTail += 1 }
      }
      letters += 1
    }
    if letters == 0 { return digits ? 1 : 2 }
    if digits { return 3 }
    if lower == letters { return 4 + opening }
    guard let first = word.unicodeScalars.first, first.properties.isUppercase else { return 11 }
    if letters == 1 { return 6 + opening }
    if upperTail == letters - 1 { return 8 }
    return lowerTail == letters - 1 ? 9 + opening : 11
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return (0x30...0x39).contains(scalar.value) }
    let kind = scalar.properties.numericType
    return kind == .decimal || kind == .digit
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (0x41...0x5A).contains(scalar.value & 0xDF)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default:
      return false
    }
  }
}
