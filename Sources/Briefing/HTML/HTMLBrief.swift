import Dossier

/// A brief as one page that needs nothing beside it: no script, no outside file.
public struct HTMLBrief: Sendable {
  public init() {}

  public func render(_ brief: Brief) -> String {
    var page = Page(brief)
    return page.text()
  }
}

/// One page in the making.
private struct Page {
  /// Pieces of evidence shown under one entry; `rapporteur evidence` shows them all.
  private static let mostPieces = 12

  private let brief: Brief
  private let texts: [String: ArticleText]
  private let notes: [PlainText: SourceNote]
  /// Ids that some line of the page is about.
  private let entries: Set<PlainText>
  /// Anchors given so far: an entry that is told twice has its anchor and evidence at the first.
  private var anchored: Set<PlainText> = []

  init(_ brief: Brief) {
    self.brief = brief
    texts = brief.articles.mapValues(ArticleText.init)
    entries = Set(brief.stories.flatMap(\.sections).flatMap(\.entries).compactMap(\.id))
    notes = Dictionary(
      brief.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func text() -> String {
    let title = brief.stories.first.map { "Brief: \($0.title.string)" } ?? "Brief"
    var page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <title>\(HTMLEscaping.escape(title))</title>
      <style>
      \(StyleSheet.css)
      </style>
      </head>
      <body>
      <a class="skip" href="#brief-stories">Skip to the stories</a>
      <header>
      <h1>Brief</h1>
      <p class="counts">\(HTMLEscaping.escape(brief.counts))</p>

      """
    page += contentsList()
    page += "</header>\n<main id=\"brief-stories\">\n"
    if brief.isEmpty { page += "<p>\(HTMLEscaping.escape(Brief.nothingRead))</p>\n" }
    for (index, story) in brief.stories.enumerated() { page += render(story, index + 1) }
    page += "</main>\n"
    if !brief.isEmpty { page += sources() }
    return page
      + "<footer>Written by \(HTMLEscaping.escape(brief.generator))</footer>\n</body>\n</html>\n"
  }

  private func contentsList() -> String {
    guard brief.stories.count > 1 else { return "" }
    var list = "<nav aria-label=\"Stories\"><ul>\n"
    for (index, story) in brief.stories.enumerated() {
      list +=
        "<li><a href=\"#brief-story-\(index + 1)\">\(HTMLEscaping.escape(story.title))</a></li>\n"
    }
    return list + "<li><a href=\"#brief-sources\">Sources</a></li>\n</ul></nav>\n"
  }

  // MARK: Stories

  private mutating func render(_ story: StoryBrief, _ number: Int) -> String {
    var text = "<section class=\"story\" id=\"brief-story-\(number)\">\n"
    text += "<h2\(anchor(story.id))>\(HTMLEscaping.escape(story.title))</h2>\n"
    var counts = HTMLEscaping.escape(story.counts)
    if let follows = story.follows { counts += " · \(HTMLEscaping.escape(follows))" }
    if let id = story.id { counts += " · <code class=\"id\">\(HTMLEscaping.escape(id))</code>" }
    text += "<p class=\"counts\">\(counts)</p>\n"
    for section in story.sections { text += render(section) }
    return text + "</section>\n"
  }

  private mutating func render(_ section: Section) -> String {
    let isBare = section.entries.allSatisfy { $0.label.isEmpty }
    var text = "<section>\n<h3>\(section.kind.title)</h3>\n"
    text += "<ul class=\"entries\(isBare ? " bare" : "")\">\n"
    for entry in section.entries { text += render(entry, isBare: isBare) }
    text += "</ul>\n"
    if section.hidden > 0 {
      text +=
        "<p class=\"more\">and \(CountWords.grouped(section.hidden)) more (see --all or --format json)</p>\n"
    }
    return text + "</section>\n"
  }

  private mutating func render(_ entry: Entry, isBare: Bool) -> String {
    let isFirst = entry.id.map { !anchored.contains($0) } ?? true
    var text = "<li\(anchor(entry.id))>"
    if !isBare { text += "<div class=\"label\">\(HTMLEscaping.escape(entry.label))</div>" }
    text +=
      "<div><div class=\"line\"><p class=\"said\">\(words(entry.text))</p>\(tail(entry))</div>\n"
    for detail in entry.details { text += "<p class=\"detail\">\(words(detail))</p>\n" }
    if isFirst { text += evidence(entry) }
    return text + "</div></li>\n"
  }

  private mutating func anchor(_ id: PlainText?) -> String {
    guard let id, !id.isEmpty, anchored.insert(id).inserted else { return "" }
    return " id=\"\(HTMLEscaping.anchor(id))\""
  }

  private func tail(_ entry: Entry) -> String {
    var cells = ""
    if let tag = entry.tag { cells += "<span class=\"tag\">\(HTMLEscaping.escape(tag))</span>" }
    if let id = entry.id { cells += link(id) }
    if !entry.citations.isEmpty { cells += marks(entry.citations) }
    return cells.isEmpty ? "" : "<span class=\"tail\">\(cells)</span>"
  }

  private func link(_ id: PlainText) -> String {
    "<a class=\"id\" href=\"#\(HTMLEscaping.anchor(id))\">\(HTMLEscaping.escape(id))</a>"
  }

  /// An id within a line: a link to its entry, or where it has none the place to link to.
  private mutating func mention(_ id: PlainText) -> String {
    if entries.contains(id) || anchored.contains(id) { return link(id) }
    return "<span class=\"id\"\(anchor(id))>\(HTMLEscaping.escape(id))</span>"
  }

  private func marks(_ numbers: [Int]) -> String {
    let links = numbers.map { number in
      "<a href=\"#source-\(number)\" aria-label=\"source \(number)\">[\(number)]</a>"
    }
    return "<span class=\"marks\">\(links.joined())</span>"
  }

  private mutating func words(_ runs: [Run]) -> String {
    runs.map { run in
      switch run {
      case .marks(let numbers): return marks(numbers)
      case .ids(let ids): return ids.map { mention($0) }.joined(separator: " ")
      case .words(let words, let style):
        let escaped = HTMLEscaping.escape(words)
        switch style {
        case .plain: return escaped
        case .name: return "<strong class=\"name\">\(escaped)</strong>"
        case .faint: return "<span class=\"faint\">\(escaped)</span>"
        case .status: return "<span class=\"status\">\(escaped)</span>"
        }
      }
    }.joined()
  }

  // MARK: Evidence

  private func evidence(_ entry: Entry) -> String {
    guard !entry.evidence.isEmpty else { return "" }
    let count = entry.evidence.count
    var text = "<details><summary>Who says so (\(CountWords.grouped(count)))</summary>\n"
    for piece in entry.evidence.prefix(Self.mostPieces) {
      guard let context = texts[piece.article]?.context(of: piece) else { continue }
      text += "<blockquote\(language(piece.article))>\(HTMLEscaping.escape(context.before))"
      text += "<mark>\(HTMLEscaping.escape(context.words))</mark>"
      text += "\(HTMLEscaping.escape(context.after))\(source(piece.article))</blockquote>\n"
    }
    if count > Self.mostPieces {
      let rest = CountWords.grouped(count - Self.mostPieces)
      text += "<p class=\"faint\">and \(rest) more (see rapporteur evidence)</p>\n"
    }
    return text + "</details>\n"
  }

  private func source(_ article: String) -> String {
    guard let note = notes[PlainText(article)] else { return "" }
    return
      "<footer lang=\"en\">\(marks([note.number])) \(HTMLEscaping.escape(note.outlet)), \(HTMLEscaping.escape(note.date))</footer>"
  }

  /// The language of the quoted words, where the article names one.
  private func language(_ article: String) -> String {
    guard let tag = brief.articles[article]?.language, (2...35).contains(tag.utf8.count),
      tag.utf8.allSatisfy({
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D
      })
    else { return "" }
    return " lang=\"\(tag)\""
  }

  // MARK: Sources

  private mutating func sources() -> String {
    var text = "<section id=\"brief-sources\">\n<h2>Sources</h2>\n<ul class=\"sources\">\n"
    for source in brief.sources {
      text += "<li id=\"source-\(source.number)\"><span class=\"number\">[\(source.number)]</span>"
      text +=
        "<div\(anchor(source.id))><strong>\(HTMLEscaping.escape(source.outlet))</strong>, \(title(source)), "
      text += "\(HTMLEscaping.escape(source.date)) "
      text += "<span class=\"basis\">"
      if !source.basis.isEmpty { text += "(\(HTMLEscaping.escape(source.basis)))" }
      if let credits = source.credits { text += " · \(HTMLEscaping.escape(credits))" }
      text += "</span> <code class=\"id\">\(HTMLEscaping.escape(source.id))</code></div></li>\n"
    }
    return text + "</ul>\n</section>\n"
  }

  private func title(_ source: SourceNote) -> String {
    let title = "“\(HTMLEscaping.escape(source.title))”"
    guard let link = source.link else { return title }
    return "<a href=\"\(HTMLEscaping.escape(link))\" rel=\"noreferrer noopener\">\(title)</a>"
  }
}
