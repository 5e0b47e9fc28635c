/// A line in the form in which markers are compared, with the way back to the text.
struct FoldedLine: Hashable {
  /// UTF-8 of the folded text.
  private(set) var bytes: [UInt8] = []
  /// For each byte the index of its scalar in the text.
  private(set) var origins: [Int] = []

  init(_ scalars: [Unicode.Scalar], _ range: Range<Int>) {
    bytes.reserveCapacity(range.count)
    origins.reserveCapacity(range.count)
    for index in range { add(scalars[index], index) }
    if bytes.last == 0x20 { drop() }
  }

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    self.init(scalars, scalars.indices)
  }

  private mutating func drop() {
    bytes.removeLast()
    origins.removeLast()
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ index: Int) {
    switch scalar.value {
    case 0x30...0x39:
      if bytes.last != UInt8(ascii: "#") { append(UInt8(ascii: "#"), index) }
    case 0x41...0x5A: append(UInt8(scalar.value) + 32, index)
    case 0x21...0x7E: append(UInt8(scalar.value), index)
    case 0x20: if let last = bytes.last, last != 0x20 { append(0x20, index) }
    case 0x2018, 0x2019, 0x201A, 0x201B, 0xB4: append(UInt8(ascii: "'"), index)
    case 0x201C...0x201F, 0xAB, 0xBB: append(UInt8(ascii: "\""), index)
    case 0x2010...0x2015, 0x2212: append(UInt8(ascii: "-"), index)
    case 0x2026: for _ in 0..<3 { append(UInt8(ascii: "."), index) }
    case 0x200B...0x200F, 0x2060, 0xFEFF, 0xAD: break
    default:
      if scalar.isSpace {
        if let last = bytes.last, last != 0x20 { append(0x20, index) }
      } else {
        for byte in scalar.properties.lowercaseMapping.utf8 { append(byte, index) }
      }
    }
  }

  private mutating func append(_ byte: UInt8, _ index: Int) {
    bytes.append(byte)
    origins.append(index)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes without marks at either end ("» Read more:" is "read more").
  var bare: String { String(decoding: bytes[bareRange], as: UTF8.self) }

  private var bareRange: Range<Int> {
    func isWord(_ byte: UInt8) -> Bool {
      byte >= 0x80 || byte == UInt8(ascii: "#") || (0x61...0x7A).contains(byte)
    }
    guard let first = bytes.firstIndex(where: isWord), let last = bytes.lastIndex(where: isWord)
    else { return 0..<0 }
    return first..<(last + 1)
  }

  func starts(with phrase: [UInt8]) -> Bool { bytes.starts(with: phrase) }

  func ends(with phrase: [UInt8]) -> Bool {
    var end = bytes.count
    while end > 0,
      [UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "!")].contains(bytes[end - 1])
    {
      end -= 1
    }
    return end >= phrase.count && bytes[(end - phrase.count)..<end].elementsEqual(phrase)
  }

  /// Index of the first byte of `phrase` from `start` on; words are not cut in two.
  func find(_ phrase: [UInt8], from start: Int = 0) -> Int? {
    guard let first = phrase.first, phrase.count <= bytes.count else { return nil }
    var index = start
    let last = bytes.count - phrase.count
    while index <= last {
      if bytes[index] == first, matches(phrase, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// Whether a phrase begins at a byte; words are not cut in two.
  func stands(_ phrase: [UInt8], at index: Int) -> Bool {
    index + phrase.count <= bytes.count && bytes[index] == phrase.first
      && matches(phrase, at: index)
  }

  private func matches(_ phrase: [UInt8], at index: Int) -> Bool {
    var offset = 1
    while offset < phrase.count {
      if bytes[index + offset] != phrase[offset] { return false }
      offset += 1
    }
    let end = index + phrase.count
    let opensWord = index == 0 || !isLetter(bytes[index - 1]) || !isLetter(phrase[0])
    let closesWord =
      end == bytes.count || !isLetter(bytes[end]) || !isLetter(phrase[phrase.count - 1])
    return opensWord && closesWord
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "#")
  }
}
