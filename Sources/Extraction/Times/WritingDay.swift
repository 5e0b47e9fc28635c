public import Dossier

/// The day from which an article's times are read.
///
/// An outlet's date can lag behind the place of the news by a day: told on a Monday evening of one
/// coast, it is Tuesday where it happened. Such an article names tomorrow's weekday, or tomorrow's
/// date, as past; a week-old happening would hardly be its news.
public enum WritingDay {
  /// The publication moved to the day of writing: what the article's times are read from.
  ///
  /// - Parameter weekdays: every weekday that the article tells by its name alone.
  public static func publication(
    _ published: Publication, clues: [DateClue], weekdays: [Int] = []
  ) -> Publication {
    guard let days = days(published: published, clues: clues, weekdays: weekdays) else {
      return published
    }
    var written = published
    written.start = days.lowerBound
    written.end = days.upperBound
    return written
  }

  public static func days(
    published: Publication, clues: [DateClue], weekdays: [Int] = []
  ) -> ClosedRange<CivilDate>? {
    guard let bounds = published.bounds else { return nil }
    guard bounds.lowerBound == bounds.upperBound else { return bounds }
    let tomorrow = bounds.lowerBound.adding(days: 1)
    // The news's own weekday is told first, or more often than all others; one told further down is
    // of the week before.
    let told = clues.filter(\.isOfWeekday).sorted { $0.evidence < $1.evidence }
    let usual = told.filter { $0.reading == mostTold(weekdays).map(DateClue.Reading.afterWeekday) }
    let isAhead = (told.prefix(1) + usual + clues.filter { !$0.isOfWeekday }).contains { clue in
      switch clue.reading {
      case .afterWeekday(let weekday): weekday == tomorrow.weekday
      case .within(let start, let end): start == tomorrow && start != end
      case .justAfter(let month, let day): month == tomorrow.month && day == tomorrow.day
      default: false
      }
    }
    return isAhead ? tomorrow...tomorrow : bounds
  }

  /// The weekday that is told three times or more, and more often than all others together.
  private static func mostTold(_ weekdays: [Int]) -> Int? {
    let counts = Dictionary(weekdays.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.first { $0.value >= 3 && $0.value * 2 > weekdays.count }?.key
  }
}

extension DateClue {
  fileprivate var isOfWeekday: Bool {
    if case .afterWeekday = reading { return true }
    return false
  }
}
