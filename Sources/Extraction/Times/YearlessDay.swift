import Dossier
import Language

/// A month, or a day of one, whose year is to be found.
struct YearlessDay {
  let month: Int
  let day: Int?
  /// Told with the day: then only the years fit in which the day falls on it.
  let weekday: Int?

  /// The year that the tense calls for, near the day of reading.
  func stretch(near now: CivilDate?, tense: Tense) -> Stretch {
    guard let now else { return .unknown }
    let years = candidates(around: now.year)
    // One day's grace, as the writer may be ahead of the place he writes of.
    let past = years.last { ($0.start ?? now) <= now.adding(days: 1) }
    let coming = years.first { ($0.end ?? now) >= now }
    guard let past, let coming else { return past ?? coming ?? .unknown }
    switch tense {
    case .past, .perfect: return past
    case .future: return YearlessDay.isTooFar(coming, from: now) ? past : coming
    case .present, .unknown:
      return YearlessDay.distance(past, now) <= YearlessDay.distance(coming, now) ? past : coming
    }
  }

  /// The first on or after a day.
  func stretch(from start: CivilDate) -> Stretch {
    candidates(around: start.year).first { ($0.end ?? start) >= start } ?? .unknown
  }

  private func candidates(around year: Int) -> [Stretch] {
    // A leap day or a weekday may not be met in the nearest years.
    let reach = weekday != nil || (month == 2 && day == 29) ? 8 : 2
    return ((year - reach)...(year + reach)).compactMap(stretch(in:))
  }

  private func stretch(in year: Int) -> Stretch? {
    guard let day else { return .month(month, year: year) }
    guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
    if let weekday, date.weekday != weekday { return nil }
    return .day(date)
  }

  /// Nobody leaves out the year of a day that is more than ten months ahead: it is the one just
  /// gone ("is to run from January 23", written on the 28th).
  private static func isTooFar(_ stretch: Stretch, from now: CivilDate) -> Bool {
    stretch.start.map { $0.dayNumber - now.dayNumber > 304 } ?? false
  }

  private static func distance(_ stretch: Stretch, _ now: CivilDate) -> Int {
    guard let start = stretch.start, let end = stretch.end else { return .max }
    if end < now { return now.dayNumber - end.dayNumber }
    return max(0, start.dayNumber - now.dayNumber)
  }
}
