/// Punctuation and symbols.
extension ChunkReader {
  mutating func punctuation(
    at index: Int, in chunk: Range<Int>
  ) -> (end: Int, kind: TokenMark.Kind) {
    let scalar = text[index]
    switch scalar {
    case ".", "\u{3002}": return stops(at: index, limit: chunk.upperBound)
    case "!", "?", "\u{FF01}", "\u{FF1F}", "\u{203C}", "\u{203D}", "\u{2047}"..."\u{2049}":
      return (endOfRun(at: index, limit: chunk.upperBound) { $0 == "!" || $0 == "?" }, .exclamation)
    case "\u{2026}": return (index + 1, .ellipsis)
    case ",", ";", ":", "\u{2012}"..."\u{2015}": return (index + 1, .clause)
    case "-":
      let end = endOfSame(at: index, limit: chunk.upperBound)
      return (end, end - index > 1 || chunk.count == 1 ? .clause : .symbol)
    case "[" where isOmission(at: index, limit: chunk.upperBound): return (index + 5, .symbol)
    case "\u{201C}", "\u{2018}":
      return (index + 1, isMisused(at: index, in: chunk) ? .closer : .opener)
    case "(", "[", "{", "\u{201E}", "\u{201A}", "\u{AB}", "\u{2039}":
      return (index + 1, .opener)
    case ")", "]", "}", "\u{201D}", "\u{BB}", "\u{203A}": return (index + 1, .closer)
    case "\u{2019}": return (index + 1, quoteKind(at: index, in: chunk))
    case "\"", "'", "`": return quote(at: index, in: chunk)
    case "\u{2022}", "\u{25CF}", "\u{25AA}", "\u{25A0}", "\u{2023}", "\u{25E6}":
      return (index + 1, .bullet)
    case "=", "*", "_", "~", "+", "<", ">", "#", "|", "$":
      return (endOfSame(at: index, limit: chunk.upperBound), .symbol)
    default: return (endOfSymbol(at: index, limit: chunk.upperBound), .symbol)
    }
  }

  /// "[...]".
  private func isOmission(at index: Int, limit: Int) -> Bool {
    index + 5 <= limit && text[index + 4] == "]"
      && text[index + 1..<index + 4].allSatisfy { $0 == "." }
  }

  private func stops(at index: Int, limit: Int) -> (Int, TokenMark.Kind) {
    let end = endOfSame(at: index, limit: limit)
    return (end, end - index > 1 ? .ellipsis : .fullStop)
  }

  private mutating func quote(at index: Int, in chunk: Range<Int>) -> (Int, TokenMark.Kind) {
    let isPair =
      text[index] != "\"" && index + 1 < chunk.upperBound && text[index + 1] == text[index]
    let end = isPair ? index + 2 : index + 1
    if text[index] == "`" { return (end, .opener) }
    guard isPair || text[index] == "\"" else { return (end, quoteKind(at: index, in: chunk)) }
    let opens = doubleQuoteOpens(index..<end, in: chunk)
    isQuoteOpen = opens
    return (end, opens ? .opener : .closer)
  }

  /// By the spaces around the mark where they tell, otherwise by whether a quotation is open.
  private func doubleQuoteOpens(_ mark: Range<Int>, in chunk: Range<Int>) -> Bool {
    let isFirst = mark.lowerBound == chunk.lowerBound
    let isLast = mark.upperBound == chunk.upperBound
    if isFirst != isLast { return isFirst }
    if isFirst { return !isQuoteOpen }
    let before = text[mark.lowerBound - 1]
    let opensAfter = "([{\u{2018}\u{2014}\u{2013}-'`/".unicodeScalars.contains(before)
    return opensAfter || (isWord(mark.upperBound) && !isQuoteOpen)
  }

  private func quoteKind(at index: Int, in chunk: Range<Int>) -> TokenMark.Kind {
    let opensChunk = index == chunk.lowerBound || !isWord(index - 1)
    return opensChunk && isWord(index + 1) && index + 1 < chunk.upperBound ? .opener : .closer
  }

  /// An opening quotation mark with a word or a stop before it and nothing behind closes after all.
  private func isMisused(at index: Int, in chunk: Range<Int>) -> Bool {
    index > chunk.lowerBound && index + 1 == chunk.upperBound
  }

  private func endOfSame(at index: Int, limit: Int) -> Int {
    endOfRun(at: index, limit: limit) { $0 == text[index] }
  }

  private func endOfRun(
    at index: Int, limit: Int, while belongs: (Unicode.Scalar) -> Bool
  ) -> Int {
    var end = index + 1
    while end < limit, belongs(text[end]) { end += 1 }
    return end
  }

  /// One sign; an emoji with what joins it; two regional indicators that make a flag.
  private func endOfSymbol(at index: Int, limit: Int) -> Int {
    var end = endOfExtenders(from: index + 1, limit: limit)
    let flags: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
    if flags.contains(text[index].value), end < limit, flags.contains(text[end].value) {
      return end + 1
    }
    while end < limit, text[end - 1] == "\u{200D}", ScalarClass(text[end]) == .other {
      end = endOfExtenders(from: end + 1, limit: limit)
    }
    return end
  }
}
