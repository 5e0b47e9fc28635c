import Foundation

/// Folds names for comparison: no case, accents, hyphens or titles.
enum NameWords {
  static func folded(_ name: String) -> [String] {
    if let plain = foldedASCII(name) { return plain }
    var words: [String] = []
    var word = ""
    for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else if scalar == " " || scalar == "-" || scalar == "‑" || scalar == "\n" {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The same for names that need no table of Unicode; nil for others.
  private static func foldedASCII(_ name: String) -> [String]? {
    var name = name
    return name.withUTF8 { bytes -> [String]? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      var words: [String] = []
      var word: [UInt8] = []
      for byte in bytes {
        switch byte {
        case 0x41...0x5A: word.append(byte | 0x20)
        case 0x61...0x7A, 0x30...0x39: word.append(byte)
        case 0x20, 0x2D, 0x0A:
          if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
          word.removeAll(keepingCapacity: true)
        default: break
        }
      }
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      return words
    }
  }

  /// Whether the shorter name can be a short form of the fuller: its words stand in the fuller in
  /// the same order, and the family name (last word, or first in East Asian order) is among them.
  static func isShortForm(_ short: [String], of full: [String]) -> Bool {
    guard !short.isEmpty, short.count <= full.count, let family = full.last, let first = full.first
    else { return false }
    if short.count == 1 { return short[0] == family || (full.count > 1 && short[0] == first) }
    guard short.contains(family) || short[0] == first else { return false }
    var next = full.startIndex
    for word in short {
      guard let found = full[next...].firstIndex(where: { $0 == word || isInitial(word, of: $0) })
      else { return false }
      next = found + 1
    }
    return true
  }

  private static func isInitial(_ word: String, of name: String) -> Bool {
    word.count == 1 && name.hasPrefix(word)
  }
}
