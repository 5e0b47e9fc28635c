import Dossier
import Testing

@Suite struct EventCoreferenceTests {
  private static let sentence =
    "Petr Sokol of Vestria and Liu Wen of Sulia spoke on the Marrow dam."

  private struct Telling {
    var mode: String? = "meeting"
    var type = EventType.consult
    var trigger = "meet"
    var place: Place?
    var time = TimeSpan.unknown
    var status = EventStatus.occurred
    var sentence = EventCoreferenceTests.sentence
  }

  /// One article of the same day for each telling.
  private func events(_ tellings: [Telling]) -> [Event] {
    let rooms = tellings.enumerated().map { number, telling in
      var room = Newsroom("n\(number)", telling.sentence, published: "2031-06-05")
      let sokol = room.actor("Petr Sokol", country: "VES")
      let liu = room.actor("Liu Wen", country: "SUL")
      room.event(
        telling.sentence, telling.type, mode: telling.mode, trigger: telling.trigger,
        [(sokol, .party), (liu, .party)], place: telling.place, time: telling.time,
        status: telling.status)
      return room
    }
    return dossier(of: rooms).events
  }

  @Test("the tightest time that all sources allow is told")
  func tightest() {
    let found = events([
      Telling(time: within("2031-06-01", "2031-06-30", .month)), Telling(time: on("2031-06-04")),
    ])
    #expect(found.count == 1)
    #expect(found.first?.time.start == day("2031-06-04"))
  }

  @Test("two cities are two meetings; a city and its country are one")
  func places() {
    let lorne = Place(name: "Lorne", country: "VES")
    let dun = Place(name: "Dun", country: "VES")
    let country = Place(name: "Vestria", country: "VES")
    #expect(events([Telling(place: lorne), Telling(place: dun)]).count == 2)
    #expect(events([Telling(place: lorne), Telling(place: country)]).map(\.place) == [lorne])
  }

  @Test("what is denied is a disagreement on the event and no event of its own")
  func denial() {
    let found = events([Telling(), Telling(status: .denied)])
    #expect(found.count == 1)
    #expect(found.first?.status == .occurred)
    #expect(found.first?.disagreements.map(\.field) == ["status"])
  }

  @Test("a refusal is not the meeting that was held")
  func refusal() {
    #expect(events([Telling(), Telling(status: .refused)]).count == 2)
  }

  @Test("a plan that was called off is cancelled, with the plan in its history")
  func cancelled() {
    let found = events([Telling(status: .scheduled), Telling(status: .cancelled)])
    #expect(found.map(\.status) == [.cancelled])
    #expect(found.first?.history.map(\.value) == ["scheduled"])
  }

  @Test("days that differ by a little on one meeting are told side by side")
  func disputedDay() {
    let place = Place(name: "Lorne", country: "VES")
    let found = events([
      Telling(place: place, time: on("2031-06-04")), Telling(place: place, time: on("2031-06-04")),
      Telling(place: place, time: on("2031-06-02")),
    ])
    #expect(found.count == 1)
    #expect(found.first?.time.start == day("2031-06-04"))
    #expect(
      found.first?.disagreements.first?.values.map(\.value) == ["2031-06-02", "2031-06-04"])
  }

  @Test("a visit and a telephone call of the same two are two")
  func modes() {
    #expect(events([Telling(mode: "visit"), Telling(mode: "call")]).count == 2)
  }

  @Test("independent sources make an event surer, disagreement less sure")
  func confidence() throws {
    let alone = try #require(events([Telling()]).first)
    let other = "In Lorne, dam engineers saw Liu Wen sit down at noon with Petr Sokol to talk."
    let two = try #require(
      events([Telling(place: nil), Telling(sentence: other)]).first)
    #expect(two.sources.independent == 2)
    #expect(two.confidence > alone.confidence)
    #expect(two.confidence < 1)
  }

  @Test("copies of one text are one source")
  func copies() {
    let found = events([Telling(), Telling(), Telling()])
    #expect(found.map(\.sources.articles.count) == [3])
    #expect(found.map(\.sources.independent) == [1])
  }

  @Test(
    "a summary says how the event stands",
    arguments: [
      (EventStatus.occurred, "Liu Wen (Sulia) and Petr Sokol (Vestria) met."),
      (.ongoing, "Liu Wen (Sulia) and Petr Sokol (Vestria) are meeting."),
      (.scheduled, "Liu Wen (Sulia) and Petr Sokol (Vestria) are to meet."),
      (.refused, "Liu Wen (Sulia) and Petr Sokol (Vestria) refused to meet."),
      (.cancelled, "Liu Wen (Sulia) and Petr Sokol (Vestria) were to meet (cancelled)."),
    ])
  func summary(_ status: EventStatus, _ expected: String) {
    #expect(events([Telling(status: status)]).map(\.summary) == [expected])
  }

  @Test("who threatens whom is told in that order")
  func directed() {
    var room = Newsroom("a", "Sulia threatened Vestria with war.", published: "2031-06-05")
    let sulia = room.state("Sulia", "SUL")
    let vestria = room.state("Vestria", "VES")
    room.event(
      "Sulia threatened Vestria", .threaten, trigger: "threaten",
      [(sulia, .source), (vestria, .target)], status: .threatened)
    #expect(dossier(of: [room]).events.map(\.summary) == ["Sulia threatened Vestria."])
  }

  @Test("deeds with source and target changed over are two")
  func changedOver() {
    let rooms = [("a", 0), ("b", 1)].map { id, source in
      var room = Newsroom(id, "Sulia and Vestria shelled the dam.", published: "2031-06-05")
      let states = [room.state("Sulia", "SUL"), room.state("Vestria", "VES")]
      room.event(
        "shelled the dam", .assault, trigger: "shell",
        [(states[source], .source), (states[1 - source], .target)], time: on("2031-06-04"))
      return room
    }
    #expect(dossier(of: rooms).events.count == 2)
  }

  @Test("the first day of a visit and its second are days of one visit")
  func daysOfVisit() {
    let place = Place(name: "Vestria", country: "VES")
    let found = events([
      Telling(mode: "visit", place: place, time: on("2031-06-04")),
      Telling(mode: "visit", place: place, time: on("2031-06-05")),
    ])
    #expect(found.count == 1)
    #expect(found.first?.time.start == day("2031-06-04"))
    #expect(found.first?.time.end == day("2031-06-05"))
    #expect(found.first?.disagreements.isEmpty == true)
  }
}
