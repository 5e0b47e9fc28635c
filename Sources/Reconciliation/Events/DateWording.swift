import Dossier

/// Dates in plain English: "6–7 April 2021", "March 2021", "2017".
enum DateWording {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func words(_ time: TimeSpan) -> String? {
    guard let bounds = time.bounds else { return nil }
    let (start, end) = (bounds.lowerBound, bounds.upperBound)
    if start == end { return day(start) }
    if start.day == 1, end.day == CivilDate.length(ofMonth: end.month, year: end.year) {
      if start.year == end.year, start.month == end.month { return month(start) }
      if start.year == end.year, start.month == 1, end.month == 12 { return String(start.year) }
    }
    if start.year == end.year, start.month == end.month {
      return "\(start.day)–\(end.day) \(month(start))"
    }
    return "\(day(start)) – \(day(end))"
  }

  /// As a disagreement or a revision writes it: a day, or two with a slash between.
  static func value(_ bounds: ClosedRange<CivilDate>) -> String {
    let (start, end) = (bounds.lowerBound, bounds.upperBound)
    return start == end ? start.iso : "\(start.iso)/\(end.iso)"
  }

  private static func day(_ date: CivilDate) -> String { "\(date.day) \(month(date))" }

  private static func month(_ date: CivilDate) -> String {
    "\(months[(date.month - 1) % 12]) \(date.year)"
  }
}
