import Dossier
import Testing

/// Deeds of one who acts alone: when two tellings are one.
@Suite("A deed that several tell")
struct SeriesTests {
  private static let harbour =
    " The cargo lay in the harbour while the guild of pilots counted its losses for the week."

  private func launch(
    _ id: String, _ sentence: String, trigger: String = "fire", _ time: TimeSpan,
    background: Bool = false
  ) -> Newsroom {
    var room = Newsroom(id, sentence + Self.harbour, published: "2031-06-12")
    let state = room.state("Vestria", "VES")
    room.event(
      sentence, .mobilize, mode: "weapons", trigger: trigger, [(state, .source)], time: time,
      background: background)
    return room
  }

  private static let long =
    "Vestria fired a rocket over Nordia before dawn, and sirens woke the villages of the northern cape."

  @Test("on one day in other words is one, where both tell of the same things")
  func day() {
    let other =
      "The rocket that Vestria fired across Nordia flew higher than engineers at the institute believed."
    let found = dossier(of: [
      launch("a", Self.long, on("2031-06-11")), launch("b", other, on("2031-06-11")),
    ])
    #expect(found.events.map(\.sources.articles.count) == [2])
  }

  @Test("on one day of other things is two")
  func otherThings() {
    let other = "Vestria fired shells at barges moored by smugglers below the southern lighthouse."
    let found = dossier(of: [
      launch("a", Self.long, on("2031-06-11")), launch("b", other, on("2031-06-11")),
    ])
    #expect(found.events.count == 2)
  }

  @Test("by the same number in a series is one, with a time or without")
  func ordinal() {
    let dated = "The sanctions followed the sixth atomic test by Vestria on 1 June."
    let bare = "It was the first launch since the sixth atomic test, which Vestria had denied."
    let other = "It was the first launch since the fifth atomic test, which Vestria had denied."
    let first = launch("a", dated, trigger: "test", on("2031-06-01"), background: true)
    #expect(dossier(of: [first, launch("b", bare, trigger: "test", .unknown)]).events.count == 1)
    #expect(dossier(of: [first, launch("b", other, trigger: "test", .unknown)]).events.count == 2)
  }

  @Test("in a headline is what the article tells of it")
  func headline() {
    let title = "Courier who slapped guards may go free"
    let text =
      title + ". Vera Holm was filmed in May kicking two guards of the tower near the old mill."
    func told(_ segments: [Segment]) -> Int {
      var room = Newsroom("a", text + Self.harbour, published: "2031-06-12", title: title)
      room.segments(segments)
      let person = room.actor("Vera Holm")
      room.event(title, .assault, mode: "beat", trigger: "slap", [(person, .source)])
      room.event(
        "Vera Holm was filmed in May kicking two guards of the tower near the old mill.", .assault,
        mode: "beat", trigger: "kick", [(person, .source)],
        time: within("2031-05-01", "2031-05-31", .month))
      return dossier(of: [room]).events.count
    }
    let end = title.unicodeScalars.count
    let all = (text + Self.harbour).unicodeScalars.count
    #expect(
      told([
        Segment(kind: .title, start: 0, end: end), Segment(kind: .body, start: end, end: all),
      ]) == 1)
    #expect(told([Segment(kind: .body, start: 0, end: all)]) == 2)
  }

  @Test("done to the same one within a month by the same word is one")
  func equalParties() {
    func sanctions(_ id: String, _ sentence: String, _ trigger: String) -> Newsroom {
      var room = Newsroom(id, sentence + Self.harbour, published: "2031-06-12")
      let sides = [room.state("Vestria", "VES"), room.state("Nordia", "NRD")]
      room.event(
        sentence, .sanction, mode: "discontinue", trigger: trigger,
        [(sides[0], .source), (sides[1], .target)], time: within("2031-06-02", "2031-06-11", .day))
      return room
    }
    let one = "Days before, Vestria had passed sanctions on Nordia."
    let other =
      "It came after members of the Vestrian chamber voted to toughen sanctions on Nordia."
    let first = sanctions("a", one, "sanction")
    #expect(dossier(of: [first, sanctions("b", other, "sanction")]).events.count == 1)
    #expect(dossier(of: [first, sanctions("b", other, "expel")]).events.count == 2)
  }
}
