import Briefing
import Dossier
import Store

/// The affair in one screen.
struct OverviewPage {
  struct Model {
    var isEmpty: Bool
    var counts: [Term]
    var left: [Part]
    var right: [Part]
  }

  struct Part {
    var heading: String
    var all: Link
    var none: String
    var lines: [EntryLine]
  }

  private static let shown = 6
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  func sheet() throws -> Sheet {
    let numbers = try desk.reader.counts()
    let articles = numbers[.article] ?? 0
    let model = Model(
      isEmpty: articles == 0, counts: try counts(numbers),
      left: articles == 0 ? [] : try left(), right: articles == 0 ? [] : try right())
    return Sheet(
      "overview", title: try title(),
      lead: articles == 0 ? nil : "As of \(DateWords.day(desk.asOf))",
      page: model)
  }

  /// The affair's own words where the file was made for one, or else what is talked of most.
  private func title() throws -> String {
    guard let about = try desk.reader.about(), !about.isEmpty else { return "Overview" }
    let names = about.actors.isEmpty ? about.words : about.actors
    return PlainText(names.prefix(4).joined(separator: ", ")).shortened(to: 80).string
  }

  private func counts(_ numbers: [EntryKind: Int]) throws -> [Term] {
    func term(_ name: String, _ number: Int, _ path: String) -> Term {
      Term(name, CountWords.grouped(number), links: [Link(name, path)])
    }
    let reader = desk.reader
    return [
      term("articles", numbers[.article] ?? 0, "/articles"),
      term("outlets", try reader.tally(.type, of: .article, limit: 10_000).count, "/sources"),
      term("independent accounts", try reader.independentAccounts(), "/sources"),
      term("happenings", numbers[.event] ?? 0, "/timeline"),
      term("statements", numbers[.statement] ?? 0, "/statements"),
      term("commitments", numbers[.commitment] ?? 0, "/commitments"),
      term("actors", numbers[.actor] ?? 0, "/actors"),
    ].filter { $0.value != "0" }
  }

  private func left() throws -> [Part] {
    var next = EntryQuery(.event, .commitment)
    next.statuses = ["scheduled", "proposed", "pending", "in_doubt", "extension_sought"]
    next.from = desk.asOf
    next.order = .oldest
    var doubted = EntryQuery(.commitment)
    doubted.statuses = ["in_doubt", "extension_sought", "broken"]
    return [
      try part("Next", next, "/timeline?from=\(desk.asOf.iso)", "Nothing is known to be coming."),
      try part(
        "Commitments in doubt", doubted, "/commitments?status=in_doubt",
        "No commitment is in doubt."),
      try differences(),
      try part("Latest statements", EntryQuery(.statement), "/statements", "Nobody is quoted."),
    ]
  }

  private func right() throws -> [Part] {
    var latest = EntryQuery(.event)
    latest.statuses = ["occurred", "ongoing", "refused", "denied", "cancelled", "threatened"]
    latest.to = desk.asOf
    return [
      try part(
        "Latest happenings", latest, "/timeline", "No happening with a known day.",
        limit: 2 * Self.shown)
    ]
  }

  private func part(
    _ heading: String, _ query: EntryQuery, _ path: String, _ none: String, limit: Int = shown
  ) throws -> Part {
    let lines = try LineWriter.lines(try desk.reader.list(query, limit: limit), on: desk)
    return Part(heading: heading, all: Link("all", path), none: none, lines: lines)
  }

  private func differences() throws -> Part {
    let found = try desk.reader.disagreements(limit: Self.shown)
    return Part(
      heading: "Sources differ", all: Link("all", "/disagreements"),
      none: "The sources contradict each other nowhere.",
      lines: try LineWriter.lines(found, on: desk))
  }
}
