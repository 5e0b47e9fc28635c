public import Dossier

/// The events of a story by when they stand: to come, the story's own news, and what went before.
public struct Timeline {
  /// Soonest first; without a date last.
  let next: [Event]
  /// Newest first.
  let happened: [Event]
  /// Newest first.
  let before: [Event]

  /// An event that ended so many days before the story's first article is background.
  private static let newsDays = 10

  init(_ events: [Event], asOf: CivilDate?, storyFrom: CivilDate?) {
    var (next, happened, before): ([Event], [Event], [Event]) = ([], [], [])
    for event in events {
      if Self.isToCome(event, asOf) {
        next.append(event)
      } else if Self.isBackground(event, storyFrom ?? asOf) {
        before.append(event)
      } else {
        happened.append(event)
      }
    }
    self.next = next.sorted { Self.soonest($0, asOf) < Self.soonest($1, asOf) }
    self.happened = happened.sorted { Self.newest($0) < Self.newest($1) }
    self.before = before.sorted { Self.newest($0) < Self.newest($1) }
  }

  /// Planned, and not known to lie before the dossier's date.
  public static func isToCome(_ event: Event, _ asOf: CivilDate?) -> Bool {
    guard event.status == .scheduled || event.status == .proposed else { return false }
    guard let asOf, let last = event.time.end ?? event.time.start else { return true }
    return last >= asOf
  }

  private static func isBackground(_ event: Event, _ from: CivilDate?) -> Bool {
    guard let from, let end = event.time.end else { return false }
    let margin = event.time.granularity == .day ? newsDays : 0
    return end < from.adding(days: -margin)
  }

  private static func soonest(_ event: Event, _ asOf: CivilDate?) -> SortKey {
    let date = coming(event.time, asOf)
    return SortKey(
      isUndated: date == nil, day: date?.dayNumber ?? 0, other: event.time.end?.dayNumber ?? 0,
      id: event.id)
  }

  /// The day that a planned time is sorted by: of one that has begun, its end.
  static func coming(_ time: TimeSpan, _ asOf: CivilDate?) -> CivilDate? {
    guard let start = time.start, let end = time.end, let asOf, start < asOf else {
      return time.start ?? time.end
    }
    return end
  }

  /// A month or a year is sorted by its start, or "in 2018" would stand above every day of it.
  private static func newest(_ event: Event) -> SortKey {
    let isExact = event.time.granularity == .day || event.time.granularity == .week
    let date = isExact ? event.time.end ?? event.time.start : event.time.start ?? event.time.end
    return SortKey(
      isUndated: date == nil, day: -(date?.dayNumber ?? 0),
      other: -(event.time.start?.dayNumber ?? 0), id: event.id)
  }

  private struct SortKey: Comparable {
    var isUndated: Bool
    var day: Int
    var other: Int
    var id: String

    static func < (one: SortKey, other: SortKey) -> Bool {
      (one.isUndated ? 1 : 0, one.day, one.other, one.id)
        < (other.isUndated ? 1 : 0, other.day, other.other, other.id)
    }
  }
}
