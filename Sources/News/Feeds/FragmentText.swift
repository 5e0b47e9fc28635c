/// The words of a piece of HTML, each block on a line of its own.
enum FragmentText {
  static func text(_ html: String) -> String {
    guard html.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C }) else {
      return html.trimmedOfSpace
    }
    guard let tree = try? PageTree("<html><body>\(html)</body></html>") else { return "" }
    var lines: [String] = []
    var line: [UInt8] = []
    func finish() {
      let text = String(decoding: line, as: UTF8.self).evenlySpaced
      if !text.isEmpty { lines.append(text) }
      line = []
    }
    for node in tree.nodes {
      if node.tag == .text {
        line += tree.text[node.text]
      } else if node.tag.isBlock || node.tag == .br {
        finish()
      }
    }
    finish()
    return lines.joined(separator: "\n\n")
  }
}
