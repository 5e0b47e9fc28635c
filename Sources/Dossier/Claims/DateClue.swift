/// What an article's own text lets one conclude about the day on which it was written.
public struct DateClue: Codable, Hashable, Sendable {
  public enum Reading: Codable, Hashable, Sendable {
    /// Written on one of these days (a dateline, an office-holder's term, an explicit past year).
    case within(CivilDate, CivilDate)
    /// A weekday and a day of a month told together ("Wednesday, April 7"): fixes the year.
    case weekdayOfDay(weekday: Int, month: Int, day: Int)
    /// News of a yearless day that has just been ("arrived on April 6").
    case justAfter(month: Int, day: Int)
    /// A yearless day that is still to come ("a May 1 deadline").
    case before(month: Int, day: Int)
    /// A yearless day that is past ("the most recent one, on June 29, was").
    case after(month: Int, day: Int)
    /// News of a bare weekday that has just been ("said on Tuesday").
    case afterWeekday(Int)
    /// "Last month" (-1) or "later this month" (0) told of something that is in this month.
    case monthIsOffset(month: Int, offset: Int)
    /// A happening, by a key that companions share, told as so many years or months ago.
    case relativeEvent(key: String, unit: Granularity, offset: Int)
    /// A happening, by such a key, with its date.
    case datedEvent(key: String, start: CivilDate, end: CivilDate)
  }

  public var reading: Reading
  public var evidence: Evidence

  public init(reading: Reading, evidence: Evidence) {
    self.reading = reading
    self.evidence = evidence
  }
}
