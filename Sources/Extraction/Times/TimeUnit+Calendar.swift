import Dossier
import Language

extension TimeUnit {
  var granularity: Granularity {
    switch self {
    case .day, .weekend: .day
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .year, .decade, .century: .year
    }
  }

  /// The day so many units away.
  func day(_ count: Int, from day: CivilDate) -> CivilDate {
    let count = max(-2000, min(2000, count))
    switch self {
    case .day: return day.adding(days: count)
    case .week, .weekend: return day.adding(days: 7 * count)
    case .month: return day.adding(months: count)
    case .quarter: return day.adding(months: 3 * count)
    case .year: return TimeUnit.moved(day, years: count)
    case .decade: return TimeUnit.moved(day, years: 10 * count)
    case .century: return TimeUnit.moved(day, years: 100 * count)
    }
  }

  /// Whole months and years around a day, a single day for shorter units.
  func bounds(of day: CivilDate) -> ClosedRange<CivilDate> {
    guard self != .day, self != .week, self != .weekend else { return day...day }
    let whole = self == .month ? Stretch.month(day.month, year: day.year) : .year(day.year)
    return whole.timeSpan.bounds ?? day...day
  }

  /// "The next day" has no sense after a month has been told.
  func isCountable(from told: Granularity) -> Bool {
    granularity.coarser(of: told) == granularity
  }

  /// The whole unit so many units away: "last week" is the week before this one.
  func stretch(at count: Int, from now: CivilDate, isRough: Bool) -> Stretch {
    let day = day(count, from: now)
    switch self {
    case .day: return isRough && count != 0 ? .around(day, days: max(1, abs(count) / 5)) : .day(day)
    case .week: return .week(of: day)
    case .weekend:
      let week = Stretch.week(of: day)
      return Stretch(start: week.start?.adding(days: 5), end: week.end, granularity: .day)
    case .month: return .month(day.month, year: day.year)
    case .quarter:
      let first = (day.month - 1) / 3 * 3 + 1
      return .months(first...(first + 2), year: day.year, granularity: .quarter)
    case .year:
      let slack = isRough ? 1 : 0
      return .years((day.year - slack)...(day.year + slack))
    case .decade:
      // "Two decades ago" is rarely meant to the decade; the span is five years either way.
      return .years((day.year - 5)...(day.year + 5))
    case .century:
      let first = day.year / 100 * 100
      return .years(first...(first + 99))
    }
  }

  /// Kept within the years that a civil date can have.
  private static func moved(_ day: CivilDate, years: Int) -> CivilDate {
    let year = max(1, min(9999, day.year + years))
    return day.adding(months: (year - day.year) * 12)
  }
}

extension Stretch {
  static func around(_ day: CivilDate, days: Int) -> Stretch {
    Stretch(start: day.adding(days: -days), end: day.adding(days: days), granularity: .day)
  }
}
