/// Text as Markdown shows it: no character of an article can become markup.
enum MarkdownEscaping {
  private static let specials = Set("\\`*_{}[]<>#|~&$!^".unicodeScalars)

  static func escape(_ text: PlainText) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.string.unicodeScalars {
      if specials.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// An id as code; a strange one is escaped like any text.
  static func code(_ id: PlainText) -> String {
    let isPlain = id.string.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_.:".unicodeScalars.contains($0))
    }
    return isPlain && !id.isEmpty ? "`\(id.string)`" : escape(id)
  }

  /// Emphasis stands tight around its words, or Markdown does not see it.
  static func emphasise(_ text: String, with mark: String) -> String {
    let inner = text.drop { $0 == " " }
    let lead = text.count - inner.count
    var core = inner
    while core.last == " " { core.removeLast() }
    guard !core.isEmpty else { return text }
    return String(repeating: " ", count: lead) + mark + core + mark
      + String(repeating: " ", count: inner.count - core.count)
  }
}
