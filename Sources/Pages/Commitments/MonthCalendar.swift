import Briefing
import Dossier

/// A month as weeks of days, each with what falls due on it.
struct MonthCalendar {
  struct Day {
    var number: String
    var label: String
    var isToday: Bool
    var isEmpty: Bool
    var entries: [EntryLine]
    var more: String?
  }

  struct Week {
    var days: [Day]
  }

  var title: String
  var earlier: Link
  var later: Link
  var weeks: [Week]

  private static let shown = 4
  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func first(of day: CivilDate) -> CivilDate {
    CivilDate(year: day.year, month: day.month, day: 1) ?? day
  }

  static func last(of day: CivilDate) -> CivilDate {
    first(of: day).adding(months: 1).adding(days: -1)
  }

  /// - Parameter due: entries by the day that they fall due.
  init(
    _ month: CivilDate, due: [CivilDate: [EntryLine]], asOf: CivilDate,
    address: (CivilDate) -> String
  ) {
    let first = Self.first(of: month)
    title = Self.name(first)
    earlier = Link(Self.name(first.adding(months: -1)), address(first.adding(months: -1)))
    later = Link(Self.name(first.adding(months: 1)), address(first.adding(months: 1)))
    var day = first.adding(days: 1 - first.weekday)
    let last = Self.last(of: month)
    weeks = []
    while day <= last {
      weeks.append(
        Week(
          days: (0..<7).map { offset in
            Self.day(day.adding(days: offset), of: first, due: due, asOf: asOf)
          }))
      day = day.adding(days: 7)
    }
  }

  private static func name(_ first: CivilDate) -> String {
    "\(names[first.month - 1]) \(first.year)"
  }

  private static func day(
    _ day: CivilDate, of first: CivilDate, due: [CivilDate: [EntryLine]], asOf: CivilDate
  ) -> Day {
    guard day.month == first.month else {
      return Day(number: "", label: "", isToday: false, isEmpty: true, entries: [])
    }
    let entries = due[day] ?? []
    return Day(
      number: String(day.day), label: DateWords.day(day), isToday: day == asOf,
      isEmpty: entries.isEmpty, entries: Array(entries.prefix(shown)),
      more: entries.count > shown ? "and \(entries.count - shown) more" : nil)
  }
}
