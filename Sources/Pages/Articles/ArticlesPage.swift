import Briefing
import Dossier
import Store

/// The articles that were read, the latest first.
struct ArticlesPage {
  struct Model {
    var outlet: String
    var from: String
    var to: String
    var lines: [Listed]
    var pager: Pager
    var isEmpty: Bool
  }

  struct Listed {
    var title: Link
    var outlet: String
    var when: String
    var entries: String
  }

  private static let size = 60
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  func sheet() throws -> Sheet {
    var query = EntryQuery(.article)
    let outlet = try desk.parameters.text("outlet")
    query.types = [outlet].compactMap(\.self)
    query.from = try desk.parameters.first("from")
    query.to = try desk.parameters.last("to")
    let total = try desk.reader.count(query)
    let labels = try desk.reader.labels(
      query, offset: try desk.offset(size: Self.size), limit: Self.size)
    let counts = try desk.reader.mentions(of: labels.map(\.id))
    return Sheet(
      "articles", title: "Articles",
      page: Model(
        outlet: outlet ?? "", from: query.from?.iso ?? "", to: query.to?.iso ?? "",
        lines: labels.map { label in
          let title = PlainText(label.title).shortened(to: 160).string
          return Listed(
            title: Link(title.isEmpty ? label.id : title, Address.article(label.id)),
            outlet: PlainText(label.type ?? "").shortened(to: 60).string,
            when: DateWords.words(from: label.start, to: label.end) ?? DateWords.none,
            entries: CountWords.grouped(counts[label.id] ?? 0))
        },
        pager: try desk.pager(size: Self.size, total: total), isEmpty: total == 0))
  }
}
