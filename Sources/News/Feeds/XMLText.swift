import CXml2

/// Prepares XML as people publish it for a strict parser, in one pass over its bytes.
///
/// Declarations, comments and the DOCTYPE go, so that nothing they could define or fetch reaches
/// the parser; the names of HTML's entities become numbers; an ampersand that begins none becomes
/// text.
struct XMLText {
  private let bytes: [UInt8]
  private var result: [UInt8] = []
  /// Start of what was not copied yet.
  private var copied = 0

  static func prepared(_ bytes: [UInt8]) throws(FeedError) -> [UInt8] {
    var text = XMLText(bytes)
    try text.scan()
    return text.result
  }

  /// The label of `encoding="…"` in the XML declaration, in lower case.
  static func declaredEncoding(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(200).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    guard let start = head.firstRange(of: "<?xml"), let end = head.firstRange(of: "?>"),
      start.upperBound <= end.lowerBound
    else { return nil }
    let declaration = head[start.upperBound..<end.lowerBound]
    guard let label = declaration.firstRange(of: "encoding=") else { return nil }
    let value = declaration[label.upperBound...].drop { $0 == "\"" || $0 == "'" }
      .prefix { $0 != "\"" && $0 != "'" }
    return value.isEmpty ? nil : value.lowercased()
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    result.reserveCapacity(bytes.count)
  }

  private mutating func scan() throws(FeedError) {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): index = try markup(at: index)
      case UInt8(ascii: "&"): index = reference(at: index)
      default: index += 1
      }
    }
    result.append(contentsOf: bytes[copied...])
  }

  /// Puts other bytes in place of a stretch.
  private mutating func replace(_ range: Range<Int>, by other: [UInt8] = []) {
    result.append(contentsOf: bytes[copied..<range.lowerBound])
    result.append(contentsOf: other)
    copied = range.upperBound
  }

  private mutating func markup(at start: Int) throws(FeedError) -> Int {
    if has("<![CDATA[", at: start) { return behind("]]>", from: start + 9) ?? bytes.count }
    let end: Int
    if has("<!--", at: start) {
      end = behind("-->", from: start + 4) ?? bytes.count
    } else if has("<?", at: start) {
      end = behind("?>", from: start + 2) ?? bytes.count
    } else if has("<!DOCTYPE", at: start) {
      end = try behindDoctype(from: start + 9)
    } else {
      return start + 1
    }
    replace(start..<end)
    return end
  }

  private func behindDoctype(from start: Int) throws(FeedError) -> Int {
    var index = start
    var quote: UInt8 = 0
    var isWithin = false
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "<"), has("<!ENTITY", at: index) {
        throw .entities
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        isWithin = true
      } else if byte == UInt8(ascii: "]") {
        isWithin = false
      } else if byte == UInt8(ascii: ">"), !isWithin {
        return index + 1
      }
      index += 1
    }
    throw .malformed(detail: "a DOCTYPE that never ends")
  }

  /// Judges the ampersand at an index.
  private mutating func reference(at start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, end - start < 34, XMLText.isName(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), end > start + 1 else {
      replace(start..<start + 1, by: Array("&amp;".utf8))
      return start + 1
    }
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return end + 1 }
    if let value = XMLText.value(of: name) {
      replace(start..<end + 1, by: Array("&#\(value);".utf8))
      return end + 1
    }
    replace(start..<start + 1, by: Array("&amp;".utf8))
    return start + 1
  }

  /// The scalar of "#233", "#xE9" or "eacute"; a space for one that XML forbids.
  private static func value(of name: String) -> UInt32? {
    guard name.hasPrefix("#") else {
      return name.withCString { text in
        text.withMemoryRebound(to: xmlChar.self, capacity: name.utf8.count + 1) {
          htmlEntityLookup($0).map { UInt32($0.pointee.value) }
        }
      }
    }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number else { return nil }
    let isAllowed =
      number == 9 || number == 10 || number == 13 || (32...0xD7FF).contains(number)
      || (0xE000...0xFFFD).contains(number) || (0x10000...0x10FFFF).contains(number)
    return isAllowed ? number : 32
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x23
  }

  private func has(_ word: StaticString, at index: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    let wanted = UnsafeBufferPointer(start: word.utf8Start, count: count)
    for offset in 0..<count where bytes[index + offset] != wanted[offset] {
      guard bytes[index + offset] ^ 0x20 == wanted[offset],
        (0x41...0x5A).contains(wanted[offset])
      else { return false }
    }
    return true
  }

  private func behind(_ word: StaticString, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == word.utf8Start.pointee, has(word, at: index) {
        return index + word.utf8CodeUnitCount
      }
      index += 1
    }
    return nil
  }
}
