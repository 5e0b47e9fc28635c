import Dossier

/// A web page, of which an article is made.
struct WebPage {
  let metadata: PageMetadata
  private let tree: PageTree
  private let marks: MarkFinder

  init(_ html: String, marks: MarkFinder) throws(RefusalReason) {
    tree = try PageTree(html)
    metadata = PageMetadata(tree)
    self.marks = marks
  }

  /// The article's text, its headline first, and what the page tells of each line.
  func content(title: String?) -> (text: String, hints: [SegmentHint]) {
    let metrics = PageMetrics(tree)
    let roles = PageRoles(tree, marks)
    let elements = MainText(tree: tree, metrics: metrics, roles: roles).elements()
    var content = PageContent(tree, metrics, roles)
    content.write(elements)
    content.writeComments(outside: elements)
    var lines = withGivenBody(content.lines)
    if let title {
      let wanted = FoldedLine(title).bare
      // The headline stands once, at the head, wherever the page has it.
      lines.removeAll {
        $0.kind == .body && $0.text.utf8.count < 400 && WebPage.may($0.text, be: wanted)
          && FoldedLine($0.text).bare == wanted
      }
      lines.insert((title, .title), at: 0)
    }
    return WebPage.joined(lines)
  }

  /// A look at the first letters of a line, which spares most of them from being folded whole.
  private static func may(_ text: String, be title: String) -> Bool {
    let head = FoldedLine(String(text.unicodeScalars.prefix(24))).bare.utf8
    return head.isEmpty || title.utf8.starts(with: head)
  }

  /// The text that the page gives to machines (JSON-LD) in place of the one that it shows, where
  /// that is cut off: half as long again, and free of marks.
  private func withGivenBody(
    _ lines: [(text: String, kind: Segment.Kind)]
  ) -> [(text: String, kind: Segment.Kind)] {
    guard let body = metadata.body, !body.contains("</"), !body.contains("&lt;") else {
      return lines
    }
    let shown = lines.filter { $0.kind == .body }.reduce(0) { $0 + $1.text.utf8.count }
    guard body.utf8.count > 200, body.utf8.count * 2 > shown * 3 else { return lines }
    let paragraphs = body.split(whereSeparator: \.isNewline).map { String($0).evenlySpaced }
    let given = paragraphs.filter { !$0.isEmpty }.map { (text: $0, kind: Segment.Kind.body) }
    return given + lines.filter { $0.kind != .body }
  }

  private static func joined(
    _ lines: [(text: String, kind: Segment.Kind)]
  ) -> (text: String, hints: [SegmentHint]) {
    var text = ""
    var hints: [SegmentHint] = []
    var position = 0
    for line in lines {
      if position > 0 {
        text += "\n\n"
        position += 2
      }
      text += line.text
      let end = position + line.text.scalarCount
      hints.append(SegmentHint(range: position..<end, kind: line.kind))
      position = end
    }
    return (text, hints)
  }
}
