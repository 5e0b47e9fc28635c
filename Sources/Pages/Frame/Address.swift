import Dossier

/// Addresses within the site, percent-encoded.
enum Address {
  /// Scalars of an article's text on one page: at four bytes each, and a few more for marks, a page
  /// stays under its weight. Fixed, so that the page of an offset is known without the text.
  static let part = 24_000

  static func path(_ segments: [String], _ query: [String: String] = [:]) -> String {
    var address = "/" + segments.map(encode).joined(separator: "/")
    let items = query.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
    if !items.isEmpty {
      address += "?" + items.map { "\(encode($0.key))=\(encode($0.value))" }.joined(separator: "&")
    }
    return address
  }

  static func entry(_ id: String) -> String { path(["entries", id]) }

  static func actor(_ id: String) -> String { path(["actors", id]) }

  static func article(_ id: String) -> String { path(["articles", id]) }

  /// Where the words stand in their article. The place is told twice: in the query, so that the page
  /// lights it up without a script, and as the anchor that the browser goes to.
  static func words(_ evidence: Evidence) -> String {
    path(["articles", evidence.article], ["at": "\(evidence.start)-\(evidence.end)"]) + "#"
      + anchor(evidence.start, evidence.end)
  }

  static func anchor(_ start: Int, _ end: Int) -> String { "e-\(start)-\(end)" }

  /// Everything but RFC 3986's unreserved characters as its UTF-8 bytes.
  static func encode(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        encoded.unicodeScalars.append("%")
        encoded.unicodeScalars.append(digits[Int(byte >> 4)])
        encoded.unicodeScalars.append(digits[Int(byte & 15)])
      }
    }
    return encoded
  }
}
