/// The month names of English dates and of RFC 822 headers.
enum CalendarMonth {
  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// 1…12 for a full name or an abbreviation of three letters or more ("Sept"); nil otherwise.
  static func number(_ word: some StringProtocol) -> Int? {
    guard (3...9).contains(word.utf8.count) else { return nil }
    let lower = word.lowercased()
    return names.firstIndex { $0.hasPrefix(lower) && (lower.count <= 4 || lower == $0) }
      .map { $0 + 1 }
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// 1 Monday … 7 Sunday.
  static func weekday(_ word: some StringProtocol) -> Int? {
    guard (3...9).contains(word.utf8.count) else { return nil }
    let lower = word.lowercased()
    return weekdays.firstIndex { $0.hasPrefix(lower) && (lower.count <= 5 || lower == $0) }
      .map { $0 + 1 }
  }
}
