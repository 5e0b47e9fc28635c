/// The address that a request asks for, taken apart.
struct RequestTarget: Sendable {
  /// The parts between the slashes, decoded: none is empty, "." or "..", none holds a slash.
  var path: [String]
  var query: [String: String]

  enum Flaw: Error {
    case tooLong, malformed
  }

  init(_ text: String, limits: Limits) throws(Flaw) {
    guard text.utf8.first == UInt8(ascii: "/") else { throw .malformed }
    let halves = text.utf8.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    path = try Self.path(halves[0].dropFirst())
    query = [:]
    guard halves.count > 1 else { return }
    guard halves[1].count <= limits.query else { throw .tooLong }
    guard let fields = FormFields(Substring(halves[1]), most: limits.fields) else {
      throw .malformed
    }
    query = fields.values
  }

  private static func path(_ text: Substring.UTF8View) throws(Flaw) -> [String] {
    var parts = text.split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    var path: [String] = []
    for part in parts {
      guard let name = PercentCoding.decoded(part), isName(name) else { throw .malformed }
      path.append(name)
    }
    return path
  }

  private static func isName(_ text: String) -> Bool {
    guard !text.isEmpty, text != ".", text != ".." else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7f && scalar != "/" && scalar != "\\"
    }
  }
}
