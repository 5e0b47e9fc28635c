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
}
