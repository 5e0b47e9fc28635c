/// Fields as forms and queries write them (`application/x-www-form-urlencoded`). Of a name that
/// stands twice, the first counts.
struct FormFields: Sendable {
  private(set) var values: [String: String] = [:]

  /// - Returns: nil where there are more fields than `most`, or where bytes are no UTF-8.
  init?(_ text: some StringProtocol, most: Int) {
    guard !text.isEmpty else { return }
    let pairs = text.utf8.split(
      separator: UInt8(ascii: "&"), maxSplits: most, omittingEmptySubsequences: true)
    guard pairs.count <= most else { return nil }
    for pair in pairs {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentCoding.decoded(parts[0], plusIsSpace: true),
        let value = parts.count > 1
          ? PercentCoding.decoded(parts[1], plusIsSpace: true) : ""
      else { return nil }
      if values[name] == nil { values[name] = value }
    }
  }

  subscript(name: String) -> String { values[name] ?? "" }
}
