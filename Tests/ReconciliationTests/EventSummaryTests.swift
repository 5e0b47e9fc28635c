import Dossier
import Testing

@Suite struct EventSummaryTests {
  private static let text =
    "Petr Sokol of Vestria, Liu Wen of Sulia and the envoy Ada Brandt spoke of the Marrow dam."

  /// Roles in the order of Petr Sokol (Vestria), Liu Wen (Sulia), the state of Sulia.
  private func summary(
    _ type: EventType, mode: String? = nil, trigger: String, topic: String? = nil,
    sokol: ParticipantRole? = nil, liu: ParticipantRole? = nil, sulia: ParticipantRole? = nil,
    place: Place? = nil, status: EventStatus = .occurred
  ) -> String? {
    var room = Newsroom("a", Self.text, published: "2031-06-05")
    let actors = [
      room.actor("Petr Sokol", country: "VES"), room.actor("Liu Wen", country: "SUL"),
      room.state("Sulia", "SUL"),
    ]
    let roles = zip(actors, [sokol, liu, sulia]).compactMap { actor, role in
      role.map { (actor, $0) }
    }
    room.event(
      "spoke of the Marrow dam", type, mode: mode, trigger: trigger, roles, topic: topic,
      place: place, status: status)
    return dossier(of: [room]).events.first?.summary
  }

  private static let sulia = Place(name: "Sulia", country: "SUL")

  @Test("the country of a visit is told once, as its destination")
  func visit() {
    #expect(
      summary(
        .consult, mode: "visit", trigger: "visit", sokol: .source, sulia: .host,
        place: Self.sulia) == "Petr Sokol (Vestria) visited Sulia.")
    #expect(
      summary(.consult, mode: "visit", trigger: "visit", sokol: .source, sulia: .host)
        == "Petr Sokol (Vestria) visited Sulia.")
  }

  @Test("who hosts a meeting in person receives the guest")
  func reception() {
    #expect(
      summary(.consult, mode: "meeting", trigger: "receive", sokol: .party, liu: .host)
        == "Liu Wen (Sulia) received Petr Sokol (Vestria).")
  }

  @Test(
    "what one side undertakes is no agreement",
    arguments: [
      ("pledge", nil, "Petr Sokol (Vestria) made a pledge."),
      ("offer", "more water", "Petr Sokol (Vestria) offered more water."),
      ("propose", "talks in Lorne", "Petr Sokol (Vestria) proposed talks."),
      ("accept", nil, "Petr Sokol (Vestria) accepted."),
      ("vow", "an answer", "Petr Sokol (Vestria) vowed an answer."),
    ] as [(String, String?, String)])
  func undertaking(_ trigger: String, _ topic: String?, _ expected: String) {
    #expect(summary(.agree, trigger: trigger, topic: topic, sokol: .source) == expected)
  }

  @Test("a deed without somebody to whom it is done ends in no dangling word")
  func alone() {
    #expect(
      summary(.threaten, trigger: "threaten", sokol: .source)
        == "Petr Sokol (Vestria) threatened.")
    #expect(
      summary(.request, trigger: "urge", sokol: .source)
        == "Petr Sokol (Vestria) made a request.")
    #expect(
      summary(.request, trigger: "urge", topic: "a truce", sokol: .source, sulia: .target)
        == "Petr Sokol (Vestria) called on Sulia for a truce.")
    #expect(
      summary(.accuse, mode: "allege", trigger: "accuse", sulia: .target) == "Sulia was accused.")
    #expect(
      summary(.consult, mode: "meeting", trigger: "meet", sokol: .party)
        == "Petr Sokol (Vestria) held a meeting.")
  }

  @Test("a clause tells what was threatened, demanded, promised or refused")
  func clause() {
    #expect(
      summary(.threaten, trigger: "threaten", topic: "to close the dam", sokol: .source)
        == "Petr Sokol (Vestria) threatened to close the dam.")
    #expect(
      summary(
        .request, trigger: "urge", topic: "to open the dam", sokol: .source, sulia: .target)
        == "Petr Sokol (Vestria) called on Sulia to open the dam.")
    #expect(
      summary(
        .request, trigger: "demand", topic: "that Sulia open the dam that it closed",
        sokol: .source, sulia: .target) == "Petr Sokol (Vestria) demanded that Sulia open the dam.")
    #expect(
      summary(.agree, trigger: "vow", topic: "never to close the dam", sokol: .source)
        == "Petr Sokol (Vestria) vowed never to close the dam.")
    #expect(
      summary(.reject, trigger: "refuse", topic: "to lift it", sokol: .source)
        == "Petr Sokol (Vestria) gave a refusal.")
    #expect(
      summary(
        .accuse, mode: "allege", trigger: "accuse", topic: "of closing the dam", sulia: .target)
        == "Sulia was accused of closing the dam.")
  }

  @Test(
    "a topic is told where it is a plain noun phrase",
    arguments: [
      ("the Marrow dam in Lorne", " on the Marrow dam"), ("his trip to Lorne", ""),
      ("both countries", ""), ("the peace process", " on the peace process"), ("Monday", ""),
    ])
  func topic(_ topic: String, _ told: String) {
    #expect(
      summary(.consult, mode: "meeting", trigger: "meet", topic: topic, sokol: .party, liu: .party)
        == "Liu Wen (Sulia) and Petr Sokol (Vestria) met\(told).")
  }

  @Test("a country that the sentence names is not added to a person")
  func country() {
    #expect(
      summary(
        .consult, mode: "meeting", trigger: "meet", sokol: .party, liu: .party,
        place: Self.sulia) == "Liu Wen and Petr Sokol (Vestria) met in Sulia.")
  }

  @Test("a state of whose people some are killed is not killed")
  func people() {
    #expect(
      summary(.assault, mode: "targeted", trigger: "kill", sulia: .target)
        == "People of Sulia were killed.")
    #expect(
      summary(.assault, mode: "targeted", trigger: "kill", sokol: .source, sulia: .target)
        == "Petr Sokol (Vestria) killed people of Sulia.")
  }
}
