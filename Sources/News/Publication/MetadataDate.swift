import Dossier

/// Reads the date that a file's metadata gives: ISO 8601, RFC 822, "Jan 1, 2018", a time stamp.
struct MetadataDate {
  func publication(_ field: String) -> Publication? {
    let field = field.trimmedOfSpace
    guard field.utf8.count <= 200, !field.isEmpty else { return nil }
    let day =
      CivilDate(iso: field) ?? FullDateScanner().dates(in: Array(field.unicodeScalars)).first?.date
      ?? compact(field) ?? numeric(field) ?? timestamp(field)
    if let day { return isPlaceholder(day) ? nil : .day(day, basis: .metadata) }
    return month(field)
  }

  /// What programs write where they know no date: the first day of their calendar.
  private func isPlaceholder(_ day: CivilDate) -> Bool {
    day.year < Self.firstYear || Self.calendarsBegin.contains(day.iso)
  }

  /// No page tells news older than newspapers.
  private static let firstYear = 1600
  /// Of Unix, of spreadsheets and of SQL Server.
  private static let calendarsBegin: Set<String> = ["1970-01-01", "1899-12-30", "1900-01-01"]

  /// "20170915", "20170915T1752".
  private func compact(_ field: String) -> CivilDate? {
    let digits = field.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 8 || digits.count == 14, let number = Int(digits.prefix(8)) else {
      return nil
    }
    let rest = field.dropFirst(digits.count).first
    guard rest == nil || rest == "T" || rest == " " || rest == "Z" else { return nil }
    guard (1800...2199).contains(number / 10_000) else { return nil }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// "15.09.2017", "9/15/2017": only where the order of day and month leaves no doubt.
  private func numeric(_ field: String) -> CivilDate? {
    let head = field.prefix { $0 != " " && $0 != "T" }
    let parts = head.split { $0 == "." || $0 == "/" || $0 == "-" }.map(String.init)
    guard parts.count == 3, let one = Int(parts[0]), let two = Int(parts[1]),
      let year = Int(parts[2]), (1800...2199).contains(year)
    else { return nil }
    if one > 12 || one == two || head.contains(".") {
      return CivilDate(year: year, month: two, day: one)
    }
    return two > 12 ? CivilDate(year: year, month: one, day: two) : nil
  }

  /// Seconds or milliseconds since 1970, in universal time.
  private func timestamp(_ field: String) -> CivilDate? {
    guard field.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
      let number = Double(field), number >= 100_000_000
    else { return nil }
    let seconds = number >= 100_000_000_000 ? number / 1000 : number
    guard seconds < 7_258_118_400 else { return nil }
    return CivilDate(dayNumber: Int(seconds / 86_400))
  }

  /// "2017-09" and "September 2017" tell the month, and no more.
  private func month(_ field: String) -> Publication? {
    let parts = field.split { $0 == "-" || $0 == " " }.map(String.init)
    guard parts.count == 2 else { return nil }
    let named = CalendarMonth.number(parts[0])
    guard let year = Int(named == nil ? parts[0] : parts[1]), (1800...2199).contains(year),
      let month = named ?? Int(parts[1]),
      let first = CivilDate(year: year, month: month, day: 1)
    else { return nil }
    let last = first.adding(days: CivilDate.length(ofMonth: month, year: year) - 1)
    return Publication(start: first, end: last, granularity: .month, basis: .metadata)
  }
}
