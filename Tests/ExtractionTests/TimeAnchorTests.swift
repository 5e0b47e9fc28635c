import Dossier
import Extraction
import Language
import Testing

@Suite struct TimeAnchorTests {
  private let wednesday = CivilDate(year: 2021, month: 4, day: 7)!

  private func span(
    _ reference: TimeReference, _ tense: Tense = .unknown, narrative: TimeSpan? = nil
  ) -> String {
    days(TimeAnchor(written: wednesday...wednesday), reference, tense, narrative)
  }

  private func days(
    _ anchor: TimeAnchor, _ reference: TimeReference, _ tense: Tense = .unknown,
    _ narrative: TimeSpan? = nil
  ) -> String {
    let expression = TimeExpression(range: 0..<1, text: "then", reference: reference)
    let span = anchor.span(of: expression, tense: tense, narrative: narrative)
    #expect(span.text == "then")
    return "\(span.start?.iso ?? "..")/\(span.end?.iso ?? "..") \(span.granularity.rawValue)"
  }

  @Test("a bare weekday is the last one, or the next one in the future")
  func weekdays() {
    #expect(span(.weekday(3, offset: 0), .past) == "2021-04-07/2021-04-07 day")
    #expect(span(.weekday(4, offset: 0), .past) == "2021-04-01/2021-04-01 day")
    #expect(span(.weekday(4, offset: 0), .future) == "2021-04-08/2021-04-08 day")
    #expect(span(.weekday(3, offset: -1)) == "2021-03-31/2021-03-31 day")
    #expect(span(.weekday(3, offset: 1)) == "2021-04-14/2021-04-14 day")
    #expect(span(.weekday(1, offset: -2)) == "2021-03-29/2021-03-29 day")
  }

  @Test("a yearless day takes the year that its tense calls for")
  func yearless() {
    let may = TimeReference.yearless(month: 5, day: 1, weekday: nil)
    #expect(span(may, .past) == "2020-05-01/2020-05-01 day")
    #expect(span(may, .future) == "2021-05-01/2021-05-01 day")
    #expect(span(may, .unknown) == "2021-05-01/2021-05-01 day")
    let december = TimeReference.yearless(month: 12, day: 20, weekday: nil)
    #expect(span(december, .unknown) == "2020-12-20/2020-12-20 day")
    #expect(
      span(.yearless(month: 4, day: nil, weekday: nil), .past) == "2021-04-01/2021-04-30 month")
    let march = TimeReference.yearless(month: 3, day: 20, weekday: nil)
    #expect(span(march, .future) == "2021-03-20/2021-03-20 day")
  }

  @Test("a weekday told with a day picks the year in which they meet")
  func yearlessWithWeekday() {
    // September 7 was a Friday in 2018.
    let friday = TimeReference.yearless(month: 9, day: 7, weekday: 5)
    #expect(span(friday, .past) == "2018-09-07/2018-09-07 day")
  }

  @Test("narrative times count from what was told, never from the day of writing")
  func narratives() {
    let told = CivilDate(year: 2012, month: 5, day: 3).map { TimeSpan.day($0) }
    let sameDay = TimeReference.narrative(.day, 0)
    #expect(span(sameDay, .past, narrative: told) == "2012-05-03/2012-05-03 day")
    #expect(span(sameDay, .past) == "../.. unknown")
    let week = TimeReference.part(.earlier, of: .narrative(.week, 0))
    #expect(span(week, .past, narrative: told) == "2012-04-30/2012-05-03 week")
    let daysLater = TimeReference.range(.narrative(.day, 2), .narrative(.day, 10))
    #expect(span(daysLater, .past, narrative: told) == "2012-05-05/2012-05-13 month")
    #expect(span(daysLater, .past) == "../.. unknown")
  }

  @Test("the end of a range follows its start")
  func ranges() {
    let show = TimeReference.range(
      .yearless(month: 11, day: 3, weekday: nil), .yearless(month: 2, day: 1, weekday: nil))
    #expect(span(show, .past) == "2020-11-03/2021-02-01 day")
    let week = TimeReference.range(.weekday(1, offset: 0), .weekday(5, offset: 0))
    #expect(span(week, .past) == "2021-04-05/2021-04-09 day")
    let reversed = TimeReference.range(
      .calendar(year: 2016, month: nil, day: nil), .calendar(year: 2014, month: nil, day: nil))
    #expect(span(reversed) == "../.. unknown")
  }

  @Test("three years later counts from what was told")
  func narrative() {
    let february = TimeSpan(
      start: CivilDate(year: 1989, month: 2, day: 1), end: CivilDate(year: 1989, month: 2, day: 28),
      granularity: .month, text: nil)
    #expect(span(.narrative(.year, 3), narrative: february) == "1992-01-01/1992-12-31 year")
    #expect(span(.narrative(.month, 1), narrative: february) == "1989-03-01/1989-03-31 month")
    #expect(span(.narrative(.year, 3)) == "../.. unknown")
    let year = TimeSpan(
      start: CivilDate(year: 1989, month: 1, day: 1),
      end: CivilDate(year: 1989, month: 12, day: 31),
      granularity: .year, text: nil)
    #expect(span(.narrative(.day, 1), narrative: year) == "../.. unknown")
  }

  @Test("lengths have no place in the calendar unless they reach up to now")
  func durations() {
    #expect(span(.duration(.month, atLeast: 6, atMost: 6), .past) == "../.. unknown")
    #expect(
      span(.duration(.decade, atLeast: 1, atMost: 1), .perfect) == "2011-01-01/2021-04-07 year")
    #expect(span(.within(.year, 9), .present) == "2012-01-01/2021-04-07 year")
    #expect(span(.within(.day, 30), .future) == "2021-04-07/2021-05-07 day")
  }

  @Test("an undated article keeps absolute times and the words of the others")
  func undated() {
    let undated = TimeAnchor(written: nil)
    #expect(
      days(undated, .calendar(year: 2020, month: 2, day: nil)) == "2020-02-01/2020-02-29 month")
    #expect(days(undated, .offset(.month, -1, approximate: false)) == "../.. unknown")
    #expect(days(undated, .weekday(2, offset: 0)) == "../.. unknown")
    #expect(
      days(undated, .since(.calendar(year: 2015, month: nil, day: nil))) == "2015-01-01/.. year")
    #expect(
      days(undated, .part(.earlier, of: .offset(.month, 0, approximate: false)))
        == "../.. unknown")
  }

  @Test("an article dated to an interval gives spans that cover each of its days")
  func widened() {
    let interval = TimeAnchor(written: wednesday...wednesday.adding(days: 2))
    #expect(days(interval, .offset(.day, -1, approximate: false)) == "2021-04-06/2021-04-08 week")
    #expect(
      days(interval, .offset(.month, -1, approximate: false)) == "2021-03-01/2021-03-31 month")
    let across = TimeAnchor(written: wednesday.adding(days: -7)...wednesday)
    #expect(
      days(across, .offset(.month, -1, approximate: false)) == "2021-02-01/2021-03-31 quarter")
  }

  @Test("huge counts stay in the calendar")
  func hostile() {
    #expect(span(.offset(.century, -999, approximate: true)).hasSuffix("year"))
    #expect(span(.offset(.decade, 999_999, approximate: false)).hasSuffix("year"))
    #expect(span(.calendar(year: 2021, month: 2, day: 30)) == "../.. unknown")
    #expect(span(.span(.century, count: 999, direction: -1)).hasSuffix("year"))
  }
}
