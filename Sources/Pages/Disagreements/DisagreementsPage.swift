import Briefing
import Dossier
import Store

/// Where sources give values that cannot both hold, side by side.
struct DisagreementsPage {
  struct Model {
    var found: [Found]
    var pager: Pager
    var isEmpty: Bool
  }

  struct Found {
    var line: EntryLine
    var differences: [Versions]
  }

  private static let size = 20
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  func sheet() throws -> Sheet {
    var query = EntryQuery(.event, .figure)
    query.isDisputed = true
    let total = try desk.reader.count(query)
    let kept = try desk.reader.disagreements(
      offset: try desk.offset(size: Self.size), limit: Self.size)
    let entries = try kept.map { try DossierEntry($0) }
    let disagreements = entries.map(Self.disagreements)
    let values = disagreements.joined().flatMap(\.values)
    let writer = try LineWriter(
      entries, more: values.map(\.value) + values.flatMap { $0.evidence.articles.prefix(4) },
      on: desk)
    let found = zip(entries, disagreements).map { entry, differences in
      Found(
        line: writer.line(entry),
        differences: differences.prefix(6).map { Versions($0, writer) })
    }
    return Sheet(
      "disagreements", title: "Sources differ",
      lead: "Values that cannot both hold, with who gives which.",
      page: Model(
        found: found, pager: try desk.pager(size: Self.size, total: total), isEmpty: total == 0))
  }

  private static func disagreements(_ entry: DossierEntry) -> [Disagreement] {
    switch entry {
    case .event(let event): event.disagreements
    case .figure(let figure): figure.disagreements
    default: []
    }
  }
}
