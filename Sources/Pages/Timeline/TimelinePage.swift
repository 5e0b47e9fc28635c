import Briefing
import Dossier
import Store

/// Past and planned on one axis.
struct TimelinePage {
  struct Model {
    var actor: String
    var with: String
    var place: String
    var from: String
    var to: String
    var types: [Choice]
    var statuses: [Choice]
    var only: [Choice]
    var isFiltered: Bool
    var density: Density?
    var chart: TimelineChart?
    var description: String
    /// How many entries of the list are out of the picture.
    var outside: String?
    var lines: [EntryLine]
    var pager: Pager
  }

  private static let size = 50
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  func sheet() throws -> Sheet {
    let filter = try TimelineFilter(desk.parameters)
    let query = try filter.query(desk.reader)
    let total = try desk.reader.count(query)
    let kept = try desk.reader.list(
      query, offset: try desk.offset(size: Self.size), limit: Self.size)
    let entries = try kept.map { try DossierEntry($0) }
    let writer = try LineWriter(entries, on: desk)
    let lines = entries.map(writer.line)
    let window = Self.window(filter, entries)
    let model = Model(
      actor: filter.actor ?? "", with: filter.with ?? "", place: filter.place ?? "",
      from: filter.from?.iso ?? "", to: filter.to?.iso ?? "",
      types: Choice.list(
        EventType.allCases.map { ($0.rawValue, $0.rawValue.lowercased()) },
        chosen: filter.type?.rawValue),
      statuses: Choice.list(TimelineFilter.statuses, chosen: filter.status),
      only: Choice.list(
        [("single", "told by one source"), ("differ", "told differently")],
        chosen: filter.only?.rawValue, any: "everything"),
      isFiltered: !desk.request.query.filter { $0.key != "page" && !$0.value.isEmpty }.isEmpty,
      density: try window.flatMap {
        try Density(filter.query(desk.reader, isWindowed: false), window: $0, desk)
      },
      chart: window.flatMap { chart(zip(entries, lines), $0) },
      description: Self.description(window, total), outside: Self.outside(entries, window),
      lines: lines,
      pager: try desk.pager(size: Self.size, total: total))
    return Sheet("timeline", title: "Timeline", page: model)
  }

  private static func description(_ window: ClosedRange<CivilDate>?, _ total: Int) -> String {
    guard let window else { return "Nothing with a known day." }
    let when = DateWords.words(from: window.lowerBound, to: window.upperBound) ?? ""
    return "\(when). The table below tells the same in words, \(CountWords.grouped(total)) in all."
  }

  private static func outside(
    _ entries: [DossierEntry], _ window: ClosedRange<CivilDate>?
  ) -> String? {
    let number = entries.filter { entry in
      guard let window, let bounds = entry.time?.bounds else { return true }
      return !bounds.overlaps(window)
    }.count
    guard number > 0 else { return nil }
    let (are, their) = number == 1 ? ("is", "its") : ("are", "their")
    return "\(CountWords.count(number, "line")) of the table \(are) not drawn: \(their) day is far "
      + "from the others or not known."
  }

  /// What was asked for, and where nothing was, what holds most of the entries.
  private static func window(
    _ filter: TimelineFilter, _ entries: [DossierEntry]
  ) -> ClosedRange<CivilDate>? {
    let spans = entries.compactMap { $0.time?.bounds }
    // A year or a quarter is background, and does not stretch the picture.
    let exact = spans.filter { $0.upperBound.dayNumber - $0.lowerBound.dayNumber < 62 }
    let shown = (exact.isEmpty ? spans : exact).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    let kept = filter.from == nil && filter.to == nil ? dense(shown) : shown
    guard let first = kept.map(\.lowerBound).min(), let last = kept.map(\.upperBound).max()
    else { return nil }
    let from = max(filter.from ?? first, first)
    let to = min(filter.to ?? last, last)
    return from <= to ? from...to : nil
  }

  /// The spans without a few far ones that would press all others together.
  private static func dense(
    _ spans: [ClosedRange<CivilDate>]
  ) -> [ClosedRange<CivilDate>] {
    guard spans.count >= 8, let first = spans.first, let last = spans.last else { return spans }
    func length(_ start: Int, _ end: Int) -> Int {
      spans[end].lowerBound.dayNumber - spans[start].lowerBound.dayNumber
    }
    let number = spans.count - spans.count / 8
    let start = (0...(spans.count - number)).min {
      length($0, $0 + number - 1) < length($1, $1 + number - 1)
    }
    guard let start else { return spans }
    let whole = last.lowerBound.dayNumber - first.lowerBound.dayNumber
    guard length(start, start + number - 1) * 3 < whole else { return spans }
    // What lies near the dense stretch still belongs to it.
    let margin = max(14, length(start, start + number - 1) / 2)
    let from = spans[start].lowerBound.adding(days: -margin)
    let to = spans[start + number - 1].lowerBound.adding(days: margin)
    return spans.filter { $0.lowerBound >= from && $0.lowerBound <= to }
  }

  private func chart(
    _ told: some Sequence<(DossierEntry, EntryLine)>, _ window: ClosedRange<CivilDate>
  ) -> TimelineChart? {
    let entries = told.compactMap { entry, line -> TimelineChart.Entry? in
      guard let time = entry.time?.bounds, time.overlaps(window) else { return nil }
      let lane: Int
      var isDisputed = false
      switch entry {
      case .event(let event):
        lane = TimelineChart.lane(event.type)
        isDisputed = !event.disagreements.isEmpty
      default: lane = TimelineChart.laneNames.count - 1
      }
      return TimelineChart.Entry(
        line: line, start: time.lowerBound, end: time.upperBound, lane: lane,
        isSingle: entry.sources?.independent == 1, isDisputed: isDisputed)
    }
    guard !entries.isEmpty else { return nil }
    return TimelineChart(
      entries, from: window.lowerBound, to: window.upperBound, asOf: desk.asOf)
  }
}

extension DossierEntry {
  /// When it was, is or falls due.
  var time: TimeSpan? {
    switch self {
    case .event(let event): event.time
    case .statement(let statement): statement.time
    case .commitment(let commitment): commitment.due
    case .figure(let figure): figure.period
    case .article, .story, .passage, .actor, .process: nil
    }
  }
}
