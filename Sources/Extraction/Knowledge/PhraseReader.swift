/// Cuts words into pieces and folds them; the gazetteer's phrases and the text go through it alike.
struct PhraseReader {
  private(set) var pieces: [PhrasePiece] = []
  private(set) var letters: [UInt8] = []

  private static let fnvBasis: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let fnvPrime: UInt64 = 0x100_0000_01b3

  init(words: [String]) {
    pieces.reserveCapacity(words.count + 8)
    letters.reserveCapacity(words.count * 6)
    for (index, word) in words.enumerated() { read(word, index: Int32(truncatingIfNeeded: index)) }
  }

  private mutating func read(_ word: String, index: Int32) {
    let done: Void? = word.utf8.withContiguousStorageIfAvailable { bytes in
      read(bytes, of: word, index: index)
    }
    if done == nil {
      let copy = Array(word.utf8)
      copy.withUnsafeBufferPointer { read($0, of: word, index: index) }
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, of word: String, index: Int32) {
    var isSimple = true
    for byte in bytes where !Self.isAlphanumeric(byte) {
      isSimple = false
      break
    }
    let first = pieces.count
    if isSimple {
      appendSimple(bytes, word: index)
    } else {
      appendParts(of: word, index: index)
    }
    guard pieces.count > first else { return }
    pieces[first].isFirstOfWord = true
    pieces[pieces.count - 1].isLastOfWord = true
  }

  private mutating func appendSimple(_ bytes: UnsafeBufferPointer<UInt8>, word: Int32) {
    guard let head = bytes.first else { return }
    let start = Int32(letters.count)
    var hash = Self.fnvBasis
    var exact = Self.fnvBasis
    var capitals: UInt8 = 0
    for byte in bytes {
      let isCapital = byte >= 0x41 && byte <= 0x5A
      let lower = isCapital ? byte | 0x20 : byte
      if isCapital && capitals < 2 { capitals += 1 }
      letters.append(lower)
      hash = (hash ^ UInt64(lower)) &* Self.fnvPrime
      exact = (exact ^ UInt64(byte)) &* Self.fnvPrime
    }
    pieces.append(
      PhrasePiece(
        word: word, folded: start..<Int32(letters.count), hash: hash, exactHash: exact,
        capitals: capitals, startsWithCapital: head >= 0x41 && head <= 0x5A, isPossessive: false,
        isFirstOfWord: false, isLastOfWord: false))
  }

  /// Hyphens join ("secretary-general" is "secretary general"); a dash or a slash that stands
  /// alone divides, so it stays as a piece that no phrase has.
  private mutating func appendParts(of word: String, index: Int32) {
    let scalars = Array(word.unicodeScalars)
    if scalars.count == 1, !Self.isHyphen(scalars[0]) {
      appendPiece(scalars[...], word: index, isPossessive: false)
      return
    }
    let (opening, closing) = Self.punctuation(around: scalars)
    for mark in scalars[..<opening] { appendPiece([mark], word: index, isPossessive: false) }
    appendInner(scalars[opening..<closing], word: index)
    for mark in scalars[closing...] { appendPiece([mark], word: index, isPossessive: false) }
  }

  private mutating func appendInner(_ scalars: ArraySlice<Unicode.Scalar>, word index: Int32) {
    var end = scalars.endIndex
    let first = scalars.startIndex
    var possessive: ArraySlice<Unicode.Scalar> = []
    if end - first > 2, Self.isApostrophe(scalars[end - 2]),
      scalars[end - 1] == "s" || scalars[end - 1] == "S"
    {
      possessive = scalars[(end - 2)...]
      end -= 2
    } else if end - first > 1, Self.isApostrophe(scalars[end - 1]) {
      possessive = scalars[(end - 1)...]
      end -= 1
    }
    var start = first
    for position in first...end {
      guard position == end || Self.isDivider(scalars[position]) else { continue }
      if position > start {
        appendPiece(scalars[start..<position], word: index, isPossessive: false)
      }
      start = position + 1
    }
    if !possessive.isEmpty { appendPiece(possessive, word: index, isPossessive: true) }
  }

  private mutating func appendPiece(
    _ scalars: ArraySlice<Unicode.Scalar>, word: Int32, isPossessive: Bool
  ) {
    var scalars = scalars
    // "Gen." and "Gen", "U.S." and "U.S" are one; a full stop alone stays itself.
    if scalars.count > 1, scalars.last == "." { scalars.removeLast() }
    let start = Int32(letters.count)
    var exact = Self.fnvBasis
    var capitals: UInt8 = 0
    for scalar in scalars {
      exact = (exact ^ UInt64(scalar.value)) &* Self.fnvPrime
      if scalar.isASCII {
        let isCapital = scalar >= "A" && scalar <= "Z"
        if isCapital && capitals < 2 { capitals += 1 }
        letters.append(UInt8(truncatingIfNeeded: scalar.value) | (isCapital ? 0x20 : 0))
      } else {
        if capitals < 2, scalar.properties.isUppercase { capitals += 1 }
        LatinFolding.fold(scalar, into: &letters)
      }
    }
    var hash = Self.fnvBasis
    for byte in letters[Int(start)...] { hash = (hash ^ UInt64(byte)) &* Self.fnvPrime }
    let startsWithCapital =
      capitals > 0 ? scalars.first { $0.properties.isAlphabetic }?.properties.isUppercase : false
    pieces.append(
      PhrasePiece(
        word: word, folded: start..<Int32(letters.count), hash: hash, exactHash: exact,
        capitals: capitals, startsWithCapital: startsWithCapital ?? false,
        isPossessive: isPossessive, isFirstOfWord: false, isLastOfWord: false))
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A)
      || (byte >= 0x30 && byte <= 0x39)
  }

  /// Brackets, quotes and commas at a word's edges are pieces of their own, as tokenizers cut them.
  private static func punctuation(around scalars: [Unicode.Scalar]) -> (opening: Int, closing: Int)
  {
    var opening = 0
    var closing = scalars.count
    while opening < closing, isMark(scalars[opening]) { opening += 1 }
    while closing > opening, isMark(scalars[closing - 1]) { closing -= 1 }
    return (opening, closing)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", ":", "(", ")", "[", "]", "\"", "\u{201C}", "\u{201D}": true
    default: false
    }
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}" || scalar == "+"
  }

  private static func isDivider(_ scalar: Unicode.Scalar) -> Bool {
    isHyphen(scalar) || scalar == "\u{2013}" || scalar == "/" || scalar == " " || scalar == "\u{A0}"
  }
}
