/// Ordinals as numbers: "sixth", "6th".
enum OrdinalWords {
  static func value(_ word: String) -> Int? {
    if let value = values[word] { return value }
    guard let first = word.utf8.first, (0x31...0x39).contains(first),
      ["st", "nd", "rd", "th"].contains(where: word.hasSuffix)
    else { return nil }
    return Int(word.dropLast(2))
  }

  private static let values: [String: Int] = {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
      "eighteenth", "nineteenth", "twentieth",
    ]
    return Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0 + 1) })
  }()
}
