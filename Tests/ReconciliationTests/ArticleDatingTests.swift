import Dossier
import Reconciliation
import Testing

@Suite struct ArticleDatingTests {
  private func publications(_ rooms: [Newsroom]) -> [String: Publication] {
    ArticleDating.publications(of: rooms.map { ($0.read.article, $0.read.clues) })
  }

  private static let text =
    "Envoys of Vestria and Sulia opened talks on the Marrow dam in Lorne on Tuesday, May 4. "
    + "The Marrow dam has divided Vestria and Sulia since its first stone."

  @Test("a weekday told with its day fixes the year among those that the text allows")
  func weekdayOfDay() {
    var room = Newsroom("dam", Self.text)
    room.clue(.within(day("2029-01-01"), day("2034-12-31")), "Marrow dam")
    room.clue(.weekdayOfDay(weekday: 2, month: 5, day: 4), "Tuesday, May 4")
    room.clue(.justAfter(month: 5, day: 4), "on Tuesday, May 4")
    // May 4 is a Tuesday in 2032 alone.
    let publication = publications([room])["dam"]
    // What is told of a day is printed on it or on the next.
    #expect(publication?.bounds == day("2032-05-04")...day("2032-05-05"))
    #expect(publication?.granularity == .week)
    #expect(publication?.basis == .inferred)
    #expect(publication?.evidence.isEmpty == false)
  }

  @Test("an article with a date keeps it")
  func dated() {
    let room = Newsroom("dam", Self.text, published: "2030-01-01")
    #expect(publications([room])["dam"] == room.read.article.published)
  }

  @Test("a companion's date narrows a bare weekday to its days")
  func companion() {
    let dated = Newsroom("first", Self.text, published: "2032-05-04")
    var undated = Newsroom(
      "second",
      "The Marrow dam talks of Vestria and Sulia began in Lorne on Tuesday. "
        + "Envoys hope that the Marrow dam will divide them no longer.")
    undated.clue(.afterWeekday(2), "on Tuesday")
    let publication = publications([dated, undated])["second"]
    #expect(publication?.bounds.map { day("2032-05-04") >= $0.lowerBound } == true)
    #expect(publication?.bounds.map { day("2032-05-06") >= $0.upperBound } == true)
  }

  @Test("companions lend each other what each knows: the day of one and the year of the other")
  func exchange() {
    var first = Newsroom("first", Self.text)
    first.clue(.justAfter(month: 5, day: 4), "May 4")
    first.clue(
      .datedEvent(key: "lorne accord", start: day("2031-02-01"), end: day("2031-02-28")), "Lorne")
    var second = Newsroom(
      "second",
      "Vestria and Sulia, at odds over the Marrow dam, sent envoys to Lorne on Wednesday. "
        + "They signed the Lorne accord last year, which left the Marrow dam out.")
    second.clue(.relativeEvent(key: "lorne accord", unit: .year, offset: -1), "last year")
    second.clue(.afterWeekday(3), "on Wednesday")
    let result = publications([first, second])
    #expect(result["first"]?.start == day("2032-05-04"))
    #expect(result["second"]?.bounds?.contains(day("2032-05-05")) == true)
  }

  @Test(
    "an interval longer than a year, or no clue at all, is no date",
    arguments: [[], [DateClue.Reading.within(day("2020-01-01"), day("2029-12-31"))]])
  func unknown(_ readings: [DateClue.Reading]) {
    var room = Newsroom("vague", Self.text)
    for reading in readings { room.clue(reading, "Lorne") }
    #expect(publications([room])["vague"]?.basis == .unknown)
    #expect(publications([room])["vague"]?.start == nil)
  }

  @Test("what is told of a month gives the month and not a day of it")
  func month() {
    var room = Newsroom("month", Self.text)
    room.clue(.within(day("2032-01-01"), day("2032-12-31")), "Lorne")
    room.clue(.monthIsOffset(month: 4, offset: -1), "talks")
    let publication = publications([room])["month"]
    #expect(publication?.start == day("2032-05-01"))
    #expect(publication?.end == day("2032-05-31"))
    #expect(publication?.granularity == .month)
  }

  @Test("a planned day beside a past one leaves the past one as the news")
  func upcoming() {
    var room = Newsroom("dam", Self.text)
    room.clue(.within(day("2032-01-01"), day("2032-12-31")), "Marrow dam")
    room.clue(.weekdayOfDay(weekday: 2, month: 5, day: 4), "Tuesday, May 4")
    room.clue(.justAfter(month: 5, day: 4), "on Tuesday, May 4")
    room.clue(.before(month: 5, day: 6), "first stone")
    #expect(publications([room])["dam"]?.bounds == day("2032-05-04")...day("2032-05-05"))
  }

  @Test("weeks ago of a companion's dated accord, though it names one side more")
  func weeksAgo() {
    var dated = Newsroom("first", Self.text, published: "2032-04-15")
    dated.clue(
      .datedEvent(
        key: "AGREE|state:SUL|state:TOR|state:VES|at:Lorne", start: day("2032-04-14"),
        end: day("2032-04-14")), "Lorne")
    var undated = Newsroom(
      "second",
      "The Marrow dam divides Vestria and Sulia, which signed an accord in Lorne three weeks ago. "
        + "Envoys hope that the Marrow dam will divide them no longer.")
    undated.clue(
      .relativeEvent(key: "AGREE|state:SUL|state:VES", unit: .week, offset: -3), "three weeks ago")
    undated.clue(.justAfter(month: 5, day: 5), "Envoys")
    let publication = publications([dated, undated])["second"]
    #expect(publication?.bounds?.contains(day("2032-05-05")) == true)
    #expect(
      publication?.evidence.first?.text == "three weeks ago" || publication?.evidence.count == 3)
  }

  @Test("what tells a day stands before what tells an office")
  func evidenceOrder() {
    var room = Newsroom("dam", Self.text)
    room.clue(.within(day("2029-01-01"), day("2034-12-31")), "Envoys of Vestria")
    room.clue(.weekdayOfDay(weekday: 2, month: 5, day: 4), "Tuesday, May 4")
    room.clue(.justAfter(month: 5, day: 4), "on Tuesday, May 4")
    let texts = publications([room])["dam"]?.evidence.map(\.text)
    #expect(texts == ["Tuesday, May 4", "on Tuesday, May 4", "Envoys of Vestria"])
  }

  @Test("a date that companions alone give cites the heads of both articles")
  func companionsAlone() {
    let dated = Newsroom("first", Self.text, published: "2032-05-04")
    let undated = Newsroom(
      "second",
      "The Marrow dam talks of Vestria and Sulia began in Lorne. "
        + "Envoys hope that the Marrow dam will divide them no longer.")
    let publication = publications([dated, undated])["second"]
    #expect(publication?.basis == .inferred)
    #expect(publication?.evidence.map(\.article) == ["second", "first"])
  }

  @Test("a clue that claims the year 9999 ends in bounded time")
  func farFuture() {
    var room = Newsroom("far", Self.text)
    room.clue(.within(day("9999-01-01"), day("9999-12-31")), "Lorne")
    room.clue(.justAfter(month: 2, day: 29), "Lorne")
    #expect(publications([room]).count == 1)
  }

  @Test("a holder of an office long past does not date the article")
  func formerHolder() {
    var room = Newsroom("dam", Self.text)
    room.clue(.within(day("2030-01-01"), day("2034-12-31")), "Marrow dam")
    room.clue(.within(day("1980-01-01"), day("1984-12-31")), "first stone")
    room.clue(.within(day("2019-01-01"), day("2100-01-01")), "Lorne")
    room.clue(.weekdayOfDay(weekday: 2, month: 5, day: 4), "Tuesday, May 4")
    room.clue(.justAfter(month: 5, day: 4), "May 4")
    #expect(publications([room])["dam"]?.start == day("2032-05-04"))
  }

  @Test("a window of less than a year is the date where nothing prefers any of its days")
  func window() {
    var room = Newsroom("dam", Self.text)
    room.clue(.within(day("2030-03-01"), day("2030-08-31")), "Marrow dam")
    #expect(publications([room])["dam"]?.start == day("2030-03-01"))
    #expect(publications([room])["dam"]?.granularity == .year)
  }
}
