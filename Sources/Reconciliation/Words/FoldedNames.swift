/// The folded words of names, each read once: most names stand in many articles.
struct FoldedNames {
  private var read: [String: [String]] = [:]

  mutating func words(_ name: String) -> [String] {
    if let known = read[name] { return known }
    let words = LetterFolder.words(name)
    read[name] = words
    return words
  }

  mutating func folded(_ name: String) -> String { words(name).joined(separator: " ") }
}
