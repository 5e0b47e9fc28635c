import Dossier

/// How well a day of writing fits a clue, 0–1, and how much the clue weighs.
///
/// The weights order the clues by how seldom they mislead: a weekday told with its day fixes the
/// year; a bare weekday is only a habit of news writing.
enum ClueScore {
  static func weight(_ reading: DateClue.Reading) -> Double {
    switch reading {
    case .weekdayOfDay: 3
    case .justAfter: 2
    // What a list of well-known happenings gives is a guess at which of them is meant.
    case .relativeEvent(let key, _, _): isOfRecord(key) ? 1 : 2
    case .monthIsOffset: 1.5
    case .before, .after, .afterWeekday: 1
    // A window excludes days instead of preferring some.
    case .within, .datedEvent: 0
    }
  }

  /// Whether a key is of the list of well-known happenings rather than of an article.
  static func isOfRecord(_ key: String) -> Bool { key.hasPrefix("record:") }

  static func fit(
    _ reading: DateClue.Reading, _ day: CivilDate, _ events: DatedHappenings
  ) -> Double {
    switch reading {
    case .within(let start, let end): start <= day && day <= end ? 1 : 0
    case .weekdayOfDay(let weekday, let month, let ofMonth):
      nearNamedDay(day, weekday: weekday, month: month, day: ofMonth)
    case .justAfter(let month, let ofMonth): justAfter(day, month: month, day: ofMonth)
    case .before(let month, let ofMonth): before(day, month: month, day: ofMonth)
    case .after(let month, let ofMonth): after(day, month: month, day: ofMonth)
    case .afterWeekday(let weekday): afterWeekday[((day.weekday - weekday) % 7 + 7) % 7]
    case .monthIsOffset(let month, let offset): isMonth(day, month: month, offset: offset) ? 1 : 0
    case .relativeEvent(let key, let unit, let offset):
      relative(day, to: events.days(key), unit: unit, offset: offset)
    case .datedEvent: 0
    }
  }

  /// News names the weekday of the day itself or of the day before; by the end of a week it would
  /// name the date.
  private static let afterWeekday = [1, 0.9, 0.6, 0.4, 0.25, 0.1, 0.1]
  private static let afterDay = [1, 0.93, 0.6, 0.5, 0.3, 0.3, 0.3]

  private static func justAfter(_ day: CivilDate, month: Int, day ofMonth: Int) -> Double {
    guard let last = latest(month: month, day: ofMonth, upTo: day) else { return 0 }
    let distance = day.dayNumber - last.dayNumber
    return distance < afterDay.count ? afterDay[distance] : 0
  }

  /// Deadlines are told in the months before them.
  private static func before(_ day: CivilDate, month: Int, day ofMonth: Int) -> Double {
    guard let last = latest(month: month, day: ofMonth, upTo: day.adding(days: 365)) else {
      return 0
    }
    switch last.dayNumber - day.dayNumber {
    case 1...60: return 1
    case 61...150: return 0.9
    case 151...300: return 0.6
    default: return 0
    }
  }

  /// What is past is told without its year for some months.
  private static func after(_ day: CivilDate, month: Int, day ofMonth: Int) -> Double {
    guard let last = latest(month: month, day: ofMonth, upTo: day) else { return 0 }
    switch day.dayNumber - last.dayNumber {
    // Told beside the news, it hardly is of the same day.
    case 0: return 0.7
    case 1...60: return 1
    case 61...150: return 0.9
    case 151...300: return 0.6
    default: return 0
    }
  }

  private static func nearNamedDay(
    _ day: CivilDate, weekday: Int, month: Int, day ofMonth: Int
  ) -> Double {
    let years = [day.year - 1, day.year, day.year + 1]
    let distances = years.compactMap { CivilDate(year: $0, month: month, day: ofMonth) }
      .filter { $0.weekday == weekday }.map { abs($0.dayNumber - day.dayNumber) }
    guard let distance = distances.min(), distance <= 183 else { return 0 }
    return distance <= 14 ? 1 : 0.7
  }

  private static func isMonth(_ day: CivilDate, month: Int, offset: Int) -> Bool {
    ((day.month - (month - offset)) % 12 + 12) % 12 == 0
  }

  /// The best fit among the days that can be meant; of several happenings each tells less.
  private static func relative(
    _ day: CivilDate, to events: Set<ClosedRange<CivilDate>>, unit: Granularity, offset: Int
  ) -> Double {
    if events.contains(where: { isRelative(day, to: $0, unit: unit, offset: offset) }) { return 1 }
    // "Three weeks ago" is rarely counted by the calendar.
    guard offset < -1, unit == .week || unit == .month || unit == .year else { return 0 }
    let isNear = events.contains {
      isRelative(day, to: $0, unit: unit, offset: offset - 1)
        || isRelative(day, to: $0, unit: unit, offset: offset + 1)
    }
    return isNear ? 0.7 : 0
  }

  static func isRelative(
    _ day: CivilDate, to event: ClosedRange<CivilDate>, unit: Granularity, offset: Int
  ) -> Bool {
    func number(_ date: CivilDate) -> Int {
      switch unit {
      case .year: date.year
      case .quarter: date.year * 4 + (date.month - 1) / 3
      case .month: date.year * 12 + date.month
      case .week: (date.dayNumber + 3) / 7
      case .day, .unknown: date.dayNumber
      }
    }
    let expected = number(day) + offset
    return number(event.lowerBound) <= expected && expected <= number(event.upperBound)
  }

  private static func latest(month: Int, day: Int, upTo end: CivilDate) -> CivilDate? {
    // Four years back reaches a February 29.
    for year in stride(from: end.year, through: end.year - 4, by: -1) {
      if let date = CivilDate(year: year, month: month, day: day), date <= end { return date }
    }
    return nil
  }
}
