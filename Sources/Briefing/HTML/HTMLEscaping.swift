/// Text as HTML shows it, in elements and in quoted attributes alike.
public enum HTMLEscaping {
  public static func escape(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  static func escape(_ text: PlainText) -> String { escape(text.string) }

  /// An id as an anchor: HTML allows anything but white space.
  static func anchor(_ id: PlainText) -> String {
    escape(id.string.replacing(" ", with: "-"))
  }
}
