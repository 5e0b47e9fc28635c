/// The columns of a section: label, text, and the tail of code, id and marks.
struct EntryColumns {
  static let indent = 2
  /// From this width on the tail has room for an event's form beside its type.
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
    let isWide = width >= Self.wide
    self.isWide = isWide
    tag = section.entries.map { DisplayWidth.of(Self.tagWords($0, isWide)) }.max() ?? 0
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

  func tail(_ entry: Entry) -> Tail {
    let marks = CitationMarks.short(entry.citations)
    guard !marks.isEmpty else {
      return Tail(cells: [])
    }
    var cells: [LineWrapper.Piece] = []
    if tag > 0 { cells.append(.init(text: padded(tagWords(entry), tag), colour: .faint)) }
    if id > 0 { cells.append(.init(text: padded(entry.id?.string ?? "", id), colour: .faint)) }
    cells.append(.init(text: padded(marks, self.marks, toRight: true), colour: .mark))
    return Tail(cells: cells)
  }

  private func tagWords(_ entry: Entry) -> String { Self.tagWords(entry, isWide) }

  /// The type alone on a narrow terminal, since the sentence tells the form.
  private static func tagWords(_ entry: Entry, _ isWide: Bool) -> String {
    let words = entry.tag?.string ?? ""
    return isWide ? words : String(words.prefix { $0 != " " })
  }

  private func padded(_ text: String, _ width: Int, toRight: Bool = false) -> String {
    let pad = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    return toRight ? pad + text : text + pad
  }

  struct Tail {
    var cells: [LineWrapper.Piece]

    var isEmpty: Bool { cells.isEmpty }

    var width: Int {
      cells.reduce(0) { $0 + DisplayWidth.of($1.text) } + 2 * max(0, cells.count - 1)
    }

    /// Without the padding that makes columns line up.
    var compact: Tail {
      let trimmed = cells.map { cell in
        LineWrapper.Piece(
          text: cell.text.split(separator: " ").joined(separator: " "), colour: cell.colour)
      }
      return Tail(cells: trimmed.filter { !$0.text.isEmpty })
    }
  }
}
