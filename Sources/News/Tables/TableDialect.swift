/// How a table of text parts its fields: RFC 4180, with the separators that spreadsheets write.
struct TableDialect: Hashable {
  var separator: UInt8

  /// Comma, semicolon, tab, bar.
  private static let separators: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// The separator that parts the first row most often, outside of quotation marks; nil where
  /// nothing does.
  init?(sniffing head: ArraySlice<UInt8>) {
    var counts = [Int](repeating: 0, count: Self.separators.count)
    var isQuoted = false
    for byte in head {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if let index = Self.separators.firstIndex(of: byte) { counts[index] += 1 }
    }
    guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else {
      return nil
    }
    separator = Self.separators[index]
  }

  init(separator: UInt8) {
    self.separator = separator
  }

  /// Whether the first line is a header that tells of articles.
  static func looksLikeTable(_ head: ArraySlice<UInt8>, names: FieldNames) -> Bool {
    let line = head.prefix(4096).prefix { $0 != 0x0A }
    guard line.count < 4096, let dialect = TableDialect(sniffing: line) else { return false }
    let columns = line.split(separator: dialect.separator, omittingEmptySubsequences: false).map {
      String(decoding: $0.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self).trimmedOfSpace
    }
    return columns.allSatisfy { $0.utf8.count <= 60 } && names.areTelling(columns)
  }
}
