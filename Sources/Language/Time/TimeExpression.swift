/// A stretch of text that tells a time, as TIMEX3 has it, before it is anchored to a day.
public struct TimeExpression: Hashable, Sendable {
  /// Unicode scalars of the text that was read.
  public var range: Range<Int>
  public var text: String
  public var reference: TimeReference
  /// The expressions that a longer one was made of ("from March to May": "March", "May"), in
  /// order; empty for one that stands by itself.
  public var parts: [TimeExpression]

  public init(
    range: Range<Int>, text: String, reference: TimeReference, parts: [TimeExpression] = []
  ) {
    self.range = range
    self.text = text
    self.reference = reference
    self.parts = parts
  }
}

public enum TimeUnit: String, Hashable, Sendable, Codable, CaseIterable {
  case day, week, weekend, month, quarter, year, decade, century
}

/// Part of a month, a year or a decade; `earlier` and `later` are what lies on either side of the
/// day of writing ("earlier this month").
public enum TimePart: String, Hashable, Sendable, Codable, CaseIterable {
  case early, mid, late
  case earlier, later
  case firstHalf = "first_half"
  case secondHalf = "second_half"
  case spring, summer, autumn, winter
  case q1, q2, q3, q4
}

/// What a time expression says, free of the day on which it is read.
///
/// The calendar arithmetic that turns a reference into days is not done here.
public indirect enum TimeReference: Hashable, Sendable {
  /// "May 1, 2021", "February 2020", "2018"; month and day may be missing.
  case calendar(year: Int, month: Int?, day: Int?)
  /// "May 1", "February"; `weekday` (1 Monday … 7 Sunday) where it is told with the day.
  case yearless(month: Int, day: Int?, weekday: Int?)
  /// "the 1990s"; a two-digit decade ("the '80s") has its century resolved.
  case decade(Int)
  /// "Wednesday"; `offset` -1 "last Wednesday", +1 "next Wednesday", 0 bare or "this", -2 "Wednesday
  /// of last week", +2 "Wednesday of next week".
  case weekday(Int, offset: Int)
  /// "today" (day 0), "yesterday" (day -1), "last month" (month -1), "this year" (year 0),
  /// "two weeks ago" (week -2, approximate where it says so), "next week" (week +1).
  case offset(TimeUnit, Int, approximate: Bool)
  /// "May of last year" (-1), "this March" (0): counted in calendar years.
  case monthOffset(month: Int, day: Int?, years: Int)
  /// "last February" (-1), "next May" (+1): the nearest on that side of the day of reading.
  case adjacentMonth(month: Int, day: Int?, direction: Int)
  /// "early 2018", "late last month", "the first half of the year", "summer 2019", "last summer".
  case part(TimePart, of: TimeReference)
  /// "April 6-7", "from March to May 2020", "between 2014 and 2016".
  case range(TimeReference, TimeReference)
  /// "since 2015", "until May 1", "by May 1", "before", "after".
  case since(TimeReference)
  case until(TimeReference)
  case by(TimeReference)
  case before(TimeReference)
  case after(TimeReference)
  /// "the last nine years", "in recent months" (count nil), "the coming weeks": a span that ends
  /// (or starts) now. Negative direction is the past. `count` is nil where none is told.
  case span(TimeUnit, count: Int?, direction: Int)
  /// "three years later", "two days earlier": relative to what was told before.
  case narrative(TimeUnit, Int)
  /// "in two weeks", "within 30 days" counted from now.
  case within(TimeUnit, Int)
  /// "for six months", "three- to six-month": a length without a place in the calendar.
  case duration(TimeUnit, atLeast: Int, atMost: Int)
  /// "now", "currently", "at the moment".
  case present
  /// "every Friday", "weekly", "annually".
  case recurring(TimeUnit, weekday: Int?)
}
