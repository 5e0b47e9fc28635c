/// A brief as Markdown (CommonMark).
public struct MarkdownBrief: Sendable {
  public init() {}

  public func render(_ brief: Brief) -> String {
    guard !brief.isEmpty else { return escape(Brief.nothingRead) + "\n" }
    var text = "# Brief\n\n\(escape(brief.counts))\n"
    for story in brief.stories { text += "\n" + render(story) }
    return text + "\n" + renderSources(brief.sources) + "\n_\(escape(brief.generator))_\n"
  }

  private func escape(_ text: PlainText) -> String { MarkdownEscaping.escape(text) }

  private func render(_ story: StoryBrief) -> String {
    var text = "## \(escape(story.title))\n\n\(escape(story.counts))"
    if let follows = story.follows { text += " · \(escape(follows))" }
    text += "\n"
    for section in story.sections { text += "\n" + render(section) }
    return text
  }

  private func render(_ section: Section) -> String {
    var text = "### \(section.kind.title)\n\n"
    for entry in section.entries { text += render(entry) }
    if section.hidden > 0 {
      text += "- and \(CountWords.grouped(section.hidden)) more (see --all or --format json)\n"
    }
    return text
  }

  private func render(_ entry: Entry) -> String {
    var text = "- "
    if !entry.label.isEmpty { text += "**\(escape(entry.label))** " }
    text += words(entry.text)
    if let tag = entry.tag { text += " · \(escape(tag))" }
    if let id = entry.id { text += " \(MarkdownEscaping.code(id))" }
    if !entry.citations.isEmpty { text += " \(marks(entry.citations))" }
    text += "\n"
    for detail in entry.details { text += "  - \(words(detail))\n" }
    return text
  }

  private func marks(_ numbers: [Int]) -> String {
    numbers.map { "\\[\($0)\\]" }.joined()
  }

  private func words(_ runs: [Run]) -> String {
    runs.map { run in
      switch run {
      case .marks(let numbers): return marks(numbers)
      case .ids(let ids): return ids.map(MarkdownEscaping.code).joined(separator: " ")
      case .words(let words, let style):
        let escaped = escape(words)
        switch style {
        case .plain, .faint: return escaped
        case .name: return MarkdownEscaping.emphasise(escaped, with: "**")
        case .status: return MarkdownEscaping.emphasise(escaped, with: "_")
        }
      }
    }.joined()
  }

  private func renderSources(_ sources: [SourceNote]) -> String {
    var text = "## Sources\n\n"
    for source in sources {
      let title = "“\(escape(source.title))”"
      let linked = source.link.map { "[\(title)](<\($0)>)" } ?? title
      text += "- \(marks([source.number])) **\(escape(source.outlet))**, \(linked), "
      text += escape(source.date) + (source.basis.isEmpty ? "" : " (\(escape(source.basis)))")
      if let credits = source.credits { text += " · \(escape(credits))" }
      text += " \(MarkdownEscaping.code(source.id))\n"
    }
    return text
  }
}
