import Briefing
import Dossier
import Store

/// Makes lines of entries, with the names and outlets that they need looked up once for all.
struct LineWriter {
  private static let citesShown = 3
  private static let actorsShown = 6
  /// Below this the program itself is unsure that the event happened as told.
  private static let unsure = 0.5
  private static let longestWords = 420

  private let asOf: CivilDate
  let labels: [String: EntryLabel]

  init(_ entries: [DossierEntry], more ids: [String] = [], on desk: Desk) throws {
    asOf = desk.asOf
    labels = try desk.reader.labels(
      of: entries.flatMap { entry in
        entry.named.prefix(24) + entry.evidence.prefix(24).map(\.article)
          + (entry.sources?.articles.prefix(24) ?? [])
      } + ids)
  }

  static func lines(_ kept: [KeptEntry], on desk: Desk) throws -> [EntryLine] {
    let entries = try kept.map { try DossierEntry($0) }
    let writer = try LineWriter(entries, on: desk)
    return entries.map(writer.line)
  }

  func line(_ entry: DossierEntry) -> EntryLine {
    var line = EntryLine(
      id: entry.id, kind: "", href: Address.entry(entry.id), when: "", what: "", badges: [],
      actors: [], about: [], isAlone: false, cites: cites(entry.evidence),
      sources: entry.sources.map(Self.badge), short: "")
    let outlets = Set(entry.evidence.prefix(24).map { outlet($0.article) }).count
    if outlets > Self.citesShown { line.more = "+\(outlets - Self.citesShown)" }
    switch entry {
    case .event(let event): write(event, into: &line)
    case .statement(let statement): write(statement, into: &line)
    case .commitment(let commitment): write(commitment, into: &line)
    case .figure(let figure): write(figure, into: &line)
    case .actor(let actor): write(actor, into: &line)
    case .article(let article): write(article, into: &line)
    case .story(let story): write(story, into: &line)
    case .passage(let passage): write(passage, into: &line)
    case .process(let process): write(process, into: &line)
    }
    if line.short.isEmpty { line.short = line.what }
    line.isAlone =
      line.note == nil && line.form == nil && line.actors.isEmpty && line.about.isEmpty
    return line
  }

  /// "one source", "3 articles, one source", "3 articles, 2 independent".
  static func badge(_ sources: Dossier.Sources) -> Badge {
    let articles = CountWords.count(sources.articles.count, "article")
    guard sources.independent < 2 else { return Badge(words(sources), "quiet") }
    return Badge(sources.articles.count > 1 ? "\(articles), one source" : "one source", "single")
  }

  /// "3 articles, 2 independent".
  static func words(_ sources: Dossier.Sources) -> String {
    CountWords.count(sources.articles.count, "article") + ", "
      + "\(CountWords.grouped(sources.independent)) independent"
  }

  func name(_ id: String) -> String { PlainText(labels[id]?.title ?? id).shortened(to: 80).string }

  func link(_ id: String) -> Link {
    let isActor = labels[id]?.kind == .actor
    return Link(name(id), isActor ? Address.actor(id) : Address.entry(id))
  }

  func outlet(_ article: String) -> String {
    guard let label = labels[article] else { return article }
    return PlainText(label.type ?? label.title).shortened(to: label.type == nil ? 28 : 40).string
  }

  /// The first words in each of the first outlets.
  func cites(_ evidence: [Evidence]) -> [Link] {
    var seen: Set<String> = []
    let first = evidence.prefix(24).filter { seen.insert(outlet($0.article)).inserted }
    return first.prefix(Self.citesShown).map { Link(outlet($0.article), Address.words($0)) }
  }

  // MARK: One kind each

  private func write(_ event: Event, into line: inout EntryLine) {
    line.kind = "event"
    line.when = DateWords.words(event.time)
    line.what = Self.summary(event)
    line.form = StatusWords.form(event)
    line.short = short(event)
    line.actors = event.participants.prefix(Self.actorsShown).map { participant in
      let role = StatusWords.words(participant.role).map { " (\($0))" } ?? ""
      return Link(name(participant.actor) + role, Address.actor(participant.actor))
    }
    let rest = event.participants.count - Self.actorsShown
    if rest > 0 {
      line.actors.append(Link("and \(rest) more", line.href))
    }
    if let badge = Self.badge(event.status) { line.badges.append(badge) }
    if let day = event.time.start ?? event.time.end, Timeline.isToCome(event, asOf) {
      line.note = day < asOf ? nil : DateWords.distance(from: asOf, to: day)
    }
    if Self.isOverdue(event, asOf) { line.badges.append(Badge("no later report", "doubt")) }
    if event.confidence < Self.unsure { line.badges.append(Badge("unsure", "doubt")) }
    if !event.disagreements.isEmpty { line.badges.append(Badge("sources differ", "differ")) }
  }

  private func write(_ said: Statement, into line: inout EntryLine) {
    line.kind = "statement"
    line.when = DateWords.words(said.time)
    line.who = Link(name(said.speaker), Address.actor(said.speaker))
    let words = Self.words(said)
    line.verb = words.verb
    line.what = words.words
    var notes: [String] = []
    if let behalf = said.onBehalfOf { notes.append("for \(name(behalf))") }
    if let addressee = said.addressee { notes.append("to \(name(addressee))") }
    if let medium = said.medium { notes.append(PlainText(medium).shortened(to: 60).string) }
    line.note = notes.isEmpty ? nil : notes.joined(separator: ", ")
    line.about = said.about.prefix(Self.actorsShown).filter { labels[$0] != nil }.map(link)
    if let stance = said.stance { line.badges.append(Badge(stance.rawValue, "stance")) }
    if !said.variants.isEmpty {
      line.badges.append(Badge(CountWords.count(said.variants.count + 1, "wording"), "quiet"))
    }
  }

  private func write(_ commitment: Commitment, into line: inout EntryLine) {
    line.kind = "commitment"
    line.when = DateWords.words(commitment.due)
    let by = commitment.by.prefix(3).map(name)
    line.who = commitment.by.first.map { Link(CountWords.list(by), Address.actor($0)) }
    line.what = PlainText(commitment.what).shortened(to: Self.longestWords).string
    line.badges.append(Self.badge(commitment.status))
    if let due = commitment.due.end ?? commitment.due.start,
      commitment.status != .met, commitment.status != .broken
    {
      line.note = due < asOf ? "date passed" : DateWords.distance(from: asOf, to: due)
    }
    line.actors = commitment.to.prefix(Self.actorsShown).map {
      Link("to \(name($0))", Address.actor($0))
    }
  }

  private func write(_ figure: Figure, into line: inout EntryLine) {
    line.kind = "figure"
    line.when = figure.period.bounds == nil ? "" : DateWords.words(figure.period)
    line.what =
      PlainText("\(figure.what): \(FigureWords.words(figure))")
      .shortened(to: Self.longestWords).string
    if !figure.disagreements.isEmpty { line.badges.append(Badge("sources differ", "differ")) }
  }

  private func write(_ actor: Actor, into line: inout EntryLine) {
    line.kind = "actor"
    line.href = Address.actor(actor.id)
    line.what = PlainText(actor.name).shortened(to: 160).string
    line.form = Self.words(actor.kind)
  }

  private func write(_ article: Article, into line: inout EntryLine) {
    line.kind = "article"
    line.href = Address.article(article.id)
    line.when = DateWords.words(article.published)
    line.what = SourceNotes.title(article).string
    line.form = SourceNotes.outlet(article).string
  }

  private func write(_ story: Story, into line: inout EntryLine) {
    line.kind = "story"
    line.when = DateWords.words(from: story.from, to: story.to) ?? DateWords.none
    line.what = PlainText(story.title).shortened(to: 200).string
    line.sources = Self.badge(
      Dossier.Sources(articles: story.articles, independent: story.independent))
  }

  private func write(_ passage: Passage, into line: inout EntryLine) {
    line.kind = "passage"
    line.what = PlainText(passage.text).shortened(to: 240).string
    line.sources = Badge(CountWords.count(passage.articles.count, "article"), "quiet")
  }

  private func write(_ process: Dossier.Process, into line: inout EntryLine) {
    line.kind = "process"
    line.what = PlainText(process.name).shortened(to: 160).string
    line.actors = (process.parties + process.mediators).prefix(Self.actorsShown).map(link)
  }
}
