/// A brief for a terminal: columns that line up, marks at the right edge, colour where wanted.
public struct TextBrief: Sendable {
  public static let widths = 60...200

  private let width: Int
  private let ink: Ink

  /// - Parameter width: columns; brought into `widths`.
  public init(width: Int = 80, colour: Bool = false) {
    self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
    ink = Ink(isOn: colour)
  }

  public func render(_ brief: Brief) -> String {
    guard !brief.isEmpty else { return wrapped([.init(text: Brief.nothingRead.string)]) }
    var text = ""
    if brief.stories.count > 1 { text += ink.paint(brief.counts.string, .faint) + "\n\n" }
    for story in brief.stories { text += render(story) + "\n" }
    return text + renderSources(brief.sources)
  }

  private func wrapped(_ pieces: [LineWrapper.Piece], indent: Int = 0) -> String {
    LineWrapper(width: width - indent).wrap(pieces).map {
      String(repeating: " ", count: indent) + painted($0) + "\n"
    }.joined()
  }

  private func painted(_ line: LineWrapper.Line) -> String {
    line.pieces.map { ink.paint($0.text, $0.colour) }.joined()
  }

  // MARK: Stories

  private func render(_ story: StoryBrief) -> String {
    var text = header(story)
    for section in story.sections { text += "\n" + render(section) }
    return text
  }

  /// Title and counts on one line where both fit.
  private func header(_ story: StoryBrief) -> String {
    let (title, counts) = (story.title.string, story.counts.string)
    let gap = width - DisplayWidth.of(title) - DisplayWidth.of(counts)
    var text = ""
    if gap >= 2 {
      text =
        ink.paint(title, .bold) + String(repeating: " ", count: gap) + ink.paint(counts, .faint)
        + "\n"
    } else {
      text = wrapped([.init(text: title, colour: .bold)])
      text += wrapped([.init(text: counts, colour: .faint)])
    }
    if let follows = story.follows {
      text += wrapped([.init(text: follows.string, colour: .faint)])
    }
    return text
  }

  private func render(_ section: Section) -> String {
    var text = ink.paint(section.kind.title.uppercased(), .heading) + "\n"
    let columns = EntryColumns(section, width: width)
    var told: PlainText? = nil
    for entry in section.entries {
      let isRepeated = section.kind.groupsByLabel && entry.label == told
      text += render(entry, columns, label: isRepeated ? "" : entry.label.string)
      told = entry.label
    }
    if section.hidden > 0 {
      text +=
        ink.paint(
          "  and \(CountWords.grouped(section.hidden)) more (see --all or --format json)", .faint)
        + "\n"
    }
    return text
  }

  // MARK: Entries

  private func render(_ entry: Entry, _ columns: EntryColumns, label: String) -> String {
    var lines: [String] = []
    let hanging = columns.margin
    var margin = hanging
    if DisplayWidth.of(label) > columns.label {
      lines.append(EntryColumns.edge + ink.paint(label, .bold))
    } else {
      margin = EntryColumns.edge + ink.paint(label, .bold) + columns.padding(after: label)
    }
    for (index, line) in body(entry, columns).enumerated() {
      lines.append((index == 0 ? margin : hanging) + line)
    }
    for detail in entry.details { lines += detailLines(detail, columns) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The text of an entry with its marks at the right edge of the last line.
  private func body(_ entry: Entry, _ columns: EntryColumns) -> [String] {
    let room = width - columns.textStart
    let text = pieces(entry.text)
    if entry.citations.isEmpty { return LineWrapper(width: room).wrap(text).map(painted) }
    return inColumns(text, entry, columns, room) ?? inline(text, entry, columns, room)
  }

  /// Code, id and marks in columns of their own; nil where the last line has no room for them.
  private func inColumns(
    _ text: [LineWrapper.Piece], _ entry: Entry, _ columns: EntryColumns, _ room: Int
  ) -> [String]? {
    guard let tail = columns.tail(entry) else { return nil }
    let lines = LineWrapper(width: room).wrap(text)
    let tailWidth = tail.reduce(0) { $0 + DisplayWidth.of($1.text) } + 2 * (tail.count - 1)
    guard let last = lines.last, last.width + 2 + tailWidth <= room else { return nil }
    let cells = tail.map { ink.paint($0.text, $0.colour) }.joined(separator: "  ")
    let gap = String(repeating: " ", count: room - last.width - tailWidth)
    return lines.dropLast().map(painted) + [painted(last) + gap + cells]
  }

  /// Code and id after the text, the marks with its last word.
  private func inline(
    _ text: [LineWrapper.Piece], _ entry: Entry, _ columns: EntryColumns, _ room: Int
  ) -> [String] {
    var pieces = text + columns.code(entry) + [.init(text: " ")]
    LineWrapper.glue(&pieces)
    let marks = LineWrapper.Piece(text: CitationMarks.short(entry.citations), colour: .mark)
    var lines = LineWrapper(width: room).wrap(pieces + [marks])
    guard var last = lines.popLast() else { return [] }
    // The marks go to the right edge.
    if last.pieces.last == marks {
      last.pieces.removeLast()
      last.append(.init(text: String(repeating: " ", count: room - last.width)))
      last.pieces.append(marks)
    }
    return (lines + [last]).map(painted)
  }

  private func detailLines(_ detail: [Run], _ columns: EntryColumns) -> [String] {
    let start = columns.textStart + 2
    return LineWrapper(width: width - start - 2).wrap(pieces(detail)).enumerated().map {
      String(repeating: " ", count: $0.offset == 0 ? start : start + 2) + painted($0.element)
    }
  }

  private func pieces(_ runs: [Run]) -> [LineWrapper.Piece] {
    var pieces: [LineWrapper.Piece] = []
    for run in runs {
      switch run {
      case .words(let words, let style):
        pieces.append(.init(text: words.string, colour: Ink.colour(style)))
      case .ids(let ids):
        pieces.append(.init(text: ids.map(\.string).joined(separator: " "), colour: .faint))
      case .marks(let numbers):
        LineWrapper.glue(&pieces)
        pieces.append(.init(text: CitationMarks.short(numbers), colour: .mark))
      }
    }
    return pieces
  }

  // MARK: Sources

  private func renderSources(_ sources: [SourceNote]) -> String {
    var text = ink.paint("SOURCES", .heading) + "\n"
    let column = 4 + String(sources.count).count
    for source in sources {
      let mark = "[\(source.number)]"
      let pad = String(repeating: " ", count: max(1, column - 1 - mark.utf8.count))
      var runs: [LineWrapper.Piece] = [
        .init(text: source.outlet.string + ",", colour: .bold),
        .init(text: " “\(source.title.string)”, \(source.date.string)"),
      ]
      if !source.basis.isEmpty {
        runs.append(.init(text: " (\(source.basis.string))", colour: .faint))
      }
      if let credits = source.credits {
        runs.append(.init(text: " · \(credits.string)", colour: .faint))
      }
      runs.append(.init(text: " \(source.id.string)", colour: .faint))
      for (index, line) in LineWrapper(width: width - 2 - column).wrap(runs).enumerated() {
        let start =
          index == 0
          ? "  " + ink.paint(mark, .mark) + pad : String(repeating: " ", count: 1 + column)
        text += start + painted(line) + "\n"
      }
    }
    return text
  }
}
