import Foundation

/// Makes text of bytes, whatever they were written in, or says why they are none.
///
/// Line ends become `\n`; control characters that no reader sees become spaces; nothing else is
/// changed. Time and memory are linear in the input.
struct TextDecoder {
  /// A share of bytes (control characters) or of scalars (not decodable) above which an input is
  /// no text: prose has none, and damaged prose a few in a thousand.
  private static let junkPerThousand = 20

  /// `declared` is the charset that a page or a header names; a byte order mark outranks it.
  func decode(_ bytes: [UInt8], declared: String? = nil) throws(RefusalReason) -> String {
    guard !bytes.isEmpty else { throw .empty }
    if let format = BinarySignature.format(of: bytes) { throw .binary(format: format) }
    if let marked = decodeMarked(bytes) { return try tidied(marked) }
    let nulls = nullCounts(bytes)
    if let wide = decodeUnmarkedUTF16(bytes, nulls: nulls) { return try tidied(wide) }
    let count = nulls.even + nulls.odd
    if count > 8, count * 1000 > bytes.count * TextDecoder.junkPerThousand {
      throw .binary(format: nil)
    }
    if let valid = String(validating: bytes, as: UTF8.self), !isEscaped(declared) {
      return try tidied(valid)
    }
    return try tidied(decodeInvalid(bytes[...], declared: declared))
  }

  /// Whether bytes begin with the mark of UTF-16.
  static func isWide(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  private func decodeMarked(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = bytes.dropFirst(3)
      return String(validating: rest, as: UTF8.self) ?? decodeInvalid(rest, declared: nil)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return decodeUTF16(bytes.dropFirst(2), bigEndian: false)
    }
    if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes.dropFirst(2), bigEndian: true) }
    return nil
  }

  private func decodeUTF16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    // Half a code unit at the end shows as a replacement character instead of vanishing.
    if index < bytes.endIndex { units.append(0xFFFD) }
    return String(decoding: units, as: UTF16.self)
  }

  private func nullCounts(_ bytes: [UInt8]) -> (even: Int, odd: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      var counts = (even: 0, odd: 0)
      guard let base = buffer.baseAddress, memchr(base, 0, buffer.count) != nil else {
        return counts
      }
      for index in buffer.indices where buffer[index] == 0 {
        if index & 1 == 0 { counts.even += 1 } else { counts.odd += 1 }
      }
      return counts
    }
  }

  /// Western text in UTF-16 has a NUL in nearly every other byte.
  private func decodeUnmarkedUTF16(_ bytes: [UInt8], nulls: (even: Int, odd: Int)) -> String? {
    let half = bytes.count / 2
    guard half >= 2 else { return nil }
    if nulls.odd * 10 > half * 7, nulls.even * 20 < half {
      return decodeUTF16(bytes[...], bigEndian: false)
    }
    if nulls.even * 10 > half * 7, nulls.odd * 20 < half {
      return decodeUTF16(bytes[...], bigEndian: true)
    }
    return nil
  }

  /// Bytes that are not valid UTF-8: damaged UTF-8 keeps what can be read, the rest is taken for
  /// the Western code page, which is what undeclared text of the web mostly is.
  private func decodeInvalid(_ bytes: ArraySlice<UInt8>, declared: String?) -> String {
    if isWestern(declared) { return Windows1252.decode(bytes) }
    if let encoding = declared.flatMap({ PageCharset.encoding($0) }),
      let text = String(data: Data(bytes), encoding: encoding)
    {
      return text
    }
    let repaired = String(decoding: bytes, as: UTF8.self)
    var high = 0
    var undefined = 0
    for byte in bytes where byte >= 0x80 {
      high += 1
      if !Windows1252.isDefined(byte) { undefined += 1 }
    }
    var lost = 0
    var kept = 0
    for scalar in repaired.unicodeScalars where scalar.value >= 0x80 {
      if scalar == "\u{FFFD}" { lost += 1 } else { kept += 1 }
    }
    let isDamagedUTF8 = kept >= 4 * lost
    let isPlausible = undefined == 0 && high * 10 < bytes.count * 3
    return isDamagedUTF8 || !isPlausible ? repaired : Windows1252.decode(bytes)
  }

  /// ISO-2022-JP is written in ASCII bytes alone, so that it always passes for UTF-8.
  private func isEscaped(_ charset: String?) -> Bool { charset == "iso-2022-jp" }

  private func isWestern(_ charset: String?) -> Bool {
    guard let charset = charset?.lowercased() else { return false }
    return [
      "iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "iso-8859-15",
    ]
    .contains(charset)
  }

  /// One pass: line ends, invisible controls, and the count of what is no text.
  func tidied(_ text: String) throws(RefusalReason) -> String {
    var text = text
    let needsWork = text.withUTF8 { TextDecoder.suspect(in: $0, from: 0) != nil }
    guard needsWork else { return text }
    let (tidy, junk) = text.withUTF8 { TextDecoder.tidy($0) }
    if junk * 1000 > text.utf8.count * TextDecoder.junkPerThousand, junk > 4 {
      throw .binary(format: nil)
    }
    return String(decoding: tidy, as: UTF8.self)
  }

  /// A control character other than a line end or a tab, or the first byte of what may be a
  /// replacement character.
  @inline(__always)
  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 ? byte != 0x0A && byte != 0x09 : byte == 0x7F || byte == 0xEF
  }

  /// Bytes that are judged together, without a branch, so that the compiler takes many at a time.
  private static let block = 64

  /// Index of the first suspect from an index on: most texts have none for long stretches.
  private static func suspect(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var index = start
    while index + block <= bytes.count, !hasSuspect(base + index) { index += block }
    while index < bytes.count {
      if isSuspect(base[index]) { return index }
      index += 1
    }
    return nil
  }

  @inline(__always)
  private static func hasSuspect(_ bytes: UnsafePointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for offset in 0..<block {
      let byte = bytes[offset]
      let isControl: UInt8 = byte < 0x20 ? 1 : 0
      let isKept: UInt8 = (byte == 0x0A ? 1 : 0) | (byte == 0x09 ? 1 : 0)
      found |= isControl & ~isKept | (byte == 0x7F ? 1 : 0) | (byte == 0xEF ? 1 : 0)
    }
    return found != 0
  }

  private static func tidy(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: [UInt8], junk: Int) {
    var junk = 0
    let text = [UInt8](unsafeUninitializedCapacity: bytes.count) { result, count in
      var index = 0
      while index < bytes.count {
        let next = suspect(in: bytes, from: index) ?? bytes.count
        let plain = UnsafeMutableBufferPointer(rebasing: result[count..<(count + next - index)])
        _ = plain.initialize(from: UnsafeBufferPointer(rebasing: bytes[index..<next]))
        count += next - index
        index = next + 1
        guard next < bytes.count else { break }
        let byte = bytes[next]
        switch byte {
        case 0x0D:
          if index < bytes.count, bytes[index] == 0x0A { index += 1 }
          result[count] = 0x0A
        case 0x0C: result[count] = 0x0A
        case 0x0B: result[count] = 0x20
        case 0xEF:
          if index + 1 < bytes.count, bytes[index] == 0xBF, bytes[index + 1] == 0xBD { junk += 1 }
          result[count] = byte
        default:
          // DEL is no reader's business, but stands in damaged prose: it is not held against it.
          if byte != 0x7F { junk += 1 }
          result[count] = 0x20
        }
        count += 1
      }
    }
    return (text, junk)
  }
}
