import Dossier
import Language

/// Clues from happenings told by several articles: one says "last year", another gives the date.
/// The chronology of well-known happenings is read as one more article, by keys of its own.
struct EventClueReader: Sendable {
  let cast: Cast
  let chronology: Chronology

  /// Keys from the chronology begin with this: they weigh less than an article's word.
  private static let recordPrefix = "record:"
  /// A happening told less exactly is no date to count from.
  private static let longestDate = 31

  func clues(of events: [EventFinder.Found]) -> [DateClue] {
    events.flatMap { event -> [DateClue] in
      guard let key = HappeningKey(event.claim, of: cast) else { return [] }
      let evidence = event.claim.evidence.first
      guard let (unit, offset) = event.expression.flatMap({ Self.offset($0.reference) }) else {
        guard let days = Self.days(of: event) else { return [] }
        return [
          DateClue(
            reading: .datedEvent(key: key.text, start: days.lowerBound, end: days.upperBound),
            evidence: evidence)
        ]
      }
      let told = DateClue(
        reading: .relativeEvent(key: key.text, unit: unit, offset: offset), evidence: evidence)
      return [told] + recordClues(event, key, unit, offset)
    }
  }

  /// "Last month X hosted talks of Y and Z" beside the days of such talks on record.
  private func recordClues(
    _ event: EventFinder.Found, _ key: HappeningKey, _ unit: Granularity, _ offset: Int
  ) -> [DateClue] {
    let entries = chronology.entries(like: key, trigger: event.claim.trigger)
    guard !entries.isEmpty else { return [] }
    let text = Self.recordPrefix + key.text
    let evidence = event.claim.evidence.first
    return [
      DateClue(
        reading: .relativeEvent(key: text, unit: unit, offset: offset), evidence: evidence)
    ]
      + entries.map { entry in
        DateClue(
          reading: .datedEvent(
            key: text, start: entry.days.lowerBound, end: entry.days.upperBound),
          evidence: evidence)
      }
  }

  /// "Two weeks ago", "earlier this month".
  private static func offset(_ reference: TimeReference) -> (Granularity, Int)? {
    switch reference {
    case .offset(let unit, let count, _) where count < 0:
      switch unit {
      case .day, .week, .month, .year: (unit.granularity, count)
      default: nil
      }
    case .part(.earlier, of: .offset(.month, 0, _)): (.month, 0)
    case .part(_, of: .offset(.month, -1, _)): (.month, -1)
    default: nil
    }
  }

  /// The days that the article itself gives, be it by a full date or, where it is dated, by any.
  private static func days(of event: EventFinder.Found) -> ClosedRange<CivilDate>? {
    if let days = event.claim.time.bounds,
      days.lowerBound.adding(days: longestDate) > days.upperBound
    {
      return days
    }
    guard case .calendar(let year, nil, nil) = event.expression?.reference else { return nil }
    return Stretch.year(year).timeSpan.bounds
  }
}
