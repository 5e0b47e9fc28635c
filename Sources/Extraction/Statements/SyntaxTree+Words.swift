import Language

extension SyntaxTree {
  /// Neither punctuation nor a mark that the tagger took for a symbol, as it does with `''`.
  func isWord(_ position: Int) -> Bool {
    switch self[position].tag {
    case .punctuation: false
    case .symbol: !self[position].text.unicodeScalars.allSatisfy(Self.marks.contains)
    default: true
    }
  }

  /// Positions of the words, in order.
  var words: [Int] { (0..<count).filter(isWord) }

  private static let marks: Set<Unicode.Scalar> = [
    "'", "`", "’", "‘", "\"", "“", "”", "-", "–", "—", "*", "•", "/",
  ]
}
