/// Trims the clause by which a source says what was threatened, demanded, promised or refused.
enum TopicClause {
  private static let mostWords = 18
  /// Words that point to something told elsewhere; whose something is ("its missiles") is told by
  /// the summary's own subject.
  private static let pointing: Set<String> = [
    "he", "she", "it", "they", "them", "him", "i", "we", "you", "me", "us", "this", "these",
    "those", "such", "same", "what", "my", "our", "your",
  ]

  private static let relatives: Set<String> = ["that", "which", "who", "whom"]
  private static let quotes: Set<Character> = ["\"", "“", "”"]
  private static let marks: Set<Character> = ["[", "]", ";", ":", "\n", "…", "—"]

  /// Nil where it is no clause or does not stand by itself.
  static func clean(_ topic: String) -> String? {
    guard ContentWording.lead(topic) != nil, !topic.contains(where: marks.contains) else {
      return nil
    }
    var words = topic.split(whereSeparator: \.isWhitespace).map(String.init)
    if let pointer = words.firstIndex(where: isPointing) {
      // "the sanctions that it imposed": without the clause that points elsewhere.
      guard let cut = words[..<pointer].lastIndex(where: relatives.contains), cut > 2 else {
        return nil
      }
      words.removeLast(words.count - cut)
    }
    let text = words.joined(separator: " ")
    guard (3...mostWords).contains(words.count),
      text.count(where: { $0 == "(" }) == text.count(where: { $0 == ")" })
    else { return nil }
    return isBalanced(text) ? text : text.filter { !quotes.contains($0) }
  }

  private static func isPointing(_ word: String) -> Bool {
    // "the US" is no pronoun.
    pointing.contains(word == "US" ? word : LetterFolder.folded(word))
  }

  private static func isBalanced(_ text: String) -> Bool {
    text.count { $0 == "“" } == text.count { $0 == "”" } && text.count { $0 == "\"" } % 2 == 0
  }
}
