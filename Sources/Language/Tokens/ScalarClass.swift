/// What a Unicode scalar is to the tokeniser.
enum ScalarClass: UInt8 {
  /// White space, controls and the invisible marks of direction: belongs to no token.
  case space
  /// Ends a paragraph.
  case newline
  case letter
  case digit
  /// Joins the token before it: combining marks, variation selectors, joiners.
  case extender
  case other

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    self = value < 128 ? Self.ascii[Int(value)] : Self.beyondASCII(scalar)
  }

  var isWord: Bool { self == .letter || self == .digit }

  private static let ascii: [ScalarClass] = (UInt8(0)..<128).map { value in
    switch value {
    case 0x0A...0x0D: .newline
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    default: .other
    }
  }

  private static func beyondASCII(_ scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar.value {
    case 0x85, 0x2028, 0x2029: return .newline
    // Controls, zero-width space, marks and embeddings of direction, byte order mark.
    case 0x80...0x9F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
      return .space
    // Soft hyphen, joiners, variation selectors, skin tones, tags of flags.
    case 0xAD, 0x200C, 0x200D, 0x2060, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F:
      return .extender
    default: break
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return .space
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return .letter
    case .decimalNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: return .extender
    default: return .other
    }
  }
}

extension Unicode.Scalar {
  var isCapital: Bool {
    if value < 128 { return value >= 65 && value <= 90 }
    let category = properties.generalCategory
    return category == .uppercaseLetter || category == .titlecaseLetter
  }

  var isSmall: Bool {
    if value < 128 { return value >= 97 && value <= 122 }
    return properties.generalCategory == .lowercaseLetter
  }

  var isASCIIDigit: Bool { value >= 48 && value <= 57 }

  /// Straight, curly, or an accent in its stead, as in "don't".
  var isApostrophe: Bool {
    self == "'" || self == "\u{2019}" || self == "`" || self == "\u{B4}"
  }

  /// Inside a compound; a dash is not.
  var isHyphen: Bool { self == "-" || self == "\u{2010}" || self == "\u{2011}" }
}
