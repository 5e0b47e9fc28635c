public import Dossier

/// The day from which an article's times are read.
///
/// An outlet's date can lag behind the place of the news by a day: told on a Monday evening of one
/// coast, it is Tuesday where it happened. Such an article names tomorrow's weekday, or tomorrow's
/// date, as past; a week-old happening would hardly be its news.
public enum WritingDay {
  public static func days(
    published: Publication, clues: [DateClue]
  ) -> ClosedRange<CivilDate>? {
    guard let bounds = published.bounds else { return nil }
    guard bounds.lowerBound == bounds.upperBound else { return bounds }
    let tomorrow = bounds.lowerBound.adding(days: 1)
    let isAhead = clues.contains { clue in
      switch clue.reading {
      case .afterWeekday(let weekday): weekday == tomorrow.weekday
      case .within(let start, let end): start == tomorrow && start != end
      case .justAfter(let month, let day): month == tomorrow.month && day == tomorrow.day
      default: false
      }
    }
    return isAhead ? tomorrow...tomorrow : bounds
  }
}
