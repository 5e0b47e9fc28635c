import Dossier
import Testing

@Suite struct HostedTalksTests {
  private static let lorne = Place(name: "Lorne", country: "VES")
  private static let june = within("2031-06-01", "2031-06-30", .month)

  /// Vestria hosts Sulia and Nordia in one article, and a conference of more in the other.
  private func events(
    host: String = "VES", first: TimeSpan = june, second: TimeSpan = on("2031-06-18"),
    guests: [Int] = [0, 1, 2]
  ) -> [Event] {
    var one = Newsroom(
      "a", "Lorne last month hosted envoys of Sulia and Nordia for a meeting on the Marrow dam.",
      published: "2031-07-05")
    let host1 = one.state("Vestria", "VES")
    let sulia = one.state("Sulia", "SUL")
    let nordia = one.state("Nordia", "NRD")
    one.event(
      "hosted envoys", mode: "meeting", trigger: "host",
      [(host1, .host), (sulia, .party), (nordia, .party)], place: Self.lorne, time: first)
    var other = Newsroom(
      "b", "At the Marrow dam conference that Lorne hosted last month sat Sulia and the Isles.",
      published: "2031-07-06")
    let host2 = other.state(host == "VES" ? "Vestria" : "Oststadt", host)
    let states = [other.state("Sulia", "SUL"), other.state("Isles", "ISL"), host2]
    other.event(
      "At the Marrow dam conference that Lorne hosted", mode: "conference", trigger: "host",
      guests.map { (states[$0], $0 == 2 ? .host : .party) }, place: Self.lorne, time: second)
    return dossier(of: [one, other]).events
  }

  @Test("talks and a conference of one host in one month are one, with the guests of both")
  func one() {
    let found = events()
    #expect(found.count == 1)
    #expect(found.first?.participants.count == 4)
    #expect(found.first?.mode == "conference")
    #expect(found.first?.time.start == day("2031-06-18"))
  }

  @Test("other hosts and other times keep them apart")
  func apart() {
    #expect(events(host: "OST").count == 2)
    #expect(events(first: on("2031-06-02")).count == 2)
  }

  @Test("two of those who came to a conference may also have met by themselves")
  func bystanders() {
    var room = Newsroom(
      "a", "Four states came to Lorne. Sulia and Nordia also discussed the price of grain.",
      published: "2031-06-05")
    let states = ["Sulia", "Nordia", "Vestria", "Isles", "Ost"].enumerated().map {
      room.state(
        $0.element == "Isles" || $0.element == "Ost" ? "states" : $0.element, "S0\($0.offset)")
    }
    room.event(
      "Four states came to Lorne", mode: "conference", trigger: "come",
      states.map { ($0, .party) }, place: Self.lorne, time: on("2031-06-04"))
    room.event(
      "Sulia and Nordia also discussed", mode: "negotiation", trigger: "discuss",
      [(states[0], .party), (states[1], .party)])
    #expect(dossier(of: [room]).events.count == 2)
  }

  @Test("who hosts a conference joins those whom others name as its guests")
  func hostAlone() {
    var one = Newsroom(
      "a", "Sulia and Nordia will gather in Vestria for a Marrow dam conference later in June.",
      published: "2031-06-05")
    let parties = [one.state("Sulia", "SUL"), one.state("Nordia", "NRD")]
    let vestria = Place(name: "Vestria", country: "VES")
    one.event(
      "will gather", mode: "conference", trigger: "gather", parties.map { ($0, .party) },
      place: vestria, time: Self.june, status: .scheduled)
    var other = Newsroom(
      "b", "Vestria is to host such a Marrow dam conference for Sulia and Nordia soon.",
      published: "2031-06-05")
    let host = other.state("Vestria", "VES")
    other.event(
      "is to host such", mode: "conference", trigger: "host", [(host, .host)], place: vestria,
      status: .scheduled)
    #expect(dossier(of: [one, other]).events.map(\.participants.count) == [3])
  }

  @Test("talks told within the days of a visit to one of the parties are held there")
  func placeOfVisit() {
    var room = Newsroom(
      "a", "Petr Sokol landed in Sulia on June 3. There he met Liu Wen.", published: "2031-06-05")
    let sokol = room.actor("Petr Sokol", country: "VES")
    let liu = room.actor("Liu Wen", country: "SUL")
    room.event(
      "Petr Sokol landed", mode: "visit", trigger: "land", [(sokol, .source)],
      place: Place(name: "Sulia", country: "SUL"), time: on("2031-06-03"))
    room.event(
      "There he met Liu Wen", mode: "meeting", trigger: "meet", [(sokol, .party), (liu, .party)],
      time: within("2031-06-02", "2031-06-04", .day))
    let meeting = dossier(of: [room]).events.first { $0.mode == "meeting" }
    #expect(meeting?.place?.country == "SUL")
    #expect(meeting?.time.start == day("2031-06-03"))
    #expect(meeting?.time.end == day("2031-06-03"))
  }

  @Test("an agreement of one story's month is another's year, and no other year's")
  func agreements() {
    func events(_ time: TimeSpan) -> Int {
      var one = Newsroom(
        "a", "Sulia signed with Nordia on the dam in June 2031.", published: "2031-07-05")
      let first = [one.state("Sulia", "SUL"), one.state("Nordia", "NRD")]
      one.event(
        "Sulia signed", .agree, trigger: "deal", first.map { ($0, .party) }, time: Self.june)
      var other = Newsroom(
        "b", "Grain prices fell in the deal year, say Nordia and Sulia.", published: "2033-02-05")
      let second = [other.state("Sulia", "SUL"), other.state("Nordia", "NRD")]
      other.event("deal", .agree, trigger: "deal", second.map { ($0, .party) }, time: time)
      return dossier(of: [one, other]).events.count
    }
    #expect(events(within("2031-01-01", "2031-12-31", .year)) == 1)
    #expect(events(within("2030-01-01", "2030-12-31", .year)) == 2)
  }
}
