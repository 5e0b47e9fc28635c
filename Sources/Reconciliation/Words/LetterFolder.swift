import Foundation

/// Takes case, accents and typographic variants off letters, so that words compare by their sound
/// bytes alone.
enum LetterFolder {
  /// Appends the plain form of a letter or digit to `bytes`; false when the scalar is neither.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) -> Bool {
    let value = scalar.value
    if value < 0x80 {
      let plain = ascii[Int(value)]
      if plain != 0 { bytes.append(plain) }
      return plain != 0
    }
    // South Slavic "đ" is written "dj" without its stroke; at the head of a word it may be
    // Vietnamese, which loses the stroke alone.
    if value == 0x111 || value == 0x110 {
      bytes.append(contentsOf: bytes.isEmpty ? "d".utf8 : "dj".utf8)
      return true
    }
    if value < 0x250 {
      let plain = latin[Int(value) - 0x80]
      bytes.append(contentsOf: plain)
      return !plain.isEmpty
    }
    if (0x1E00...0x1EFF).contains(value) {
      bytes.append(contentsOf: additional[Int(value) - 0x1E00])
      return true
    }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
      // A combining accent belongs to the word without adding to it.
      return scalar.properties.generalCategory == .nonspacingMark
    }
    bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    return true
  }

  /// The words of a short text, folded.
  static func words(_ text: String) -> [String] {
    WordFolder.words(in: Array(text.unicodeScalars)).map(\.text)
  }

  /// A short text folded to plain words with single blanks between.
  static func folded(_ text: String) -> String { words(text).joined(separator: " ") }

  /// Whether the bytes of a folded text stand in another's.
  static func isWithin(_ part: String, _ whole: String) -> Bool {
    let (part, whole) = (Array(part.utf8), Array(whole.utf8))
    guard !part.isEmpty, part.count <= whole.count else { return part.isEmpty }
    return (0...whole.count - part.count).contains { start in
      part.indices.allSatisfy { part[$0] == whole[start + $0] }
    }
  }

  /// The plain form of each character below U+0080; 0 where it is no letter and no digit.
  static let ascii: [UInt8] = (UInt8(0)..<0x80).map { byte in
    switch byte {
    case 0x30...0x39, 0x61...0x7A: byte
    case 0x41...0x5A: byte | 0x20
    default: 0
    }
  }

  /// Letters that have no decomposition of their own.
  private static let special: [UInt32: String] = [
    0xDF: "ss", 0xE6: "ae", 0xC6: "ae", 0xF8: "o", 0xD8: "o", 0xF0: "d", 0xD0: "d", 0xFE: "th",
    0xDE: "th", 0x0111: "d", 0x0110: "d", 0x0131: "i", 0x0142: "l", 0x0141: "l", 0x0153: "oe",
    0x0152: "oe",
  ]

  /// The plain letters of U+1E00 to U+1EFF: Vietnamese, and Arabic as scholars write it.
  private static let additional: [[UInt8]] = (0x1E00...0x1EFF).map(base)

  /// The letter without its marks.
  private static func base(_ value: Int) -> [UInt8] {
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return [] }
    let plain = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
    return Array(plain.properties.lowercaseMapping.utf8)
  }

  /// The plain letters of U+0080 to U+024F; empty where the scalar is no letter.
  private static let latin: [[UInt8]] = (0x80..<0x250).map { value in
    if let plain = special[UInt32(value)] { return Array(plain.utf8) }
    guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic else {
      return []
    }
    return base(value)
  }
}
