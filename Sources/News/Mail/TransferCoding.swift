/// How the body of a part was made fit for the way (RFC 2045).
enum TransferCoding {
  static func decoded(
    _ bytes: ArraySlice<UInt8>, _ coding: String?
  ) throws(RefusalReason) -> [UInt8] {
    switch coding?.lowercased().trimmedOfSpace {
    case "base64": return try base64(bytes)
    case "quoted-printable": return quotedPrintable(bytes)
    default: return Array(bytes)
    }
  }

  /// 64 for padding, 65 for white space, 66 for what stands in no base64.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 66, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, byte) in alphabet.utf8.enumerated() { values[Int(byte)] = UInt8(value) }
    for space: UInt8 in [0x09, 0x0A, 0x0D, 0x20] { values[Int(space)] = 65 }
    values[Int(UInt8(ascii: "="))] = 64
    return values
  }()

  static func base64(_ bytes: ArraySlice<UInt8>) throws(RefusalReason) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value = values[Int(byte)]
      if value == 65 { continue }
      // Behind its padding a list's software may have put a footer in the open.
      if value == 64 { break }
      guard value < 64 else {
        throw .malformed(format: "mail", detail: "a part said to be base64 is none")
      }
      bits = bits << 6 | UInt32(value)
      count += 1
      if count == 4 {
        result += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
        bits = 0
        count = 0
      }
    }
    if count == 2 { result.append(UInt8(bits >> 4 & 0xFF)) }
    if count == 3 { result += [UInt8(bits >> 10 & 0xFF), UInt8(bits >> 2 & 0xFF)] }
    return result
  }

  /// What is no code stays as it is.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        index += 1
        continue
      }
      let next = bytes[(index + 1)...].prefix(2)
      if let high = next.first.flatMap(digit), let low = next.dropFirst().first.flatMap(digit) {
        result.append(high << 4 | low)
        index += 3
      } else if let end = softBreak(bytes, after: index) {
        index = end
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  /// The index behind a line end that is none, with the space that may stand before it.
  private static func softBreak(_ bytes: ArraySlice<UInt8>, after sign: Int) -> Int? {
    var index = sign + 1
    while index < bytes.endIndex, index - sign < 80, bytes[index] == 0x20 || bytes[index] == 0x09 {
      index += 1
    }
    if index == bytes.endIndex { return index }
    if bytes[index] == 0x0A { return index + 1 }
    guard bytes[index] == 0x0D else { return nil }
    return index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A ? index + 2 : index + 1
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
