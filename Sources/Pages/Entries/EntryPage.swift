import Briefing
import Dossier
import Store

/// Any entry: what is known of it, who says so in which words, and what a person may decide.
struct EntryPage {
  struct Model {
    var line: EntryLine
    var kindWords: String
    var terms: [Term]
    var differences: [Versions]
    var history: [Past]
    var groups: [Group]
    var evidenceWords: String
    var pager: Pager
    var parts: [EntryLine]
    var belongs: [EntryLine]
    var articles: [EntryLine]
    var decisions: DecisionForms?
  }

  struct Group {
    var title: String
    var quotations: [Quotation]
  }

  /// What was believed before, and who or what replaced it.
  struct Past {
    var what: String
    var why: String
    var cites: [Link]
  }

  private static let pieces = 16
  private static let relatives = 12
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  func sheet(_ id: String) throws -> Sheet {
    guard let kept = try desk.reader.entry(id) else { throw SiteError.notFound }
    let entry = try DossierEntry(kept)
    let evidence = EvidenceGroups(entry)
    let page = evidence.page(offset: try desk.offset(size: Self.pieces), size: Self.pieces)
    let writer = try LineWriter(
      [entry], more: page.flatMap { $0.evidence.map(\.article) } + Self.others(entry), on: desk)
    let line = writer.line(entry)
    let model = Model(
      line: line, kindWords: LineWriter.words(kept.kind), terms: terms(entry, writer),
      differences: Self.disagreements(entry).map { Versions($0, writer) },
      history: Self.history(entry, writer),
      groups: try page.map { group in
        Group(
          title: group.title,
          quotations: try group.evidence.map {
            try Quotation($0, writer.labels[$0.article], desk.reader)
          })
      },
      evidenceWords: CountWords.count(evidence.count, "piece") + " of evidence",
      pager: try desk.pager(size: Self.pieces, total: evidence.count),
      parts: try parts(entry), belongs: try belongs(kept),
      articles: try articles(entry),
      decisions: try desk.request.token.map {
        try DecisionForms(
          $0, entry, kept, shown: page.flatMap { $0.evidence.map(\.article) }, writer, desk)
      })
    return Sheet("entry", title: Self.title(line, kept), page: model)
  }

  private static func title(_ line: EntryLine, _ kept: KeptEntry) -> String {
    PlainText(line.who.map { "\($0.label): \(line.what)" } ?? line.what).shortened(to: 200).string
  }

  /// Ids beyond a line's own that the page names.
  private static func others(_ entry: DossierEntry) -> [String] {
    let values = disagreements(entry).flatMap(\.values).prefix(40)
    var ids = values.map(\.value) + values.flatMap { $0.evidence.articles.prefix(4) }
    switch entry {
    case .actor(let actor): ids += actor.possiblySame.prefix(12)
    case .statement(let statement): ids += statement.about.prefix(24)
    case .passage(let passage): ids += passage.articles.prefix(24) + [passage.origin ?? ""]
    case .story(let story): ids += [story.follows ?? ""]
    default: break
    }
    return ids
  }

  private static func disagreements(_ entry: DossierEntry) -> [Disagreement] {
    switch entry {
    case .event(let event): event.disagreements
    case .figure(let figure): figure.disagreements
    default: []
    }
  }

  private static func history(_ entry: DossierEntry, _ writer: LineWriter) -> [Past] {
    func past(_ revision: Revision) -> Past {
      Past(
        what: "\(revision.field): \(PlainText(revision.value).shortened(to: 200).string)",
        why: revision.decision.map { PlainText($0).shortened(to: 300).string }
          ?? "replaced by later or other sources",
        cites: writer.cites(revision.evidence.all))
    }
    switch entry {
    case .event(let event): return event.history.prefix(40).map(past)
    case .figure(let figure): return figure.history.prefix(40).map(past)
    case .actor(let actor): return actor.history.prefix(40).map(past)
    case .commitment(let commitment):
      return commitment.history.prefix(40).map { step in
        Past(
          what: StatusWords.words(step.status), why: DateWords.words(step.time),
          cites: writer.cites(step.evidence.all))
      }
    default: return []
    }
  }

  // MARK: Facts

  private func terms(_ entry: DossierEntry, _ writer: LineWriter) -> [Term] {
    var terms: [Term] = []
    switch entry {
    case .event(let event): terms = facts(event, writer)
    case .statement(let statement): terms = facts(statement, writer)
    case .commitment(let commitment): terms = facts(commitment, writer)
    case .figure(let figure):
      terms.append(Term("Figure", PlainText(FigureWords.words(figure)).string))
      terms += Self.time("For", figure.period)
      terms += Self.links("About", figure.about, writer)
    case .actor(let actor):
      terms.append(Term("Profile", links: [Link(writer.line(entry).what, Address.actor(actor.id))]))
      terms += Self.links("Perhaps the same as", actor.possiblySame, writer)
    case .process(let process):
      terms += Self.links("Parties", process.parties, writer)
      terms += Self.links("Mediators", process.mediators, writer)
    case .passage(let passage):
      if let origin = passage.origin {
        terms.append(
          writer.labels[origin].map { _ in Term("Comes from", links: [writer.link(origin)]) }
            ?? Term("Comes from", PlainText(origin).shortened(to: 80).string))
      }
    case .story(let story):
      terms.append(Term("From", DateWords.words(from: story.from, to: story.to) ?? DateWords.none))
      if let follows = story.follows { terms += Self.links("Continues", [follows], writer) }
    case .article(let article):
      terms.append(Term("Text", links: [Link("as it was read", Address.article(article.id))]))
    }
    if let sources = entry.sources { terms.append(Term("Sources", LineWriter.words(sources))) }
    return terms
  }

  private func facts(_ event: Event, _ writer: LineWriter) -> [Term] {
    var terms = [
      Term("When", DateWords.words(event.time) + Self.quoted(event.time)),
      Term("Status", event.status.rawValue),
      Term("Type", StatusWords.form(event) + Self.contexts(event)),
    ]
    if let place = event.place {
      terms.append(
        Term(
          "Where", PlainText(place.name + (place.country.map { " (\($0))" } ?? "")).string))
    }
    terms.append(
      Term(
        "Who",
        links: event.participants.prefix(24).map { participant in
          let role = participant.role.rawValue.replacing("_", with: " ")
          return Link(
            "\(writer.name(participant.actor)) (\(role))", Address.actor(participant.actor))
        }))
    terms.append(Term("Confidence", "\(Int((event.confidence * 100).rounded())) %"))
    return terms.filter { !$0.value.isEmpty || !$0.links.isEmpty }
  }

  private static func contexts(_ event: Event) -> String {
    event.contexts.isEmpty
      ? "" : " · " + PlainText(event.contexts.joined(separator: ", ")).shortened(to: 120).string
  }

  private func facts(_ said: Statement, _ writer: LineWriter) -> [Term] {
    var terms = [
      Term("Speaker", links: [writer.link(said.speaker)]),
      Term("When", DateWords.words(said.time) + Self.quoted(said.time)),
      Term("Words", said.direct ? "in quotation marks" : "reported"),
    ]
    if let behalf = said.onBehalfOf { terms += Self.links("For", [behalf], writer) }
    if let addressee = said.addressee { terms += Self.links("To", [addressee], writer) }
    if let medium = said.medium {
      terms.append(Term("Medium", PlainText(medium).shortened(to: 80).string))
    }
    if let stance = said.stance { terms.append(Term("Stance", stance.rawValue)) }
    return terms + Self.links("About", said.about, writer)
  }

  private func facts(_ commitment: Commitment, _ writer: LineWriter) -> [Term] {
    Self.links("By", commitment.by, writer) + Self.links("To", commitment.to, writer)
      + [
        Term("Due", DateWords.words(commitment.due) + Self.quoted(commitment.due)),
        Term("Status", StatusWords.words(commitment.status)),
      ] + Self.links("Under", [commitment.under].compactMap(\.self), writer)
  }

  private static func links(_ name: String, _ ids: [String], _ writer: LineWriter) -> [Term] {
    ids.isEmpty ? [] : [Term(name, links: ids.prefix(24).map(writer.link))]
  }

  private static func time(_ name: String, _ span: TimeSpan) -> [Term] {
    span.start == nil && span.end == nil ? [] : [Term(name, DateWords.words(span) + quoted(span))]
  }

  /// The source's own words for a time.
  private static func quoted(_ span: TimeSpan) -> String {
    guard let text = span.text.map({ PlainText($0).shortened(to: 60).string }), !text.isEmpty
    else { return "" }
    return " (“\(text)”)"
  }

  // MARK: Relatives

  private func parts(_ entry: DossierEntry) throws -> [EntryLine] {
    let ids: [String]
    switch entry {
    case .event(let event): ids = event.parts
    case .process(let process): ids = process.events + process.commitments
    default: return []
    }
    return try ids.prefix(Self.relatives).compactMap { try desk.reader.entry($0) }.lines(on: desk)
  }

  /// Happenings, statements and tracks that name this entry.
  private func belongs(_ kept: KeptEntry) throws -> [EntryLine] {
    guard kept.kind != .actor, kept.kind != .article else { return [] }
    var query = EntryQuery(.event, .statement, .commitment, .figure, .process)
    query.naming = [[kept.id]]
    return try desk.reader.list(query, limit: Self.relatives).lines(on: desk)
  }

  private func articles(_ entry: DossierEntry) throws -> [EntryLine] {
    let ids: [String]
    switch entry {
    case .story(let story): ids = story.articles
    default: return []
    }
    return try ids.prefix(40).compactMap { try desk.reader.entry($0) }.lines(on: desk)
  }
}

extension [KeptEntry] {
  func lines(on desk: Desk) throws -> [EntryLine] { try LineWriter.lines(self, on: desk) }
}
