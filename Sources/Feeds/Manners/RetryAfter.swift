import Foundation

/// Reads until when a server asks to be left alone.
enum RetryAfter {
  /// More than a day is asked by mistake.
  static let ceiling = 86_400.0

  /// - Parameters:
  ///   - field: seconds, or a date as HTTP writes it ("Wed, 06 Apr 2022 08:00:00 GMT").
  ///   - now: seconds since 1970.
  /// - Returns: seconds from now on.
  static func delay(_ field: String?, now: Double) -> Double? {
    guard let field else { return nil }
    if let seconds = Double(field), seconds.isFinite, seconds >= 0 { return min(seconds, ceiling) }
    let parts = field.split { $0 == " " || $0 == "," }.map(String.init)
    guard parts.count == 6, let day = Int(parts[1]), let year = Int(parts[3]),
      let month = months.firstIndex(of: parts[2]), (1970...9999).contains(year),
      (1...31).contains(day)
    else { return nil }
    let clock = parts[4].split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3, clock.allSatisfy({ (0...60).contains($0) }) else { return nil }
    let days = dayNumber(year: year, month: month + 1, day: day)
    let then = Double(days * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2])
    return min(max(0, then - now), ceiling)
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Days since 1970-01-01 of the Gregorian calendar, counted in years that begin in March.
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + ofYear - 719_468
  }
}
