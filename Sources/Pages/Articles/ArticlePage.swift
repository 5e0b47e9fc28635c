import Briefing
import Dossier
import Store

/// An article as it was read, with every entry marked where its words stand.
struct ArticlePage {
  struct Model {
    var id: String
    var outlet: String
    var facts: [Term]
    var language: String?
    var blocks: [Block]
    var entries: [Listed]
    /// How many more entries rest on the article than are marked.
    var unmarked: String?
    var actors: [Link]
    var legend: [Badge]
    var pager: Pager
    var entryHref: String
  }

  struct Block {
    var kind: String
    var runs: [Run]
  }

  struct Run {
    var text: String
    /// Classes of the mark; nil for words that nothing rests on.
    var tone: String?
    var from: Int
    var to: Int
    var anchors: [String]
    var refs: [Reference]
  }

  struct Reference {
    var number: Int
    var href: String
    var label: String
    var title: String
  }

  struct Listed {
    var number: Int
    var kind: String
    var what: String
    var words: String
    var href: String
  }

  private static let mostEntries = 120
  private static let mostMarks = 300
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  func sheet(_ id: String) throws -> Sheet {
    guard let kept = try desk.reader.entry(id), case .article(let article) = try DossierEntry(kept)
    else { throw SiteError.notFound }
    let text = try desk.reader.text(ofArticle: id) ?? ""
    let length = text.unicodeScalars.count
    let aim = try desk.parameters.range("at")
    let page = try aim.map { $0.lowerBound / Address.part + 1 } ?? desk.parameters.page()
    let first = (page - 1) * Address.part
    guard first < max(1, length) else { throw SiteError.notFound }
    let part = first..<min(length, first + Address.part)
    let found = try citing(id)
    let total = try desk.reader.count(query(id))
    let marks = Self.marks([.article(article)] + found, of: id, in: part, aim)
    let numbers = Self.numbers(marks)
    let titles = try titles(found, of: id)
    let marked = MarkedText(text, segments: article.segments, marks: marks, part: part)
    let model = Model(
      id: id, outlet: SourceNotes.outlet(article).string, facts: try facts(article),
      language: Self.language(article.language),
      blocks: marked.blocks.map { Self.block($0, numbers, titles) },
      entries: Self.listed(marks, numbers, titles),
      unmarked: total > found.count ? CountWords.grouped(total - found.count) : nil,
      actors: try actors(id),
      legend: Mark.Kind.allCases.filter { kind in marks.contains { $0.kind == kind } }
        .map { Badge(Self.words($0), $0.rawValue) },
      pager: Pager(page: page, size: Address.part, total: length) {
        desk.address(["at": nil, "page": $0 == 1 ? nil : String($0)])
      }, entryHref: Address.entry(id))
    return Sheet(
      "article", title: SourceNotes.title(article).string, scripts: ["article.js"], page: model)
  }

  // MARK: What is asked of the dossier

  private func query(_ id: String) -> EntryQuery {
    var query = EntryQuery(.event, .statement, .commitment, .figure, .passage)
    query.naming = [[id]]
    query.order = .title
    return query
  }

  private func citing(_ id: String) throws -> [DossierEntry] {
    try desk.reader.list(query(id), limit: Self.mostEntries).map { try DossierEntry($0) }
  }

  private func titles(_ entries: [DossierEntry], of id: String) throws -> [String: String] {
    let writer = try LineWriter(entries, on: desk)
    let titles = entries.map { entry in
      let line = writer.line(entry)
      return (line.id, line.who.map { "\($0.label): \(line.what)" } ?? line.what)
    }
    return Dictionary(
      titles + [(id, "the date of the article")], uniquingKeysWith: { first, _ in first })
  }

  private func actors(_ id: String) throws -> [Link] {
    var query = EntryQuery(.actor)
    query.naming = [[id]]
    query.order = .title
    return try desk.reader.labels(query, limit: 60).map {
      Link(PlainText($0.title).shortened(to: 80).string, Address.actor($0.id))
    }
  }

  private func facts(_ article: Article) throws -> [Term] {
    var facts: [Term] = []
    let basis = SourceNotes.basis(article.published).string
    facts.append(
      Term("Published", DateWords.words(article.published) + (basis.isEmpty ? "" : " (\(basis))")))
    if let byline = article.byline {
      facts.append(Term("By", PlainText(byline).shortened(to: 120).string))
    }
    if !article.credits.isEmpty {
      facts.append(Term("Credits", PlainText(CountWords.list(article.credits)).string))
    }
    if let address = article.url {
      let shown = PlainText(address).shortened(to: 160).string
      if let link = WebAddress.link(address) {
        facts.append(Term("Address", links: [Link(shown, link)]))
      } else {
        facts.append(Term("Address", shown))
      }
    }
    if let path = article.path {
      facts.append(Term("File", PlainText(path).shortened(to: 160).string))
    }
    var stories = EntryQuery(.story)
    stories.naming = [[article.id]]
    let links = try desk.reader.labels(stories, limit: 6).map {
      Link(PlainText($0.title).shortened(to: 120).string, Address.entry($0.id))
    }
    if !links.isEmpty { facts.append(Term("Story", links: links)) }
    return facts
  }

  // MARK: What is shown

  private static func marks(
    _ entries: [DossierEntry], of id: String, in part: Range<Int>, _ aim: Range<Int>?
  ) -> [Mark] {
    let all = entries.flatMap { Mark.all(of: $0, in: id) }
      .filter { $0.range.overlaps(part) }
    let first = Set(all).sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.entry)
        < ($1.range.lowerBound, $1.range.upperBound, $1.entry)
    }.prefix(mostMarks)
    return Array(first) + [aim.map { Mark(range: $0, kind: .aim, entry: "") }].compactMap(\.self)
  }

  /// Entries by the place of their first words.
  private static func numbers(_ marks: [Mark]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for mark in marks where mark.kind != .aim && numbers[mark.entry] == nil {
      numbers[mark.entry] = numbers.count + 1
    }
    return numbers
  }

  private static func block(
    _ block: MarkedText.Block, _ numbers: [String: Int], _ titles: [String: String]
  ) -> Block {
    Block(
      kind: block.kind?.rawValue ?? "rest",
      runs: block.runs.map { run in
        let kinds = run.kinds.map(\.rawValue).joined(separator: " ")
        return Run(
          text: run.text, tone: run.depth == 0 ? nil : run.depth > 1 ? kinds + " deep" : kinds,
          from: run.range.lowerBound, to: run.range.upperBound,
          anchors: run.begins.map { Address.anchor($0.lowerBound, $0.upperBound) },
          refs: unique(run.ends.map(\.entry)).compactMap { id in
            numbers[id].map {
              Reference(
                number: $0, href: Address.entry(id),
                label: "entry \($0)", title: PlainText(titles[id] ?? id).shortened(to: 60).string)
            }
          })
      })
  }

  private static func unique(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private static func listed(
    _ marks: [Mark], _ numbers: [String: Int], _ titles: [String: String]
  ) -> [Listed] {
    var seen: Set<String> = []
    return marks.filter { $0.kind != .aim && seen.insert($0.entry).inserted }.map { mark in
      Listed(
        number: numbers[mark.entry] ?? 0, kind: mark.kind.rawValue,
        what: PlainText(titles[mark.entry] ?? mark.entry).shortened(to: 150).string,
        words: "#" + Address.anchor(mark.range.lowerBound, mark.range.upperBound),
        href: Address.entry(mark.entry))
    }
  }

  private static func words(_ kind: Mark.Kind) -> String {
    switch kind {
    case .event: "happening"
    case .statement: "statement"
    case .commitment: "commitment"
    case .figure: "figure"
    case .passage: "shared with other articles"
    case .date: "tells the article's date"
    case .aim: "what you came for"
    }
  }

  /// A language tag that is safe in an attribute and of use to a screen reader.
  private static func language(_ tag: String?) -> String? {
    guard let tag, (2...35).contains(tag.utf8.count),
      tag.utf8.allSatisfy({
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D
      })
    else { return nil }
    return tag
  }
}
