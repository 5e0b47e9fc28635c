/// Cuts text into folded words: `Russia’s` is `russia`, `U.S.` is `us`, `twenty-five` is `25`.
enum WordFolder {
  static func words(in scalars: [Unicode.Scalar]) -> [FoldedWord] {
    words(in: scalars, range: 0..<scalars.count)
  }

  /// Ranges count from the beginning of `scalars`. Linear in the length of `range`.
  static func words(in scalars: [Unicode.Scalar], range: Range<Int>) -> [FoldedWord] {
    var words: [FoldedWord] = []
    words.reserveCapacity(range.count / 6 + 1)
    var position = range.lowerBound
    var bytes: [UInt8] = []
    let ascii = LetterFolder.ascii
    while position < range.upperBound {
      bytes.removeAll(keepingCapacity: true)
      let start = position
      position = readWord(scalars, from: start, to: range.upperBound, ascii, into: &bytes)
      guard position > start else {
        position += 1
        continue
      }
      if bytes.isEmpty { continue }
      words.append(
        FoldedWord(
          text: String(decoding: bytes, as: UTF8.self), range: start..<position,
          isCapitalised: isUppercase(scalars[start])))
      position = afterPossessive(scalars, position, range.upperBound)
    }
    return NumberWords.joined(words)
  }

  private static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
  }

  private static func readWord(
    _ scalars: [Unicode.Scalar], from start: Int, to end: Int, _ ascii: [UInt8],
    into bytes: inout [UInt8]
  ) -> Int {
    var position = start
    while position < end {
      let value = scalars[position].value
      let plain = value < 0x80 ? ascii[Int(value)] : 0
      if plain != 0 {
        bytes.append(plain)
        position += 1
      } else if value >= 0x80, LetterFolder.append(scalars[position], to: &bytes) {
        position += 1
      } else if position > start, isInner(scalars, position, start, end) {
        position += 1
      } else {
        break
      }
    }
    return position
  }

  /// The dots of `U.S.` and the commas of `1,000` stand within a word.
  private static func isInner(
    _ scalars: [Unicode.Scalar], _ position: Int, _ start: Int, _ end: Int
  ) -> Bool {
    guard position + 1 < end else { return false }
    let before = scalars[position - 1]
    let after = scalars[position + 1]
    switch scalars[position] {
    case ".":
      let isInitial = position == start + 1 || scalars[position - 2] == "."
      return (isInitial && isUppercase(before) && isUppercase(after))
        || (isDigit(before) && isDigit(after))
    case ",":
      return isDigit(before) && position + 3 < end
        && (1...3).allSatisfy { isDigit(scalars[position + $0]) }
    default: return false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func afterPossessive(
    _ scalars: [Unicode.Scalar], _ position: Int, _ end: Int
  ) -> Int {
    guard position + 1 < end, scalars[position] == "'" || scalars[position] == "\u{2019}",
      scalars[position + 1] == "s" || scalars[position + 1] == "S"
    else { return position }
    let next = position + 2
    let endsThere = next >= end || !scalars[next].properties.isAlphabetic
    return endsThere ? next : position
  }
}
