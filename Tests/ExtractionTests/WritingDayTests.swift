import Dossier
import Extraction
import Testing

@Suite struct WritingDayTests {
  private func days(
    _ date: CivilDate, _ readings: DateClue.Reading...
  ) -> ClosedRange<CivilDate>? {
    let evidence = Evidence(article: "a", start: 0, end: 1, text: "x")
    return WritingDay.days(
      published: .day(date, basis: .metadata),
      clues: readings.map { DateClue(reading: $0, evidence: evidence) })
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
    #expect(WritingDay.days(published: .unknown, clues: []) == nil)
  }
}
