import Dossier
import Extraction
import Testing

@Suite struct WritingDayTests {
  private func days(
    _ date: CivilDate, _ readings: DateClue.Reading...
  ) -> ClosedRange<CivilDate>? {
    WritingDay.days(
      published: .day(date, basis: .metadata),
      clues: readings.enumerated().map { index, reading in
        DateClue(
          reading: reading,
          evidence: Evidence(article: "a", start: index, end: index + 1, text: "x"))
      })
  }

  @Test("an article that names tomorrow as past is read from tomorrow")
  func ahead() throws {
    let monday = try #require(CivilDate(year: 2019, month: 3, day: 4))
    let tuesday = monday.adding(days: 1)
    #expect(days(monday, .afterWeekday(1)) == monday...monday)
    #expect(days(monday, .afterWeekday(2)) == tuesday...tuesday)
    #expect(days(monday, .within(tuesday, monday.adding(days: 900))) == tuesday...tuesday)
    #expect(days(monday, .justAfter(month: 3, day: 5)) == tuesday...tuesday)
    #expect(days(monday) == monday...monday)
    // The first weekday is the news's; one told later is of the week before.
    #expect(days(monday, .afterWeekday(1), .afterWeekday(2)) == monday...monday)
    #expect(WritingDay.days(published: .unknown, clues: []) == nil)
  }

  @Test("a weekday that an article tells again and again is its news's")
  func usual() throws {
    let monday = try #require(CivilDate(year: 2019, month: 3, day: 4))
    let tuesday = monday.adding(days: 1)
    let clues = [6, 2].enumerated().map { index, weekday in
      DateClue(
        reading: .afterWeekday(weekday),
        evidence: Evidence(article: "a", start: index, end: index + 1, text: "x"))
    }
    func days(_ weekdays: [Int]) -> ClosedRange<CivilDate>? {
      WritingDay.days(
        published: .day(monday, basis: .metadata), clues: clues, weekdays: weekdays)
    }
    #expect(days([6, 2, 2, 6, 2, 2]) == tuesday...tuesday)
    #expect(days([6, 2, 2, 6]) == monday...monday)
    #expect(days([6, 3, 3, 3]) == monday...monday)
  }
}
