public import Dossier

/// Dates in words, the same in every locale: "6–7 Apr 2021", "Feb 2020", "2018", "(no date)".
public enum DateWords {
  public static let none = "(no date)"

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  public static func day(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    return "\(day) \(months[month - 1]) \(year)"
  }

  public static func words(_ span: TimeSpan) -> String {
    words(start: span.start, end: span.end, granularity: span.granularity) ?? none
  }

  public static func words(from start: CivilDate?, to end: CivilDate?) -> String? {
    words(start: start, end: end, granularity: .day)
  }

  /// As it stands in a sentence: "on 6 Apr 2021", "in 2018"; nil where nothing is known.
  static func phrase(_ span: TimeSpan) -> String? {
    guard let words = words(start: span.start, end: span.end, granularity: span.granularity) else {
      return nil
    }
    guard let bounds = span.bounds else { return words }
    if bounds.lowerBound == bounds.upperBound { return "on \(words)" }
    return span.granularity == .day || span.granularity == .week ? words : "in \(words)"
  }

  /// When an article was published: "about Apr 2021" where that was worked out no more exactly.
  public static func words(_ publication: Publication) -> String {
    guard
      let words = words(
        start: publication.start, end: publication.end, granularity: publication.granularity)
    else { return none }
    let isDay = publication.start == publication.end
    return publication.basis == .inferred && !isDay && publication.granularity != .day
      ? "about \(words)" : words
  }

  /// How far a day is from the dossier's date: "today", "in 24 days", "in about 5 months".
  public static func distance(from asOf: CivilDate, to date: CivilDate) -> String {
    let days = date.dayNumber - asOf.dayNumber
    switch days {
    case ..<0: return "date passed"
    case 0: return "today"
    case 1: return "tomorrow"
    case 2...60: return "in \(days) days"
    case 61...730: return "in about \((days + 15) / 30) months"
    default: return "in about \((days + 182) / 365) years"
    }
  }

  private static func words(
    start: CivilDate?, end: CivilDate?, granularity: Granularity
  ) -> String? {
    switch (start, end) {
    case (nil, nil): return nil
    case (let start?, nil): return "from \(day(start))"
    case (nil, let end?): return "by \(day(end))"
    case (let start?, let end?):
      guard start < end else { return day(start) }
      if granularity != .day, granularity != .week {
        if let years = wholeYears(start, end) { return years }
        if let months = wholeMonths(start, end) { return months }
      }
      return days(start, end)
    }
  }

  private static func wholeYears(_ start: CivilDate, _ end: CivilDate) -> String? {
    let (first, last) = (start.components, end.components)
    guard first.month == 1, first.day == 1, last.month == 12, last.day == 31 else { return nil }
    return first.year == last.year ? "\(first.year)" : "\(first.year)–\(last.year)"
  }

  private static func wholeMonths(_ start: CivilDate, _ end: CivilDate) -> String? {
    let (first, last) = (start.components, end.components)
    guard first.day == 1, last.day == CivilDate.length(ofMonth: last.month, year: last.year) else {
      return nil
    }
    let (from, to) = (months[first.month - 1], months[last.month - 1])
    guard first.year == last.year else { return "\(from) \(first.year)–\(to) \(last.year)" }
    return first.month == last.month ? "\(from) \(first.year)" : "\(from)–\(to) \(first.year)"
  }

  private static func days(_ start: CivilDate, _ end: CivilDate) -> String {
    let (first, last) = (start.components, end.components)
    guard first.year == last.year else { return "\(day(start))–\(day(end))" }
    guard first.month == last.month else {
      return "\(first.day) \(months[first.month - 1])–\(day(end))"
    }
    return "\(first.day)–\(day(end))"
  }
}
