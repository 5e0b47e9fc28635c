import Dossier
import Testing

@Suite("Spokesmen speak for somebody")
struct SpokenForTests {
  private func speakers(_ text: String) throws -> [String?] {
    let reader = try #require(ExampleReader.shared)
    return reader.speakers(text)
  }

  @Test(
    "the words of an unnamed spokesman are those of whom he speaks for",
    arguments: [
      ("A spokesman for Ana Lopes said the talks would go on.", "Ana Lopes"),
      (
        "A spokesman for the Peruvian foreign ministry said the talks would go on.",
        "Peruvian Foreign Ministry"
      ),
      ("“The border is open,” a United Nations spokesman said.", "United Nations"),
      ("President Ana Lopes of Chile left. Her spokeswoman said the talks had ended.", "Ana Lopes"),
      ("A statement from the Peruvian Defence Ministry said the border was open.", "Defense"),
    ])
  func unnamed(_ text: String, _ speaker: String) throws {
    let speakers = try speakers(text)
    #expect(speakers.count == 1 && speakers.allSatisfy { $0?.contains(speaker) == true })
  }

  @Test("a named spokesman speaks himself, on behalf of somebody")
  func named() throws {
    let reader = try #require(ExampleReader.shared)
    let claims = reader.claims("Rosa Prado, a spokeswoman for Ana Lopes, said the talks had ended.")
    let names = Dictionary(uniqueKeysWithValues: claims.actors.map { ($0.key, $0.name) })
    let told = claims.statements.map { [names[$0.speaker], $0.onBehalfOf.flatMap { names[$0] }] }
    #expect(told == [["Rosa Prado", "Ana Lopes"]])
  }

  @Test("in the words of somebody unknown, a pronoun is nobody whom the article named before")
  func unknownSpeaker() throws {
    let reader = try #require(ExampleReader.shared)
    let claims = reader.claims(
      "Juan Prado of Peru returned home. A lawyer said he had rejected the offer of Chile.")
    let prado = claims.actors.filter { $0.name.contains("Prado") }.map(\.key)
    #expect(prado.count == 1)
    #expect(
      claims.events.allSatisfy { event in
        event.participants.allSatisfy { !prado.contains($0.actor) }
      })
  }
}
