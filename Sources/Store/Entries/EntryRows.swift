import Dossier
import Foundation

/// The rows of a whole dossier.
struct EntryRows {
  private let contents: DossierContents
  private let names: [String: String]
  private let encoder: JSONEncoder

  init(_ contents: DossierContents) {
    self.contents = contents
    names = Dictionary(contents.actors.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  func all() throws -> [EntryRow] {
    var rows = try contents.articles.map { try row($0) }
    rows += try contents.stories.map { try row($0) }
    rows += try contents.passages.map { try row($0) }
    rows += try contents.actors.map { try row($0) }
    rows += try contents.events.map { try row($0) }
    rows += try contents.statements.map { try row($0) }
    rows += try contents.commitments.map { try row($0) }
    rows += try contents.figures.map { try row($0) }
    rows += try contents.processes.map { try row($0) }
    return rows
  }

  private func json(_ value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// The text stands with the article, once.
  private func row(_ article: Article) throws -> EntryRow {
    var bare = article
    bare.text = ""
    let span = TimeSpan(
      start: article.published.start, end: article.published.end,
      granularity: article.published.granularity, text: nil)
    var row = EntryRow(
      .article, article.id, title: article.title ?? Self.head(of: article.text), words: [],
      json: try json(bare), time: span)
    row.type = article.outlet
    row.status = article.published.basis.rawValue
    return row
  }

  private func row(_ story: Story) throws -> EntryRow {
    let span = TimeSpan(start: story.from, end: story.to, granularity: .day, text: nil)
    var row = EntryRow(
      .story, story.id, title: story.title, words: [], json: try json(story), time: span,
      links: story.articles + [story.follows].compactMap(\.self))
    row.independent = story.independent
    return row
  }

  private func row(_ passage: Passage) throws -> EntryRow {
    EntryRow(
      .passage, passage.id, title: Self.head(of: passage.text), words: [],
      json: try json(passage), links: passage.articles)
  }

  private func row(_ actor: Actor) throws -> EntryRow {
    let evidence =
      actor.names.flatMap(\.evidence.articles) + actor.roles.flatMap(\.evidence.articles)
    var row = EntryRow(
      .actor, actor.id, title: actor.name,
      words: [actor.name] + actor.names.map(\.text) + actor.roles.map(\.title),
      json: try json(actor), links: evidence + actor.possiblySame)
    row.type = actor.kind.rawValue
    row.status = actor.sector
    row.country = actor.country
    return row
  }

  private func row(_ event: Event) throws -> EntryRow {
    let actors = event.participants.map(\.actor)
    var row = EntryRow(
      .event, event.id, title: event.summary,
      words: [event.summary] + actors.compactMap { names[$0] } + [event.place?.name ?? ""],
      json: try json(event), time: event.time,
      links: actors + event.parts + articles(event.sources, event.evidence)
        + event.disagreements.flatMap(\.values).flatMap(\.evidence.articles)
        + event.history.flatMap(\.evidence.articles))
    row.type = event.type.rawValue
    row.status = event.status.rawValue
    row.country = event.place?.country
    row.independent = event.sources.independent
    let isOff = event.status == .denied || event.status == .cancelled
    row.doubts = event.disagreements.map(\.values.count).reduce(0, +) + (isOff ? 1 : 0)
    return row
  }

  private func row(_ statement: Statement) throws -> EntryRow {
    let speaker = names[statement.speaker] ?? statement.speaker
    let words = statement.direct ? "“\(statement.content)”" : statement.content
    let actors = [statement.speaker, statement.onBehalfOf, statement.addressee].compactMap(\.self)
    var row = EntryRow(
      .statement, statement.id, title: "\(speaker): \(words)",
      words: [speaker, statement.content] + statement.variants.map(\.text),
      json: try json(statement), time: statement.time,
      links: actors + statement.about + articles(statement.sources, statement.evidence)
        + statement.variants.flatMap(\.evidence.articles))
    row.type = statement.direct ? "direct" : "indirect"
    row.status = statement.stance?.rawValue
    row.independent = statement.sources.independent
    return row
  }

  private func row(_ commitment: Commitment) throws -> EntryRow {
    let by = commitment.by.map { names[$0] ?? $0 }.joined(separator: ", ")
    var row = EntryRow(
      .commitment, commitment.id,
      title: by.isEmpty ? commitment.what : "\(by): \(commitment.what)",
      words: [by, commitment.what] + commitment.to.compactMap { names[$0] },
      json: try json(commitment), time: commitment.due,
      links: commitment.by + commitment.to + [commitment.under].compactMap(\.self)
        + articles(commitment.sources, commitment.evidence)
        + commitment.history.flatMap(\.evidence.articles))
    row.status = commitment.status.rawValue
    row.independent = commitment.sources.independent
    switch commitment.status {
    case .inDoubt, .extensionSought: row.doubts = 1
    case .broken: row.doubts = 2
    case .pending, .met: row.doubts = 0
    }
    return row
  }

  private func row(_ figure: Figure) throws -> EntryRow {
    let value = figure.value.formatted(.number.grouping(.never).locale(Locale(identifier: "en")))
    var row = EntryRow(
      .figure, figure.id, title: "\(figure.what): \(value) \(figure.unit)",
      words: [figure.what, figure.unit], json: try json(figure), time: figure.period,
      links: figure.about + articles(figure.sources, figure.evidence)
        + figure.disagreements.flatMap(\.values).flatMap(\.evidence.articles))
    row.independent = figure.sources.independent
    row.doubts = figure.disagreements.map(\.values.count).reduce(0, +)
    return row
  }

  private func row(_ process: Dossier.Process) throws -> EntryRow {
    var links = process.parties + process.mediators + process.events + process.commitments
    links += process.evidence.articles + process.names.flatMap(\.evidence.articles)
    return EntryRow(
      .process, process.id, title: process.name,
      words: [process.name] + process.names.map(\.text), json: try json(process), links: links)
  }

  private func articles(_ sources: Sources, _ evidence: Citations) -> [String] {
    sources.articles + evidence.articles
  }

  private static func head(of text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(120)))
  }
}
