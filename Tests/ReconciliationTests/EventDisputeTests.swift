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
