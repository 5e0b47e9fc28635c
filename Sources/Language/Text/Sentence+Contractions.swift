extension Sentence {
  /// Stretches of words that are written as one: "do" and "n't", "minister" and "'s", "can" and "not".
  public var contractions: [Range<Int>] {
    var stretches: [Range<Int>] = []
    for index in tokens.indices.dropFirst() where isJoined(index) {
      if let last = stretches.last, last.upperBound == index {
        stretches[stretches.count - 1] = last.lowerBound..<index + 1
      } else {
        stretches.append(index - 1..<index + 1)
      }
    }
    return stretches
  }

  /// Whether a word is written as one with the word before it.
  private func isJoined(_ index: Int) -> Bool {
    let token = tokens[index]
    guard tokens[index - 1].range.upperBound == token.range.lowerBound,
      let first = token.text.unicodeScalars.first,
      let before = tokens[index - 1].text.unicodeScalars.last
    else { return false }
    if first.isApostrophe {
      let isClitic = token.text.unicodeScalars.dropFirst().contains { ScalarClass($0) == .letter }
      return token.tag == .particle || (isClitic && token.tag != .punctuation)
    }
    return ScalarClass(first) == .letter && ScalarClass(before) == .letter
  }
}
