import Dossier
import Reconciliation
import Testing

@Suite("Decisions of a person") struct DecisionTests {
  /// Two reports of one meeting that nothing shows to be one.
  private var first: Newsroom {
    var room = Newsroom(
      "first", "Anton Bergey met Maryam Tahoor in Port Selim about herring.",
      published: "2031-06-06", outlet: "Courier")
    let bergey = room.actor("Anton Bergey", country: "NRD")
    let tahoor = room.actor("Maryam Tahoor", country: "SUL")
    room.event(
      "Anton Bergey met Maryam Tahoor", mode: "meeting", trigger: "meet",
      [(bergey, .party), (tahoor, .party)], time: on("2031-06-05"))
    return room
  }

  private var second: Newsroom {
    var room = Newsroom(
      "second", "A. Bergei sat down with envoys of Vestria; a quota was the matter of the day.",
      published: "2031-09-06", outlet: "Herald")
    let bergey = room.actor("A. Bergei", country: "NRD")
    let vestria = room.state("Vestria", "VES")
    room.event(
      "A. Bergei sat down with envoys of Vestria", mode: "meeting", trigger: "sit down",
      [(bergey, .party), (vestria, .party)], time: on("2031-09-05"))
    room.statement("a quota was the matter of the day", by: bergey, content: "a quota it is")
    return room
  }

  private func dossier(_ rooms: [Newsroom], _ decisions: [Decision]) -> DossierContents {
    Reconciler(countryNames: Newsroom.countryNames).dossier(
      of: rooms.map(\.read), asOf: nil, generator: "test", decisions: decisions)
  }

  private func spot(_ room: Newsroom, _ words: String) -> EntryReference {
    EntryReference(evidence: [EntryReference.Spot(room.cite(words))])
  }

  private func found(_ contents: DossierContents, called name: String) -> Actor? {
    contents.actors.first { $0.names.contains { $0.text == name } }
  }

  @Test("two actors are joined, by words or by id")
  func joinActors() throws {
    let apart = dossier([first, second], [])
    let one = try #require(found(apart, called: "Anton Bergey"))
    let other = try #require(found(apart, called: "A. Bergei"))
    #expect(one.id != other.id)
    let byWords = Decision(
      .join, .actors, [spot(first, "Anton Bergey"), spot(second, "A. Bergei")], by: "N. N.")
    let byId = Decision(
      .join, .actors, [EntryReference(id: one.id), EntryReference(id: other.id)], by: "N. N.")
    for decision in [byWords, byId] {
      let joined = dossier([first, second], [decision])
      let actor = try #require(found(joined, called: "Anton Bergey"))
      #expect(actor.names.map(\.text) == ["A. Bergei", "Anton Bergey"])
      #expect(actor.history.contains { $0.field == "id" && $0.decision == "join (N. N.)" })
      #expect(joined.decisions?.map(\.applied) == [true])
      #expect(joined.statements.map(\.speaker) == [actor.id])
    }
  }

  @Test("an actor that was joined is parted again, with what its stories tell of it")
  func partActors() throws {
    var later = Newsroom(
      "later", "Anton Bergey, a painter, opened a show in Lorne.", published: "2034-01-02")
    later.actor("Anton Bergey", country: "NRD")
    #expect(dossier([first, later], []).actors.count { $0.name == "Anton Bergey" } == 1)
    let decision = Decision(
      .part, .actors, [spot(first, "Anton Bergey"), spot(later, "Anton Bergey")])
    let parted = dossier([first, later], [decision])
    #expect(parted.actors.count { $0.name == "Anton Bergey" } == 2)
    #expect(parted.decisions?.map(\.applied) == [true])
  }

  @Test("two happenings are joined, and parted where they were one")
  func events() throws {
    let join = Decision(
      .join, .events,
      [
        spot(first, "Anton Bergey met Maryam Tahoor"),
        spot(second, "A. Bergei sat down with envoys of Vestria"),
      ])
    let joined = dossier([first, second], [join])
    #expect(joined.events.count == 1)
    #expect(joined.events[0].sources.articles == ["first", "second"])
    #expect(joined.events[0].history.contains { $0.field == "id" && $0.decision != nil })

    let affair = Affair.articles
    let met = "Bergey met his Sulian counterpart Maryam Tahoor in Port Selim"
    let held = "Bergei and Mariam Tahour held a meeting in Sulia"
    let before = dossier(affair, [])
    let part = Decision(
      .part, .events, [spot(Affair.courier, met), spot(Affair.herald, held)])
    let after = dossier(affair, [part])
    #expect(after.events.count == before.events.count + 1)
    #expect(
      !after.events.contains { event in
        let texts = event.evidence.all.map(\.text)
        return texts.contains(met) && texts.contains(held)
      })
  }

  @Test("an entry is called as a person says, and what it was called stands in its history")
  func rename() throws {
    let decision = Decision(
      .rename, .actors, [spot(second, "A. Bergei")], to: "Anselm Bergei", why: "his own site")
    let actor = try #require(found(dossier([second], [decision]), called: "A. Bergei"))
    #expect(actor.name == "Anselm Bergei")
    #expect(actor.history.map(\.value) == ["A. Bergei"])
    #expect(actor.history.map(\.decision) == ["rename: his own site"])
  }

  @Test("what is rejected goes, with every reference to it")
  func reject() throws {
    let decision = Decision(.reject, .actors, [spot(second, "A. Bergei")])
    let contents = dossier([second], [decision])
    #expect(found(contents, called: "A. Bergei") == nil)
    #expect(contents.statements.isEmpty)
    #expect(contents.events.flatMap(\.participants).count == 1)
    let words = "A. Bergei sat down with envoys of Vestria"
    let event = Decision(.reject, .events, [spot(second, words)])
    #expect(dossier([second], [event]).events.isEmpty)
  }

  @Test("a fixed date replaces what was read, which stays in the history")
  func date() throws {
    let decision = Decision(
      .date, .events, [spot(first, "Anton Bergey met Maryam Tahoor")], start: day("2031-06-03"),
      end: day("2031-06-04"), by: "N. N.")
    let event = try #require(dossier([first], [decision]).events.first)
    #expect(event.time.bounds == day("2031-06-03")...day("2031-06-04"))
    #expect(event.summary.hasSuffix(", 3–4 June 2031."))
    #expect(event.history.map(\.value) == ["2031-06-05"])
    #expect(event.history.map(\.decision) == ["date (N. N.)"])
  }

  @Test("a decision holds when new articles give the entry other words and another id")
  func survives() throws {
    let id = try #require(dossier([second], []).events.first?.id)
    let words = "A. Bergei sat down with envoys of Vestria"
    let decision = Decision(
      .reject, .events,
      [EntryReference(id: id, evidence: spot(second, words).evidence)])
    var earlier = Newsroom(
      "a-first", "On Friday A. Bergei sat down with envoys of Vestria in Lorne.",
      published: "2031-09-05")
    let bergey = earlier.actor("A. Bergei", country: "NRD")
    let vestria = earlier.state("Vestria", "VES")
    earlier.event(
      "A. Bergei sat down with envoys of Vestria in Lorne", mode: "meeting", trigger: "sit down",
      [(bergey, .party), (vestria, .party)], time: on("2031-09-05"))
    let grown = dossier([earlier, second], [])
    #expect(grown.events.count == 1)
    #expect(grown.events[0].id != id)
    #expect(dossier([earlier, second], [decision]).events.isEmpty)
  }

  @Test("a decision on what the articles do not hold changes nothing and says so")
  func idle() throws {
    let decision = Decision(.reject, .events, [EntryReference(id: "e00000000")])
    let contents = dossier([first], [decision])
    #expect(contents.decisions?.map(\.applied) == [false])
    #expect(contents.events == dossier([first], []).events)
  }

  @Test("the order of the articles changes no byte of a decided dossier")
  func order() throws {
    let decisions = [
      Decision(.join, .actors, [spot(first, "Anton Bergey"), spot(second, "A. Bergei")]),
      Decision(.rename, .actors, [spot(second, "A. Bergei")], to: "Anton Bergei"),
    ]
    let rooms = Affair.articles + [first, second]
    let expected = try dossier(rooms, decisions).json()
    #expect(try dossier(rooms.reversed(), decisions).json() == expected)
  }

  @Test(
    "a decision that cannot be carried out says what is wrong with it",
    arguments: [
      (Decision(.join, .figures, []), Decision.Flaw.listOfOtherKind),
      (Decision(.join, .actors, [EntryReference(id: "a1")]), .fewerThanTwo),
      (Decision(.reject, .events, []), .noEntry),
      (Decision(.reject, .events, [EntryReference()]), .emptyEntry),
      (Decision(.rename, .actors, [EntryReference(id: "a1")], to: " "), .noName),
      (Decision(.date, .events, [EntryReference(id: "e1")]), .noDate),
      (
        Decision(
          .date, .events, [EntryReference(id: "e1")], start: CivilDate(dayNumber: 2),
          end: CivilDate(dayNumber: 1)), .endBeforeStart
      ),
    ])
  func flaws(_ decision: Decision, _ flaw: Decision.Flaw) {
    #expect(decision.flaw == flaw)
  }
}
