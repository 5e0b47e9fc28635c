import Briefing
import Dossier
import Store

/// Who met whom, within a time.
struct NetworkPage {
  struct Model {
    var from: String
    var to: String
    var earliest: String
    var latest: String
    var chart: NetworkChart?
    var description: String
    var rows: [Row]
    var remark: String?
  }

  struct Row {
    var one: Link
    var other: Link
    var count: Link
    var when: String
  }

  private static let mostActors = 28
  private static let mostRows = 80
  /// The latest of these are counted, so that the page stays quick.
  private static let mostMeetings = 1_500
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  func sheet() throws -> Sheet {
    var query = EntryQuery(.event)
    query.types = [EventType.consult.rawValue, EventType.agree.rawValue]
    query.statuses = [EventStatus.occurred.rawValue, EventStatus.ongoing.rawValue]
    let span = try desk.reader.span(EntryQuery(.event))
    let from = try desk.parameters.first("from")
    let to = try desk.parameters.last("to")
    if let from, let to, from > to {
      throw SiteError.badRequest("“from” has to come before “to”.")
    }
    query.from = from
    query.to = to
    let kept = try desk.reader.list(query, limit: Self.mostMeetings + 1)
    let events = try kept.prefix(Self.mostMeetings).compactMap { entry -> Event? in
      if case .event(let event) = try DossierEntry(entry) { event } else { nil }
    }
    let meetings = Meetings(events, most: Self.mostActors)
    let labels = try desk.reader.labels(of: meetings.actors)
    func timeline(_ one: String, _ other: String) -> String {
      Address.path(
        ["timeline"],
        ["actor": one, "with": other, "from": from?.iso ?? "", "to": to?.iso ?? ""])
    }
    let model = Model(
      from: from?.iso ?? "", to: to?.iso ?? "", earliest: span?.lowerBound.iso ?? "",
      latest: span?.upperBound.iso ?? "",
      chart: meetings.ties.isEmpty ? nil : NetworkChart(meetings, labels, timeline),
      description: Self.description(meetings, from, to),
      rows: meetings.ties.prefix(Self.mostRows).map { tie in
        func link(_ id: String) -> Link {
          Link(PlainText(labels[id]?.title ?? id).shortened(to: 60).string, Address.actor(id))
        }
        return Row(
          one: link(tie.pair.one), other: link(tie.pair.other),
          count: Link(
            CountWords.count(tie.count, "time"), timeline(tie.pair.one, tie.pair.other)),
          when: DateWords.words(from: tie.first, to: tie.last) ?? "")
      },
      remark: kept.count > Self.mostMeetings
        ? "Counted from the latest \(CountWords.grouped(Self.mostMeetings)) meetings of this time."
        : nil)
    return Sheet(
      "network", title: "Who met whom",
      lead: "Meetings, talks and accords that took place; thicker lines are more of them.",
      scripts: ["network.js"], page: model)
  }

  private static func description(
    _ meetings: Meetings, _ from: CivilDate?, _ to: CivilDate?
  ) -> String {
    let when = DateWords.words(from: from, to: to).map { ", \($0)" } ?? ""
    let rest =
      meetings.hidden > 0
      ? "; \(CountWords.grouped(meetings.hidden)) more met less often and are left out" : ""
    return CountWords.count(meetings.actors.count, "actor") + " and "
      + CountWords.count(meetings.ties.count, "pair") + " who met" + when + rest
      + ". The table below tells the same."
  }
}
