public import Dossier

/// Answers "who says so?" for any id of a dossier.
public struct EvidenceFinder: Sendable {
  let contents: DossierContents
  let names: ActorNames
  private let articles: [String: Article]

  public init(_ contents: DossierContents) {
    self.contents = contents
    names = ActorNames(contents.actors, countryNames: [:])
    articles = Dictionary(
      contents.articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil when the dossier has no entry with this id.
  public func report(_ id: String) -> EvidenceReport? {
    for kind in EntryKind.allCases {
      if let report = report(id, kind) { return report }
    }
    return nil
  }

  private enum EntryKind: CaseIterable {
    case event, statement, commitment, figure, actor, process, story, passage, article
  }

  private func report(_ id: String, _ kind: EntryKind) -> EvidenceReport? {
    switch kind {
    case .event: contents.events.first { $0.id == id }.map(report)
    case .statement: contents.statements.first { $0.id == id }.map(report)
    case .commitment: contents.commitments.first { $0.id == id }.map(report)
    case .figure: contents.figures.first { $0.id == id }.map(report)
    case .actor: contents.actors.first { $0.id == id }.map(report)
    case .process: contents.processes.first { $0.id == id }.map(report)
    case .story: contents.stories.first { $0.id == id }.map(report)
    case .passage: contents.passages.first { $0.id == id }.map(report)
    case .article: contents.articles.first { $0.id == id }.map(report)
    }
  }

  /// Evidence grouped under what it supports.
  func group(_ title: String, _ evidence: [Evidence]) -> EvidenceReport.Group {
    var texts: [String: ArticleText] = [:]
    let pieces = evidence.map { piece -> EvidenceReport.Piece in
      let article = articles[piece.article]
      if texts[piece.article] == nil, let article { texts[piece.article] = ArticleText(article) }
      let context =
        texts[piece.article]?.context(of: piece)
        ?? EvidenceContext(
          before: "", words: PlainText(piece.text), after: "", isAtItsPlace: false)
      return EvidenceReport.Piece(
        evidence: piece, outlet: article.map(SourceNotes.outlet) ?? "unknown outlet",
        title: article.map(SourceNotes.title) ?? "unknown article",
        date: article.map { PlainText(DateWords.words($0.published)) } ?? "(no date)",
        context: context)
    }
    return EvidenceReport.Group(title: PlainText(title), pieces: pieces)
  }

  /// What a fact's sources amount to: "3 articles, 1 independent source".
  func sources(_ sources: Sources) -> EvidenceReport.Fact {
    fact(
      "sources",
      CountWords.count(sources.articles.count, "article") + ", "
        + CountWords.count(sources.independent, "independent source"))
  }

  func fact(_ name: String, _ value: String) -> EvidenceReport.Fact {
    EvidenceReport.Fact(name: PlainText(name), value: PlainText(value))
  }

  /// Where an article's title stands, or its first words.
  func opening(_ article: Article) -> Evidence {
    let scalars = Array(article.text.unicodeScalars)
    let title = article.segments.first { $0.kind == .title } ?? article.segments.first
    let start = min(max(0, title?.start ?? 0), scalars.count)
    let end = min(max(start, title?.end ?? scalars.count), min(start + 160, scalars.count))
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<end])
    return Evidence(article: article.id, start: start, end: end, text: String(text))
  }

  func openings(_ ids: [String]) -> [Evidence] {
    ids.compactMap { articles[$0] }.map(opening)
  }
}
