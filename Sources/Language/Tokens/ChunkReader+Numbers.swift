/// Numbers with what belongs to them: separators, dates, times, telephone numbers, endings.
extension ChunkReader {
  func endOfNumber(at index: Int, in chunk: Range<Int>) -> Int? {
    guard let start = startOfDigits(at: index, in: chunk) else { return nil }
    if let end = endOfHyphenated(from: start, limit: chunk.upperBound) { return end }
    var end = endOfDigits(from: start, limit: chunk.upperBound)
    while let next = endOfGroup(after: end, from: start, limit: chunk.upperBound) { end = next }
    return endWithLetters(number: index..<end, limit: chunk.upperBound)
  }

  /// Where the digits of a number start that starts here: "5", ".5", "+44", "'90s".
  private func startOfDigits(at index: Int, in chunk: Range<Int>) -> Int? {
    let scalar = text[index]
    if scalar.isASCIIDigit { return index }
    guard index + 1 < chunk.upperBound, text[index + 1].isASCIIDigit else { return nil }
    let opensChunk = index == chunk.lowerBound || !isWord(index - 1)
    if scalar == "." || scalar == "+" { return opensChunk ? index + 1 : nil }
    return scalar.isApostrophe && isShortYear(index + 1, limit: chunk.upperBound) ? index + 1 : nil
  }

  /// Two digits after an apostrophe, and nothing after them but the ending of a decade.
  private func isShortYear(_ index: Int, limit: Int) -> Bool {
    var end = endOfDigits(from: index, limit: limit)
    guard end == index + 2 else { return false }
    if end < limit, text[end] == "s" { end += 1 }
    return end == limit || (!isWord(end) && !text[end].isApostrophe)
  }

  private func endOfDigits(from index: Int, limit: Int) -> Int {
    var end = index
    while end < limit, text[end].isASCIIDigit { end += 1 }
    return end
  }

  /// "1,200", "3.5", "5:30", "11/28/2000".
  private func endOfGroup(after end: Int, from start: Int, limit: Int) -> Int? {
    guard end + 1 < limit, text[end + 1].isASCIIDigit else { return nil }
    switch text[end] {
    case ".", ",", ":", "/": return endOfDigits(from: end + 1, limit: limit)
    default: return nil
    }
  }

  /// Groups of digits with hyphens between them are one number when they are a telephone number
  /// ("555-0173") or a date ("11-20-2000"), and several otherwise ("3-0", "1969-1970").
  private func endOfHyphenated(from start: Int, limit: Int) -> Int? {
    var lengths: [Int] = []
    var group = start
    while true {
      let end = endOfDigits(from: group, limit: limit)
      guard end > group, end - group <= 4, lengths.count < 6 else { return nil }
      lengths.append(end - group)
      guard end + 1 < limit, text[end] == "-", text[end + 1].isASCIIDigit else {
        guard end == limit || !isWord(end) else { return nil }
        return lengths.count > 2 || lengths == [3, 4] ? end : nil
      }
      group = end + 1
    }
  }

  /// Letters after a number: "20th" and "1990s" are one token, "10km" two, other mixtures ("4G")
  /// one.
  private func endWithLetters(number: Range<Int>, limit: Int) -> Int {
    var end = number.upperBound
    while end < limit, isWord(end) || text[end] == "_" { end += 1 }
    guard end > number.upperBound else { return end }
    let letters = string(number.upperBound..<min(end, number.upperBound + 12)).lowercased()
    if lexicon.numberEndings.contains(letters) { return end }
    return lexicon.units.contains(letters) ? number.upperBound : end
  }
}
