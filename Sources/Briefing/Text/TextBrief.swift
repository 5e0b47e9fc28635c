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
    let body = LineWrapper(width: width - columns.textStart).wrap(pieces(entry.text))
    for (index, line) in body.enumerated() {
      let start = index == 0 ? margin : hanging
      if index < body.count - 1 {
        lines.append(start + painted(line))
      } else {
        lines += lastLines(start + painted(line), line.width, entry, columns)
      }
    }
    for detail in entry.details { lines += detailLines(detail, columns) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The last line of an entry with its code, id and marks at the right edge, or under it.
  private func lastLines(
    _ line: String, _ lineWidth: Int, _ entry: Entry, _ columns: EntryColumns
  ) -> [String] {
    let tail = columns.tail(entry)
    guard !tail.isEmpty else { return [line] }
    let used = columns.textStart + lineWidth
    for cells in [tail, tail.compact] where used + 2 + cells.width <= width {
      return [line + String(repeating: " ", count: width - used - cells.width) + painted(cells)]
    }
    let compact = tail.compact
    return [
      line,
      String(repeating: " ", count: max(0, width - compact.width)) + painted(compact),
    ]
  }

  private func painted(_ tail: EntryColumns.Tail) -> String {
    tail.cells.map { ink.paint($0.text, $0.colour) }.joined(separator: "  ")
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
        .init(text: " (\(source.basis.string))", colour: .faint),
      ]
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
