import Foundation

/// A word as the encoder reads it: lower case, without accents, cut at marks and spaces.
enum PlainText {
  /// The parts of a word, as UTF-8; each mark is a part of its own.
  static func parts(of word: String) -> [ArraySlice<UInt8>] {
    var text: [UInt8] = []
    var cuts: [Range<Int>] = []
    var begin = 0
    func close() {
      if begin < text.count { cuts.append(begin..<text.count) }
      begin = text.count
    }
    func add(_ scalar: Unicode.Scalar) {
      if isSpace(scalar) { return close() }
      if isMark(scalar) {
        close()
        text.append(contentsOf: Unicode.UTF8.encode(scalar) ?? .init())
        close()
      } else {
        text.append(contentsOf: Unicode.UTF8.encode(scalar) ?? .init())
      }
    }
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in word.utf8 {
        add(Unicode.Scalar((0x41...0x5A).contains(byte) ? byte + 0x20 : byte))
      }
    } else {
      for scalar in decomposed(word) where scalar.properties.generalCategory != .nonspacingMark {
        add(scalar)
      }
    }
    close()
    return cuts.map { text[$0] }
  }

  private static func decomposed(_ word: String) -> String.UnicodeScalarView {
    var plain = String.UnicodeScalarView()
    let scalars = Array(word.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "Σ", index > 0, scalars[index - 1].properties.isAlphabetic,
        index + 1 == scalars.count || !scalars[index + 1].properties.isAlphabetic
      {
        plain.append("ς")
      } else {
        plain.append(contentsOf: typewritten(scalar).properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(plain).decomposedStringWithCanonicalMapping.unicodeScalars
  }

  /// Typographic marks are read as their ASCII forms, in which the treebanks are mostly typed.
  private static func typewritten(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "“", "”": "\""
    case "‘", "’": "'"
    case "–", "—": "-"
    default: scalar
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }

  /// BERT's notion of punctuation: every ASCII symbol, and the Unicode P categories.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    case 0..<0x80: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default:
      return false
    }
  }
}
