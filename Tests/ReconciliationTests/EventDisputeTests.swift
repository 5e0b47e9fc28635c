import Dossier
import Testing

@Suite struct EventDisputeTests {
  private static let text = "Petr Sokol of Vestria met Liu Wen of Sulia over the Marrow dam."
  private static let lorne = Place(name: "Lorne", country: "VES")
  private static let selim = Place(name: "Port Selim", country: "SUL")

  private func article(
    _ id: String, _ text: String, _ day: String, place: Place = lorne, time: String,
    outlet: String? = nil, url: String? = nil
  ) -> Newsroom {
    var room = Newsroom(id, text, published: day, outlet: outlet, url: url)
    let parties = [
      room.actor("Petr Sokol", country: "VES"), room.actor("Liu Wen", country: "SUL"),
    ]
    room.event(
      Self.text, mode: "meeting", trigger: "meet", parties.map { ($0, .party) }, place: place,
      time: on(time))
    return room
  }

  @Test("neighbouring days are one event without a dispute")
  func nextDay() {
    let found = dossier(of: [
      article("a", Self.text, "2031-06-05", time: "2031-06-04"),
      article("b", Self.text, "2031-06-05", time: "2031-06-03"),
    ]).events
    #expect(found.count == 1)
    #expect(found.first?.disagreements.isEmpty == true)
  }

  @Test("two countries for one meeting stand side by side")
  func countries() {
    let found = dossier(of: [
      article("a", Self.text, "2031-06-05", time: "2031-06-04"),
      article("b", Self.text, "2031-06-05", place: Self.selim, time: "2031-06-04"),
    ]).events
    #expect(found.count == 1)
    #expect(found.first?.disagreements.map(\.field) == ["place"])
    #expect(found.first?.disagreements.first?.values.map(\.value) == ["Lorne", "Port Selim"])
  }

  @Test("two charges on one day about two matters are two")
  func matters() {
    let rooms = [("a", "mining the straits"), ("b", "holding back grain at its border")].map {
      id, charge in
      let text = "Sulia accused Vestria on Thursday of \(charge)."
      var room = Newsroom(id, text, published: "2031-06-05")
      let sides = [room.state("Sulia", "SUL"), room.state("Vestria", "VES")]
      room.event(
        text, .accuse, mode: "allege", trigger: "accuse",
        [(sides[0], .source), (sides[1], .target)], time: on("2031-06-05"))
      return room
    }
    #expect(dossier(of: rooms).events.count == 2)
  }

  @Test("one deed of which sources name two doers stands with both")
  func doers() throws {
    func room(_ id: String, _ doer: String, _ code: String) -> Newsroom {
      let text = "\(doer) shelled the harbour of Port Selim in Sulia at dawn on June 4."
      var room = Newsroom(id, text, published: "2031-06-05")
      let source = room.state(doer, code)
      let target = room.state("Sulia", "SUL")
      room.event(
        text, .assault, mode: "heavy-weapons", trigger: "shell",
        [(source, .source), (target, .target)], place: Self.selim, time: on("2031-06-04"))
      return room
    }
    let contents = dossier(of: [
      room("a", "Vestria", "VES"), room("b", "Vestria", "VES"), room("c", "Nordia", "NRD"),
    ])
    let event = try #require(contents.events.first)
    #expect(contents.events.count == 1)
    #expect(event.disagreements.map(\.field) == ["source"])
    let names = event.disagreements[0].values.compactMap { version in
      contents.actors.first { $0.id == version.value }?.name
    }
    #expect(Set(names) == ["Vestria", "Nordia"])
    #expect(event.summary.hasPrefix("Vestria shelled"))
  }

  @Test("who is said to have been absent from talks of many is disputed, not the talks")
  func absence() {
    func room(_ id: String, _ text: String, _ status: EventStatus) -> Newsroom {
      var room = Newsroom(id, text, published: "2031-06-05")
      let sokol = room.actor("Petr Sokol", country: "VES")
      let others = [room.actor("Liu Wen", country: "SUL"), room.actor("Ana Lund", country: "NRD")]
      room.event(
        text, mode: "meeting", trigger: "meet",
        status == .denied ? [(sokol, .party)] : ([sokol] + others).map { ($0, .party) },
        place: Self.lorne, time: on("2031-06-04"), status: status)
      return room
    }
    let contents = dossier(of: [
      room("a", "Petr Sokol, Liu Wen and Ana Lund met in Lorne over the Marrow dam.", .occurred),
      room("b", "Petr Sokol was not at the Lorne talks; Liu Wen and Ana Lund met.", .denied),
    ])
    #expect(contents.events.count == 1)
    #expect(contents.events.first?.disagreements.map(\.field) == ["participants"])
  }

  @Test("a denial is a statement, and a disagreement on what it denies")
  func denial() throws {
    let deed = "Vestria shelled the harbour of Port Selim in Sulia at dawn"
    var first = Newsroom("a", deed + ".", published: "2031-06-05")
    let vestria = first.state("Vestria", "VES")
    let sulia = first.state("Sulia", "SUL")
    first.event(
      deed, .assault, mode: "heavy-weapons", trigger: "shell",
      [(vestria, .source), (sulia, .target)], time: on("2031-06-04"))
    let denial = "Petr Sokol denied that Vestria had shelled the harbour of Port Selim"
    var second = Newsroom("b", denial + ", in Sulia.", published: "2031-06-05")
    let sokol = second.actor(
      "Petr Sokol", country: "VES", role: "foreign minister", sector: "GOV")
    second.statement(
      denial, by: sokol, content: "Vestria had shelled the harbour of Port Selim", direct: false,
      stance: .denies)
    let contents = dossier(of: [first, second])
    let event = try #require(contents.events.first)
    #expect(contents.events.count == 1)
    #expect(event.status == .occurred)
    #expect(event.disagreements.map(\.field) == ["status"])
    #expect(event.disagreements[0].values.map(\.value) == ["occurred", "denied"])
    #expect(contents.statements.first?.about.contains(event.id) == true)
  }

  @Test("what an outlet corrects replaces what it told, which stays in the history")
  func correction() {
    let found = dossier(of: [
      article("a", Self.text, "2031-06-05", time: "2031-06-01", outlet: "Courier"),
      article(
        "b", Self.text + " Correction: an earlier report gave another day.", "2031-06-06",
        time: "2031-06-04", outlet: "Courier"),
    ]).events
    #expect(found.map(\.time.start) == [day("2031-06-04")])
    #expect(found.first?.disagreements.isEmpty == true)
    #expect(found.first?.history.map(\.value) == ["2031-06-01"])
  }

  @Test("a later version of one page replaces the earlier")
  func version() {
    let found = dossier(of: [
      article("a", Self.text, "2031-06-05", time: "2031-06-02", url: "https://courier.test/1"),
      article("b", Self.text, "2031-06-06", time: "2031-06-04", url: "https://courier.test/1"),
    ]).events
    #expect(found.map(\.time.start) == [day("2031-06-04")])
    #expect(found.first?.history.map(\.field) == ["time"])
  }
}
