/// A text written in Markdown, with the fields that may stand before it.
struct MarkdownText {
  private var keys: [String] = []
  private var values: [String] = []
  private var title: String?
  private var text: String

  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    self.text = ""
    if let count = readFront(lines) { lines = lines.dropFirst(count) }
    self.text = body(lines)
  }

  func fields(names: FieldNames) -> ArticleFields {
    var fields = ArticleFields(keys: keys, names: names) { values[$0] }
    fields.html = nil
    fields.title = fields.title ?? title
    fields.text = text
    return fields
  }

  /// The fields between two lines of `---` (YAML) or `+++` (TOML), as generators of pages have them;
  /// gives the number of lines, nil where there are none.
  private mutating func readFront(_ lines: ArraySlice<Substring>) -> Int? {
    guard let fence = lines.first.map({ String($0).trimmedOfSpace }),
      fence == "---" || fence == "+++",
      let end = lines.dropFirst().prefix(400).firstIndex(where: {
        let line = String($0).trimmedOfSpace
        return line == fence || (fence == "---" && line == "...")
      })
    else { return nil }
    let inner = lines[(lines.startIndex + 1)..<end]
    // A line between two paragraphs is no fence: some field has to stand within.
    guard inner.contains(where: { MarkdownText.field($0) != nil }) else { return nil }
    for line in inner {
      if let (key, value) = MarkdownText.field(line) {
        keys.append(key)
        values.append(value)
      } else if let item = MarkdownText.item(line), !values.isEmpty {
        // A list of authors on lines of their own.
        values[values.count - 1] += values[values.count - 1].isEmpty ? item : ", " + item
      }
    }
    return end - lines.startIndex + 1
  }

  /// `key: value`, `key = "value"`.
  private static func field(_ line: Substring) -> (String, String)? {
    guard let first = line.first, first.isLetter,
      let sign = line.firstIndex(where: { $0 == ":" || $0 == "=" })
    else { return nil }
    let key = String(line[..<sign]).trimmedOfSpace
    guard key.utf8.count <= 40, !key.contains(" ") else { return nil }
    var value = String(line[line.index(after: sign)...]).trimmedOfSpace
    if value.hasPrefix("["), value.hasSuffix("]") {
      let parts = value.dropFirst().dropLast().split(separator: ",").map { bare(String($0)) }
      value = parts.joined(separator: ", ")
    }
    return (key, bare(value))
  }

  private static func item(_ line: Substring) -> String? {
    let text = String(line).trimmedOfSpace
    guard text.hasPrefix("- ") else { return nil }
    return bare(String(text.dropFirst(2)))
  }

  private static func bare(_ value: String) -> String {
    let text = value.trimmedOfSpace
    for quote in ["\"", "'"] where text.count >= 2 && text.hasPrefix(quote) && text.hasSuffix(quote)
    {
      return String(text.dropFirst().dropLast())
    }
    return text
  }

  /// The text without its marks; the first heading of the first order is its title.
  private mutating func body(_ lines: ArraySlice<Substring>) -> String {
    var result: [String] = []
    for line in lines {
      let heading = line.prefix { $0 == "#" }.count
      if (1...6).contains(heading), line.dropFirst(heading).first == " " {
        let words = MarkdownMarks.removed(String(line.dropFirst(heading)).trimmedOfSpace)
        if heading == 1, title == nil { title = words }
        result.append(words)
      } else {
        result.append(MarkdownMarks.removed(String(line)))
      }
    }
    return result.joined(separator: "\n")
  }
}
