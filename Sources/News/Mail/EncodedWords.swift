/// The words by which a header says what ASCII cannot: `=?utf-8?B?…?=` (RFC 2047).
enum EncodedWords {
  static func decoded(_ text: String) -> String {
    guard text.utf8.count <= 65_536, text.contains("=?") else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    /// Where the last encoded word ends in the result: space between two of them is none.
    var lastEnd: Int?
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "="), let (word, end) = word(at: index, bytes) {
        if let lastEnd, result[lastEnd...].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
          result.removeSubrange(lastEnd...)
        }
        result += word
        lastEnd = result.count
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The word that begins at an index, in UTF-8, and the index behind it.
  private static func word(at start: Int, _ bytes: [UInt8]) -> ([UInt8], Int)? {
    // RFC 2047 allows 75 bytes; what is written is longer at times.
    let window = bytes[start...].prefix(1000)
    guard window.starts(with: [0x3D, 0x3F]) else { return nil }
    let body = window.dropFirst(2)
    let parts = body.split(separator: 0x3F, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].count == 1, let kind = parts[1].first else { return nil }
    guard
      let end = parts[2].indices.first(where: {
        parts[2][$0] == 0x3F && $0 + 1 < parts[2].endIndex && parts[2][$0 + 1] == 0x3D
      })
    else { return nil }
    let coded = parts[2][..<end]
    let raw: [UInt8]
    switch kind | 0x20 {
    case UInt8(ascii: "b"):
      guard let decoded = try? TransferCoding.base64(coded) else { return nil }
      raw = decoded
    case UInt8(ascii: "q"):
      raw = TransferCoding.quotedPrintable(coded.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...])
    default: return nil
    }
    let charset = String(decoding: parts[0].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
    let text = raw.isEmpty ? "" : try? TextDecoder().decode(raw, declared: charset.lowercased())
    return text.map { (Array($0.utf8), end + 2) }
  }
}
