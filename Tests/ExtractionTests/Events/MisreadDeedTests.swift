import Dossier
import Testing

/// Deeds that a word by itself suggests and the sentence does not tell.
@Suite("Deeds that are none")
struct MisreadDeedTests {
  private func types(_ text: String) throws -> Set<EventType> {
    let reader = try #require(ExampleReader.shared)
    return Set(reader.claims(text).events.map(\.type))
  }

  @Test(
    "where a missile comes from, and whose it is, is not whom it hits",
    arguments: [
      "The missile was launched from Arica, near Chile's border.",
      "A missile fired out of Chile landed in the sea.",
      "A Chilean missile is fired during an exercise.",
      "A Chilean missile is fired during an exercise at an undisclosed location.",
    ])
  func origin(_ text: String) throws {
    #expect(try !types(text).contains(.assault))
  }

  @Test("whom it is fired at is hit")
  func aim() throws {
    #expect(try types("A missile was fired at Chile on Monday.").contains(.assault))
  }

  @Test("to call on somebody to do something, or for something, is a request and no visit")
  func calls() throws {
    for text in [
      "Ingrid Solheim called on Chile to put more pressure on Peru.",
      "Chile's president called on Norway for help.",
    ] {
      #expect(try types(text) == [.request], "\(text)")
    }
    #expect(
      try types("Norwegian Foreign Minister Ingrid Solheim called on Chilean President Tomas Arce.")
        == [.consult])
  }

  @Test("who speaks to a broadcaster does not meet it")
  func press() throws {
    #expect(
      try types("Speaking to CNN, Chilean President Tomas Arce said the talks would go on.").isEmpty
    )
  }

  private func participants(_ text: String) throws -> [String: ParticipantRole] {
    let reader = try #require(ExampleReader.shared)
    return reader.participants(text)
  }

  @Test("who suffers what is condemned, or bears the sanctions that are opposed, is not blamed")
  func victims() throws {
    #expect(
      try participants("Norway said it opposed any sanctions on Chad.") == ["Norway": .source])
    #expect(try participants("Norway condemned the bombing of Chad.")["Chad"] == nil)
    #expect(
      try participants("Norway condemned Peru's firing of a missile over Chile.")
        == ["Norway": .source, "Peru": .target])
    #expect(
      try participants("Norway criticized the policies of Chad.")
        == ["Norway": .source, "Chad": .target])
  }

  @Test("whom the news is from is not whom it is about")
  func according() throws {
    let told = try participants("Japan has requested talks, according to Chad's mission.")
    #expect(told.keys.allSatisfy { !$0.contains("Chad") })
  }

  @Test("verbs that are coordinated have one form: the past goes with the past")
  func coordinated() throws {
    let told = try participants(
      "Norway said it was vital that Chad take steps and called on all states to help.")
    #expect(told["Norway"] == .source)
    #expect(told["Chad"] != .source)
  }

  @Test("a participle before the sentence tells what was done to whom it is about")
  func participles() throws {
    #expect(
      try participants("Arrested in Peru in May, Karl Lindt was freed in June.")["Karl Lindt"]
        == .target)
    #expect(
      try participants("Asked about the plan, Norwegian Foreign Minister Ingrid Solheim smiled.")
        .isEmpty)
  }

  @Test("a tribunal in a city is not that city's state")
  func guests() throws {
    let told = try participants("Chile will cooperate with the war crimes tribunal in The Hague.")
    #expect(told["Netherlands"] == nil)
  }

  @Test("whose strike it is in which people are killed does it, and is not killed")
  func strikes() throws {
    #expect(
      try participants("Children were injured in a Chilean attack in Peru.")["Chile"] == .source)
    #expect(
      try participants("Dozens of people were killed in Chilean strikes on Peru.")
        == ["Chile": .source, "Peru": .target])
  }

  @Test(
    "a question asks for words, a plea is entered, a vote is won and a contract given up without a deed",
    arguments: [
      "Norwegian Foreign Minister Ingrid Solheim asked whether Chile had left.",
      "Ingrid Solheim pleaded not guilty in a federal court in Peru.",
      "Norwegian Foreign Minister Ingrid Solheim had beaten a lawyer from Peru 6-2.",
      "The governor beat Norwegian Foreign Minister Ingrid Solheim in the vote.",
      "Chile gave up the contract in May.",
      "Norwegian Foreign Minister Ingrid Solheim was admitted to a hospital in Peru.",
      "Chile's president spoke to the Arica Courier in Quito.",
    ])
  func idioms(_ text: String) throws {
    #expect(try types(text).isEmpty)
  }

  @Test("who asks for a deed makes a request, and who gives up weapons disarms")
  func deeds() throws {
    #expect(try types("Chile asked Peru for help.") == [.request])
    #expect(try types("Libya gave up its nuclear programme.") == [.retreat])
  }

  @Test("who finds somebody wounded did not wound him")
  func results() throws {
    #expect(
      try participants("Chilean soldiers found Karl Lindt wounded near Quito.")["Chile"] == nil)
  }

  @Test(
    "the sum of many, and what is only measured against others, are no happening",
    arguments: [
      "Chile has conducted dozens of missile tests under its new president.",
      "Chile has conducted more than 80 missile tests since 2011.",
      "Chile has tested more missiles than its two neighbours combined.",
      "It was the most powerful missile that Chile has ever tested.",
    ])
  func sums(_ text: String) throws {
    #expect(!(try types(text).contains(.mobilize)))
  }

  @Test("one of many is a happening")
  func oneOfMany() throws {
    #expect(try types("Chile has conducted a missile test.").contains(.mobilize))
    #expect(try types("Chile conducted ten missile tests on Monday.").contains(.mobilize))
  }

  @Test("what a law or a policy allows is no concession")
  func policies() throws {
    let text = "The policy allows Chileans to be held for months without charges."
    #expect(!(try types(text).contains(.concede)))
  }
}
