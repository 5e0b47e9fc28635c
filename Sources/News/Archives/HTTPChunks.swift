/// Bodies sent in chunks (RFC 9112, 7.1).
enum HTTPChunks {
  /// Nil where the body is in no chunks, whatever its header says.
  static func joined(_ body: ArraySlice<UInt8>) throws(RefusalReason) -> [UInt8]? {
    var result: [UInt8] = []
    var rest = body
    var isFirst = true
    while true {
      guard let feed = rest.prefix(1024).firstIndex(of: 0x0A), let size = size(rest[..<feed])
      else {
        if isFirst { return nil }
        throw .truncated(detail: "its body breaks off between two chunks")
      }
      isFirst = false
      if size == 0 { return result }
      rest = rest[(feed + 1)...]
      guard size <= rest.count else {
        throw .truncated(detail: "its body breaks off within a chunk")
      }
      result += rest.prefix(size)
      rest = rest.dropFirst(size)
      if rest.first == 0x0D { rest = rest.dropFirst() }
      if rest.first == 0x0A { rest = rest.dropFirst() }
    }
  }

  /// Hexadecimal, before an extension that nobody uses.
  private static func size(_ line: ArraySlice<UInt8>) -> Int? {
    let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != 0x0D && $0 != 0x20 }
    guard (1...8).contains(digits.count) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: 16).flatMap { $0 >= 0 ? $0 : nil }
  }
}
