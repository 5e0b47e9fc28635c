import Briefing
import Dossier
import Store

/// Who said what: by speaker, by subject, and each wording beside the others.
struct StatementsPage {
  struct Model {
    var speaker: String
    var about: String
    var words: String
    var from: String
    var to: String
    var stances: [Choice]
    var speakers: [Link]
    var found: [Found]
    var pager: Pager
    var isEmpty: Bool
  }

  struct Found {
    var line: EntryLine
    var wordings: [Wording]
  }

  struct Wording {
    var words: String
    var cites: [Link]
  }

  private static let size = 30
  private static let statementsLookedAt = 400
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  func sheet() throws -> Sheet {
    let parameters = desk.parameters
    let speaker = try parameters.text("speaker")
    let about = try parameters.text("about")
    let words = try parameters.text("words")
    let stance = try parameters.choice("stance", Stance.self)
    var query = EntryQuery(.statement)
    query.from = try parameters.first("from")
    query.to = try parameters.last("to")
    query.words = words
    query.statuses = [stance].compactMap { $0?.rawValue }
    if let speaker {
      let ids = try desk.reader.actors(named: speaker)
      query.naming.append(ids)
      query.speakers = ids.isEmpty ? [""] : ids
    }
    if let about { query.naming.append(try subjects(about)) }
    let total = try desk.reader.count(query)
    let kept = try desk.reader.list(
      query, offset: try desk.offset(size: Self.size), limit: Self.size)
    return Sheet(
      "statements", title: "Statements",
      page: Model(
        speaker: speaker ?? "", about: about ?? "", words: words ?? "",
        from: query.from?.iso ?? "", to: query.to?.iso ?? "",
        stances: Choice.list(
          Stance.allCases.map { ($0.rawValue, $0.rawValue) }, chosen: stance?.rawValue),
        speakers: speaker == nil ? try speakers() : [], found: try found(kept),
        pager: try desk.pager(size: Self.size, total: total), isEmpty: total == 0))
  }

  /// An actor by name, or any entry by its id.
  private func subjects(_ about: String) throws -> [String] {
    let actors = try desk.reader.actors(named: about)
    return actors.isEmpty ? [about] : actors
  }

  private func found(_ kept: [KeptEntry]) throws -> [Found] {
    let entries = try kept.map { try DossierEntry($0) }
    let statements = entries.map { entry -> Statement? in
      if case .statement(let statement) = entry { statement } else { nil }
    }
    let writer = try LineWriter(
      entries,
      more: statements.compactMap(\.self).flatMap { said in
        said.variants.prefix(6).flatMap { $0.evidence.articles.prefix(4) }
      }, on: desk)
    return zip(entries, statements).map { entry, said in
      Found(
        line: writer.line(entry), wordings: said.map { Self.wordings($0, writer) } ?? [])
    }
  }

  /// The wordings side by side; none where there is only one.
  private static func wordings(_ said: Statement, _ writer: LineWriter) -> [Wording] {
    let others = said.variants.filter { $0.text != said.content }.prefix(5)
    guard !others.isEmpty else { return [] }
    func wording(_ text: String, _ evidence: Citations) -> Wording {
      Wording(
        words: LineWriter.unquoted(PlainText(text).shortened(to: 300).string),
        cites: writer.cites(evidence.all))
    }
    let told = Set(others.flatMap(\.evidence.all))
    let own = Citations(said.evidence.all.filter { !told.contains($0) }) ?? said.evidence
    return [wording(said.content, own)] + others.map { wording($0.text, $0.evidence) }
  }

  /// Who speaks most in the latest statements.
  private func speakers() throws -> [Link] {
    let latest = try desk.reader.list(EntryQuery(.statement), limit: Self.statementsLookedAt)
    var counts: [String: Int] = [:]
    for kept in latest {
      if case .statement(let said) = try DossierEntry(kept) {
        counts[said.speaker, default: 0] += 1
      }
    }
    let leaders = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(14)
    let labels = try desk.reader.labels(of: leaders.map(\.key))
    return leaders.map { id, count in
      Link(
        "\(PlainText(labels[id]?.title ?? id).shortened(to: 50).string) (\(count))",
        Address.path(["statements"], ["speaker": id]))
    }
  }
}
