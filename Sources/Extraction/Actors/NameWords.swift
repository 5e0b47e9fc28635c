import Foundation

/// Folds names for comparison: no case, accents, hyphens or titles.
enum NameWords {
  static func folded(_ name: String) -> [String] {
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
