import Briefing
import Dossier
import Store

/// One actor: offices through time, spellings, and what the actor did, said and undertook.
struct ActorPage {
  struct Model {
    var kindWords: String
    var facts: [Term]
    var roles: [RoleRow]
    var names: [NameRow]
    var moreNames: String?
    var met: [Link]
    var sections: [OverviewPage.Part]
    var entryHref: String
  }

  struct RoleRow {
    var title: String
    var when: String
    var cites: [Link]
  }

  struct NameRow {
    var text: String
    var count: String
    var cites: [Link]
  }

  private static let shown = 10
  private static let mostNames = 40
  private static let meetingsLookedAt = 200
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  func sheet(_ id: String) throws -> Sheet {
    guard let kept = try desk.reader.entry(id), case .actor(let actor) = try DossierEntry(kept)
    else { throw SiteError.notFound }
    let names = actor.names.sorted {
      (-$0.evidence.all.count, $0.text) < (-$1.evidence.all.count, $1.text)
    }
    let roles = actor.roles.sorted {
      (Self.day($0), $0.title) < (Self.day($1), $1.title)
    }
    let cited =
      names.prefix(Self.mostNames).flatMap { $0.evidence.all.prefix(24).map(\.article) }
      + roles.prefix(Self.mostNames).flatMap { $0.evidence.all.prefix(24).map(\.article) }
    let writer = try LineWriter(
      [], more: cited + actor.possiblySame.prefix(12) + roles.prefix(40).compactMap(\.of),
      on: desk)
    let model = Model(
      kindWords: LineWriter.words(actor.kind), facts: facts(actor, writer),
      roles: roles.prefix(Self.mostNames).map { role in
        RoleRow(
          title: Self.words(role, of: actor, writer),
          when: DateWords.words(from: role.from, to: role.to) ?? "",
          cites: writer.cites(role.evidence.all))
      },
      names: names.prefix(Self.mostNames).map { form in
        NameRow(
          text: PlainText(form.text).shortened(to: 80).string,
          count: CountWords.count(form.evidence.all.count, "time"),
          cites: writer.cites(form.evidence.all))
      },
      moreNames: names.count > Self.mostNames
        ? CountWords.grouped(names.count - Self.mostNames) : nil,
      met: try met(id), sections: try sections(id), entryHref: Address.entry(id))
    return Sheet("actor", title: PlainText(actor.name).shortened(to: 160).string, page: model)
  }

  private static func day(_ role: Role) -> Int {
    (role.from ?? role.to)?.dayNumber ?? Int.max
  }

  private static func words(_ role: Role, of actor: Actor, _ writer: LineWriter) -> String {
    let title = PlainText(role.title).shortened(to: 100).string
    guard let holder = role.of, holder != actor.country else { return title }
    let name = writer.name(holder)
    return title.contains(name) ? title : "\(title), \(name)"
  }

  private func facts(_ actor: Actor, _ writer: LineWriter) -> [Term] {
    var facts: [Term] = []
    if let country = actor.country { facts.append(Term("Country", PlainText(country).string)) }
    if let sector = actor.sector { facts.append(Term("Sector", PlainText(sector).string)) }
    if !actor.possiblySame.isEmpty {
      facts.append(
        Term("Perhaps the same as", links: actor.possiblySame.prefix(12).map(writer.link)))
    }
    return facts
  }

  /// Who took part in the latest happenings with this actor, the most frequent first.
  private func met(_ id: String) throws -> [Link] {
    var query = EntryQuery(.event)
    query.naming = [[id]]
    query.types = [EventType.consult.rawValue, EventType.agree.rawValue]
    query.statuses = [EventStatus.occurred.rawValue, EventStatus.ongoing.rawValue]
    var counts: [String: Int] = [:]
    for event in try desk.reader.list(query, limit: Self.meetingsLookedAt) {
      for other in Set(try DossierEntry(event).named) where other != id {
        counts[other, default: 0] += 1
      }
    }
    let leaders = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(20)
    let labels = try desk.reader.labels(of: leaders.map(\.key))
    return leaders.compactMap { other, count in
      labels[other].map {
        Link(
          "\(PlainText($0.title).shortened(to: 60).string) (\(count))",
          Address.path(["timeline"], ["actor": id, "with": other]))
      }
    }
  }

  private func sections(_ id: String) throws -> [OverviewPage.Part] {
    func part(
      _ heading: String, _ kind: EntryKind, _ path: String, _ key: String, _ none: String
    ) throws -> OverviewPage.Part {
      var query = EntryQuery(kind)
      query.naming = [[id]]
      if kind == .statement { query.speakers = [id] }
      return OverviewPage.Part(
        heading: heading, all: Link("all", Address.path([path], [key: id])), none: none,
        lines: try desk.reader.list(query, limit: Self.shown).lines(on: desk))
    }
    return [
      try part("Meetings and deeds", .event, "timeline", "actor", "In no happening."),
      try part("Statements", .statement, "statements", "speaker", "Not quoted."),
      try part("Commitments", .commitment, "commitments", "actor", "None known."),
    ]
  }
}
