import Briefing
import Dossier
import Store

/// What was undertaken, when it falls due, and how it stands.
struct CommitmentsPage {
  struct Model {
    var calendar: MonthCalendar
    var actor: String
    var statuses: [Choice]
    var month: String
    var lines: [Listed]
    var pager: Pager
    var isEmpty: Bool
  }

  struct Listed {
    var line: EntryLine
    var steps: [Step]
  }

  struct Step {
    var status: Badge
    var when: String
    var cites: [Link]
  }

  private static let size = 40
  private static let mostInMonth = 200
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  func sheet() throws -> Sheet {
    let actor = try desk.parameters.text("actor")
    let status = try desk.parameters.choice("status", CommitmentStatus.self)
    var query = EntryQuery(.commitment)
    if let actor { query.naming.append(try desk.reader.actors(named: actor)) }
    query.statuses = [status].compactMap { $0?.rawValue }
    let month = try desk.parameters.first("month") ?? (try nearest(query))
    let total = try desk.reader.count(query)
    let kept = try desk.reader.list(
      query, offset: try desk.offset(size: Self.size), limit: Self.size)
    return Sheet(
      "commitments", title: "Commitments",
      page: Model(
        calendar: try calendar(month, query), actor: actor ?? "",
        statuses: Choice.list(
          CommitmentStatus.allCases.map { ($0.rawValue, StatusWords.words($0)) },
          chosen: status?.rawValue),
        month: Self.month(month), lines: try listed(kept),
        pager: try desk.pager(size: Self.size, total: total), isEmpty: total == 0))
  }

  /// The month of the next due date; where nothing is to come, of the last.
  private func nearest(_ query: EntryQuery) throws -> CivilDate {
    var next = query
    next.from = desk.asOf
    next.order = .oldest
    let soonest = try desk.reader.labels(next, limit: 1).first?.end
    return try soonest ?? desk.reader.labels(query, limit: 1).first?.end ?? desk.asOf
  }

  private static func month(_ day: CivilDate) -> String { String(day.iso.prefix(7)) }

  private func calendar(_ month: CivilDate, _ query: EntryQuery) throws -> MonthCalendar {
    var within = query
    within.from = MonthCalendar.first(of: month)
    within.to = MonthCalendar.last(of: month)
    within.order = .oldest
    let kept = try desk.reader.list(within, limit: Self.mostInMonth)
    let lines = try kept.lines(on: desk)
    var due: [CivilDate: [EntryLine]] = [:]
    for (entry, line) in zip(kept, lines) {
      // "By the end of May" falls due on its last day.
      if let day = entry.end ?? entry.start { due[day, default: []].append(line) }
    }
    return MonthCalendar(month, due: due, asOf: desk.asOf) { month in
      desk.address(["month": Self.month(month)])
    }
  }

  private func listed(_ kept: [KeptEntry]) throws -> [Listed] {
    let entries = try kept.map { try DossierEntry($0) }
    let steps = entries.map { entry -> [Commitment.Step] in
      if case .commitment(let commitment) = entry {
        Array(commitment.history.suffix(6))
      } else {
        []
      }
    }
    let writer = try LineWriter(
      entries, more: steps.joined().flatMap { $0.evidence.articles.prefix(4) }, on: desk)
    return zip(entries, steps).map { entry, steps in
      Listed(
        line: writer.line(entry),
        steps: steps.map {
          Step(
            status: LineWriter.badge($0.status), when: DateWords.words($0.time),
            cites: writer.cites($0.evidence.all))
        })
    }
  }
}
