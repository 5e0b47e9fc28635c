import Dossier
import Testing

/// One happening and one person in the words of several sources.
@Suite struct RetellingTests {
  private static let harbour =
    " The cargo lay in the harbour while the guild of pilots counted its losses for the week."

  private func charge(
    _ id: String, _ sentence: String, by court: String?
  ) -> Newsroom {
    var room = Newsroom(id, sentence + Self.harbour, published: "2031-06-05")
    let doer =
      court.map { room.actor($0, .organization, country: "VES", sector: "JUD") }
      ?? room.state("Vestria", "VES")
    let target = room.state("Nordia", "NRD")
    room.event(
      sentence, .accuse, mode: "allege", trigger: "indict",
      [(doer, .source), (target, .target)], time: on("2031-06-05"))
    return room
  }

  private static let plain =
    "Vestria indicted Nordia over its smuggler fleet, amber owners, sealed papers, old deeds and a bank."

  @Test("a state and its court, told for one deed of one day, did it once")
  func stateAndBody() {
    let told =
      "Vestrian maritime judges indicted Nordia over amber barges whose crews guards filmed at North Quay."
    let found = dossier(of: [
      charge("a", Self.plain, by: nil), charge("b", told, by: "Vestrian maritime judges"),
    ]).events
    #expect(found.map(\.sources.articles.count) == [2])
  }

  @Test("a state and its court with charges on two matters made two")
  func twoMatters() {
    let told =
      "Vestrian maritime judges indicted Nordia over grain silos whose doors guards filmed at North Quay."
    let found = dossier(of: [
      charge("a", Self.plain, by: nil), charge("b", told, by: "Vestrian maritime judges"),
    ]).events
    #expect(found.count == 2)
  }

  private func exercise(
    _ id: String, _ sentence: String, _ trigger: String, _ time: TimeSpan
  ) -> Newsroom {
    var room = Newsroom(id, sentence + Self.harbour, published: "2031-06-05")
    let parties = [room.state("Vestria", "VES"), room.state("Sulia", "SUL")]
    room.event(
      sentence, .cooperate, trigger: trigger, parties.map { ($0, .party) }, time: time)
    return room
  }

  @Test("drills to one source are exercises to another")
  func words() {
    let drills = exercise(
      "a", "Vestria and Sulia held annual naval drills off Port Selim.", "drill",
      within("2031-06-01", "2031-06-07", .week))
    let other = "Vestria and Sulia held their annual naval exercises off the cape."
    #expect(dossier(of: [drills, exercise("b", other, "exercise", .unknown)]).events.count == 1)
    #expect(dossier(of: [drills, exercise("b", other, "patrol", .unknown)]).events.count == 2)
  }

  @Test("who is found in a story by his office is known there without it")
  func office() {
    var first = Newsroom(
      "a", "Anton Bergey opened the glass museum of Lorne.", published: "2031-06-01")
    first.actor("Anton Bergey", country: "NRD", role: "president", of: "NRD")
    let floods = " Rivers rose over the mills of Tarn and the miller's guild asked for boats."
    var second = Newsroom("b", "President Bergey flew north." + floods, published: "2031-07-20")
    second.actor("Bergey", country: "NRD", role: "president", of: "NRD")
    var third = Newsroom("c", "Bergey promised boats." + floods, published: "2031-07-20")
    third.actor("Bergey")
    let found = dossier(of: [first, second, third])
    #expect(found.stories.count == 2)
    #expect(found.actors.map(\.name) == ["Anton Bergey"])
  }

  @Test("of two namesakes a bare name is the one whom a copy of its sentence names")
  func copiedName() {
    let copied = "Darani had promised the harbour masters a new pier before the autumn storms came."
    let heads = ["Karim Darani met Yusuf Darani at the docks. ", "Karim Darani spoke at noon. "]
    var first = Newsroom("a", heads[0] + copied, published: "2031-06-05")
    first.actor("Karim Darani", country: "VES")
    first.actor("Yusuf Darani", country: "VES")
    let place = heads[0].unicodeScalars.count
    first.actor(
      "Darani", also: Evidence(article: "a", start: place, end: place + 6, text: "Darani"))
    var second = Newsroom("b", heads[1] + copied, published: "2031-06-05")
    let start = heads[1].unicodeScalars.count
    second.actor(
      "Karim Darani", country: "VES",
      also: Evidence(article: "b", start: start, end: start + 6, text: "Darani"))
    let found = dossier(of: [first, second]).actors
    #expect(Set(found.map(\.name)) == ["Karim Darani", "Yusuf Darani"])
  }

  @Test("a plainer sentence is surer, and none is certain")
  func certainty() {
    let told = [0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 1].compactMap { estimate in
      var room = Newsroom("a", Self.plain, published: "2031-06-05")
      let sides = [room.state("Vestria", "VES"), room.state("Nordia", "NRD")]
      room.event(
        Self.plain, .accuse, trigger: "indict", [(sides[0], .source), (sides[1], .target)],
        confidence: estimate)
      return dossier(of: [room]).events.first?.confidence
    }
    #expect(told.count == 7)
    #expect(told == told.sorted() && Set(told).count == told.count)
    #expect(told.allSatisfy { $0 > 0 && $0 < 1 })
  }
}
