import Briefing
import Dossier

/// A dossier as FollowTheMoney entities, one a line: who, in what office, what happened, and the
/// articles that say so, as Aleph and the tools of OpenSanctions read them.
struct FollowTheMoney {
  struct Entity: Encodable {
    var id: String
    var schema: String
    var properties: [String: [String]]
  }

  private let index: DossierIndex
  private let choice: ExportChoice
  private var entities: [Entity] = []

  static func lines(_ index: DossierIndex, _ choice: ExportChoice) throws -> [UInt8] {
    var export = FollowTheMoney(index: index, choice: choice)
    export.collect()
    return try JSONBytes.lines(export.entities)
  }

  private init(index: DossierIndex, choice: ExportChoice) {
    self.index = index
    self.choice = choice
  }

  private mutating func collect() {
    for article in index.contents.articles { add(article) }
    for actor in index.contents.actors { add(actor) }
    for event in index.contents.events { add(event) }
  }

  private mutating func add(
    _ id: String, _ schema: String, _ properties: [(String, [String?])]
  ) {
    var kept: [String: [String]] = [:]
    for (name, values) in properties {
      var seen: Set<String> = []
      let values = values.compactMap { $0.flatMap { Self.fitting($0, name) } }
        .filter { !$0.isEmpty && seen.insert($0).inserted }
      if !values.isEmpty { kept[name] = values }
    }
    entities.append(Entity(id: id, schema: schema, properties: kept))
  }

  /// Scalars that a property of FollowTheMoney holds at most, by its type: text, name, string.
  private static let longestText = 65_000
  private static let longestName = 384
  private static let longestString = 1024
  private static let texts: Set<String> = ["bodyText", "summary", "description", "notes"]
  private static let names: Set<String> = ["name", "alias", "author", "publisher"]
  private static let longestAddress = 4096

  /// A text is cut; an address that would have to be cut leads nowhere.
  private static func fitting(_ value: String, _ property: String) -> String? {
    if property == "sourceUrl" { return value.utf8.count <= longestAddress ? value : nil }
    let longest =
      texts.contains(property)
      ? longestText : names.contains(property) ? longestName : longestString
    guard value.utf8.count > longest else { return value }
    return String(String.UnicodeScalarView(value.unicodeScalars.prefix(longest)))
  }

  private mutating func add(_ article: Article) {
    add(
      Self.id(article.id), "Article",
      [
        ("title", [article.title.map { PlainText($0).string }]),
        ("name", [article.title.map { PlainText($0).string }]),
        ("publisher", [article.outlet.map { PlainText($0).string }]),
        ("author", [article.byline.map { PlainText($0).string }]),
        ("publishedAt", [Self.date(article.published)]), ("sourceUrl", [index.address(article.id)]),
        ("bodyText", [article.text.replacing("\u{0}", with: " ")]),
      ])
  }

  /// A date that is known to the month or the year is written so.
  private static func date(_ time: Publication) -> String? {
    date(time.start, time.end)
  }

  private static func date(_ start: CivilDate?, _ end: CivilDate?) -> String? {
    guard let start, let end else { return nil }
    if start == end { return start.iso }
    if start.year == end.year, start.month == end.month { return String(start.iso.prefix(7)) }
    return start.year == end.year ? String(start.iso.prefix(4)) : nil
  }

  private mutating func add(_ actor: Actor) {
    let country = actor.country.flatMap { index.countries.alpha2[$0] }
    let names = actor.names.map { PlainText($0.text).string }
    var properties: [(String, [String?])] = [
      ("name", [index.name(actor.id)]),
      ("alias", names.filter { $0 != index.name(actor.id) }),
      ("country", [country]), ("sector", [actor.kind == .person ? nil : actor.sector]),
      ("proof", actor.names.flatMap(\.evidence.articles).map { Self.id($0) }),
    ]
    if actor.kind == .person {
      properties.append(("position", actor.roles.map { PlainText($0.title).string }))
    }
    add(Self.id(actor.id), Self.schema(actor), properties)
    guard actor.kind == .person else { return }
    for (number, role) in actor.roles.enumerated() { add(role, number, of: actor) }
  }

  private static func schema(_ actor: Actor) -> String {
    switch actor.kind {
    case .person: "Person"
    case .state: "PublicBody"
    case .organization, .office:
      ["GOV", "MIL", "LEG", "JUD", "SPY", "COP"].contains(actor.sector ?? "")
        ? "PublicBody" : "Organization"
    case .group, .armedGroup: "Organization"
    }
  }

  private mutating func add(_ role: Role, _ number: Int, of actor: Actor) {
    let country = role.of.flatMap { index.countries.alpha2[$0] }
    let title = PlainText(role.title).string
    let of = role.of.map { index.countries.names[$0] ?? index.name($0) }
    let post = "\(actor.id)-post\(number + 1)"
    add(
      Self.id(post), "Position",
      [("name", [of.map { "\(title), \($0)" } ?? title]), ("country", [country])])
    add(
      Self.id("\(actor.id)-holds\(number + 1)"), "Occupancy",
      [
        ("holder", [Self.id(actor.id)]), ("post", [Self.id(post)]),
        ("startDate", [role.from?.iso]), ("endDate", [role.to?.iso]),
        ("proof", role.evidence.articles.map { Self.id($0) }),
      ])
  }

  private mutating func add(_ event: Event) {
    guard choice.holds(event.time, event.sources, index) else { return }
    let known = event.participants.map(\.actor).filter { index.actor($0) != nil }
    add(
      Self.id(event.id), "Event",
      [
        ("name", [PlainText(event.summary).string]), ("startDate", [event.time.start?.iso]),
        ("endDate", [event.time.end?.iso]), ("involved", known.map { Self.id($0) }),
        ("location", [event.place.map { PlainText($0.name).string }]),
        ("country", [event.place?.country.flatMap { index.countries.alpha2[$0] }]),
        ("keywords", [event.type.rawValue, event.mode, event.status.rawValue]),
        ("description", event.evidence.all.prefix(5).map { PlainText($0.text).string }),
        ("proof", event.sources.articles.map { Self.id($0) }),
      ])
  }

  /// Ids of entities may not be mistaken for those of another source's.
  private static func id(_ id: String) -> String { "rapporteur-" + id }
}
