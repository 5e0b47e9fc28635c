/// Rows as RFC 4180 has them: commas, lines ended by CR LF, quotes doubled.
///
/// A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a
/// line end) has an apostrophe before it (OWASP, "CSV Injection").
struct CSVTable {
  private(set) var text = ""

  mutating func add(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  static func cell(_ raw: String) -> String {
    // A NUL ends the cell in many readers.
    var text = raw.replacing("\u{0}", with: "")
    if let first = text.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) {
      text = "'" + text
    }
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
