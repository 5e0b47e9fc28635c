/// The header lines of an answer, by name in lower case; of a repeated one the last counts.
public struct AnswerHeaders: Hashable, Sendable {
  private var values: [String: String] = [:]

  public init(_ values: [String: String] = [:]) {
    for (name, value) in values { self.values[name.lowercased()] = value }
  }

  /// Lines as they came, each ended by CR LF.
  public init(lines: String) {
    for line in lines.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = line[..<colon].lowercased()
      values[name] = String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
    }
  }

  public subscript(name: String) -> String? { values[name] }

  /// "text/html" of "text/html; charset=utf-8", in lower case.
  public var mediaType: String? {
    guard let type = values["content-type"] else { return nil }
    let bare = type.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }.lowercased()
    return bare.isEmpty ? nil : bare
  }

  /// "utf-8" of "text/html; charset=UTF-8".
  public var charset: String? {
    guard let type = values["content-type"]?.lowercased(),
      let mark = type.firstRange(of: "charset=")
    else { return nil }
    let label = type[mark.upperBound...].drop { $0 == "\"" || $0 == "'" }
      .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return label.isEmpty ? nil : String(label)
  }
}
