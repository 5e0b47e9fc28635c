/// The columns of a section: label, text, and the tail of code, id and marks.
struct EntryColumns {
  static let indent = 2
  /// From this width on codes and ids have columns of their own.
  private static let wide = 100

  /// Columns of the label; none where no entry has one.
  let label: Int
  private let tag: Int
  private let id: Int
  private let marks: Int
  private let isWide: Bool

  init(_ section: Section, width: Int) {
    let labels = section.entries.map { DisplayWidth.of($0.label.string) }
    // A long label stands on a line of its own rather than push the text to the right edge.
    let most = width / 4
    label = labels.filter { $0 <= most }.max() ?? 0
    isWide = width >= Self.wide
    tag = section.entries.compactMap { $0.tag.map { DisplayWidth.of($0.string) } }.max() ?? 0
    id = section.entries.compactMap { $0.id.map { DisplayWidth.of($0.string) } }.max() ?? 0
    marks = section.entries.map { CitationMarks.short($0.citations).utf8.count }.max() ?? 0
  }

  var textStart: Int { Self.indent + (label == 0 ? 0 : label + 2) }

  static var edge: String { String(repeating: " ", count: indent) }

  /// What stands before a line that has no label.
  var margin: String { String(repeating: " ", count: textStart) }

  func padding(after label: String) -> String {
    String(repeating: " ", count: max(0, textStart - Self.indent - DisplayWidth.of(label)))
  }

  /// Code, id and marks, padded so that those of a section line up; nil on a narrow terminal.
  func tail(_ entry: Entry) -> [LineWrapper.Piece]? {
    guard isWide else { return nil }
    var cells: [LineWrapper.Piece] = []
    if tag > 0 { cells.append(.init(text: padded(entry.tag?.string ?? "", tag), colour: .faint)) }
    if id > 0 { cells.append(.init(text: padded(entry.id?.string ?? "", id), colour: .faint)) }
    let marks = CitationMarks.short(entry.citations)
    let pad = String(repeating: " ", count: max(0, self.marks - marks.utf8.count))
    return cells + [.init(text: pad + marks, colour: .mark)]
  }

  /// Code and id as they stand within a line.
  func code(_ entry: Entry) -> [LineWrapper.Piece] {
    let words = [entry.tag?.string, entry.id?.string].compactMap { $0 }
    guard !words.isEmpty else { return [] }
    return [.init(text: " · " + words.joined(separator: " "), colour: .faint)]
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }
}
