import Briefing
import Dossier
import Store

/// Who acts in the affair: the most active of late, and all by name.
struct ActorsPage {
  struct Model {
    var name: String
    var kinds: [Choice]
    var country: String
    var lately: [Link]
    var rows: [Row]
    var pager: Pager
    var isEmpty: Bool
  }

  struct Row {
    var name: Link
    var kind: String
    var country: String
    var count: String
  }

  private static let size = 60
  private static let eventsLookedAt = 300
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  func sheet() throws -> Sheet {
    var query = EntryQuery(.actor)
    query.order = .title
    let name = try desk.parameters.text("name")
    let kind = try desk.parameters.choice("kind", Actor.Kind.self)
    let country = try desk.parameters.text("country")
    query.words = name
    query.types = [kind].compactMap { $0?.rawValue }
    query.country = country?.uppercased()
    let total = try desk.reader.count(query)
    let labels = try desk.reader.labels(
      query, offset: try desk.offset(size: Self.size), limit: Self.size)
    let counts = try desk.reader.mentions(of: labels.map(\.id))
    let isWhole = name == nil && kind == nil && country == nil
    return Sheet(
      "actors", title: "Actors",
      page: Model(
        name: name ?? "",
        kinds: Choice.list(
          Actor.Kind.allCases.map { ($0.rawValue, LineWriter.words($0)) }, chosen: kind?.rawValue),
        country: country ?? "", lately: isWhole ? try lately() : [],
        rows: labels.map { Self.row($0, counts[$0.id] ?? 0) },
        pager: try desk.pager(size: Self.size, total: total), isEmpty: total == 0))
  }

  private static func row(_ label: EntryLabel, _ count: Int) -> Row {
    Row(
      name: Link(PlainText(label.title).shortened(to: 120).string, Address.actor(label.id)),
      kind: label.type.flatMap(Actor.Kind.init(rawValue:)).map(LineWriter.words) ?? "",
      country: label.country ?? "", count: CountWords.grouped(count))
  }

  /// Who takes part most often in the latest happenings.
  private func lately() throws -> [Link] {
    var query = EntryQuery(.event)
    query.to = desk.asOf
    let events = try desk.reader.list(query, limit: Self.eventsLookedAt)
    var counts: [String: Int] = [:]
    for event in events {
      for actor in Set(try DossierEntry(event).named) { counts[actor, default: 0] += 1 }
    }
    let leaders = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(16)
    let labels = try desk.reader.labels(of: leaders.map(\.key))
    return leaders.compactMap { id, count in
      labels[id].map {
        Link("\(PlainText($0.title).shortened(to: 60).string) (\(count))", Address.actor(id))
      }
    }
  }
}
