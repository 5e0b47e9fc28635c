/// Internet addresses, handles and tags.
extension ChunkReader {
  func endOfAddress(at index: Int, in chunk: Range<Int>) -> Int? {
    let scalar = text[index]
    if scalar == "@" || scalar == "#" { return endOfHandle(at: index, in: chunk) }
    guard ScalarClass(scalar) == .letter || ScalarClass(scalar) == .digit else { return nil }
    return endOfURL(at: index, in: chunk) ?? endOfMail(at: index, in: chunk)
  }

  /// "@handle", "#Tag"; a hash before a number is a word of its own.
  private func endOfHandle(at index: Int, in chunk: Range<Int>) -> Int? {
    guard index == chunk.lowerBound || !isWord(index - 1), index + 1 < chunk.upperBound,
      ScalarClass(text[index + 1]) == .letter || text[index + 1] == "_"
    else { return nil }
    var end = index + 1
    while end < chunk.upperBound, isWord(end) || text[end] == "_" { end += 1 }
    return end
  }

  private static let schemes: [[Unicode.Scalar]] =
    ["http://", "https://", "ftp://", "www.", "mailto:"].map { Array($0.unicodeScalars) }

  private func endOfURL(at index: Int, in chunk: Range<Int>) -> Int? {
    guard Self.schemes.contains(where: { starts(with: $0, at: index, in: chunk) }) else {
      return nil
    }
    var end = index
    while end < chunk.upperBound, !Self.closesAddress(text[end]) { end += 1 }
    while end > index + 4, Self.trailsAddress(text[end - 1]) { end -= 1 }
    return end
  }

  private func starts(with scheme: [Unicode.Scalar], at index: Int, in chunk: Range<Int>) -> Bool {
    guard chunk.upperBound - index > scheme.count else { return false }
    return scheme.indices.allSatisfy { offset in
      let value = text[index + offset].value
      return scheme[offset].value == (value >= 65 && value <= 90 ? value + 32 : value)
    }
  }

  private static func closesAddress(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "\u{AB}", "\u{BB}": true
    default: false
    }
  }

  private static func trailsAddress(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ";", ":", "!", "?", ")", "]", "}", "'": true
    default: false
    }
  }

  /// The part before the sign has at most 64 scalars, the domain at most 255 (RFC 5321).
  private func endOfMail(at index: Int, in chunk: Range<Int>) -> Int? {
    var sign = index
    while sign < chunk.upperBound, sign - index <= 64, isMailScalar(sign) { sign += 1 }
    guard sign > index, sign < chunk.upperBound, text[sign] == "@", sign + 1 < chunk.upperBound,
      isWord(sign + 1)
    else { return nil }
    var end = sign + 1
    while end < chunk.upperBound, end - sign <= 255,
      isWord(end) || text[end] == "." || text[end] == "-" || text[end] == "_"
    { end += 1 }
    while !isWord(end - 1) { end -= 1 }
    return end
  }

  private func isMailScalar(_ index: Int) -> Bool {
    switch text[index] {
    case ".", "_", "%", "+", "-": true
    default: isWord(index)
    }
  }
}
