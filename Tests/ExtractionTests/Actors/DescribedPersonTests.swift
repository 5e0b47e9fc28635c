import Dossier
import Testing

/// People whom an article tells by what they are.
@Suite("Somebody described")
struct DescribedPersonTests {
  /// The first event's participants, by name.
  private func participants(_ text: String) throws -> [String: ParticipantRole] {
    let reader = try #require(ExampleReader.shared)
    let claims = reader.claims(text)
    let names = Dictionary(uniqueKeysWithValues: claims.actors.map { ($0.key, $0.name) })
    let told = claims.events.first?.participants.map { (names[$0.actor] ?? "?", $0.role) } ?? []
    return Dictionary(told, uniquingKeysWith: { first, _ in first })
  }

  private func speakers(_ text: String) throws -> [String] {
    let reader = try #require(ExampleReader.shared)
    return reader.speakers(text)
  }

  @Test("by nation and noun is a person, and not the nation")
  func nation() throws {
    #expect(
      try participants("Peru arrested a young Chilean lawmaker on Monday.")
        == ["Peru": .source, "Chilean lawmaker": .target])
    // Soldiers and officials stand for their state.
    #expect(
      try participants("Peru arrested a Chilean soldier on Monday.")
        == ["Peru": .source, "Chile": .target])
  }

  @Test(
    "is whom the next sentence names, in a story of his own",
    arguments: [
      "Police in Quito arrested a Chilean singer on Monday. Karl Lindt, 34, was held at the airport.",
      "Police in Quito arrested a Chilean singer on Monday. Ecuador has held Karl Lindt since then.",
    ])
  func namedNext(_ text: String) throws {
    #expect(try participants(text)["Karl Lindt"] == .target)
  }

  @Test("is whom the article names when it tells the deed again")
  func namedByDeed() throws {
    let text =
      "A court in Peru indicted a Chilean singer on Monday. Many fans see Ana Lopes as a hero. "
      + "The minister of Norway is Karl Lindt. The court indicted Lopes on several counts."
    #expect(try participants(text)["Ana Lopes"] == .target)
  }

  @Test(
    "is nobody who only comments, or has a description of his own",
    arguments: [
      "Police in Quito arrested a Chilean singer on Monday. Karl Lindt condemned the arrest.",
      "Police in Quito arrested a Chilean singer on Monday. The lawyer Karl Lindt was called.",
      "Police in Quito arrested a Chilean actress on Monday. Karl Lindt, 34, was held elsewhere.",
    ])
  func notNamed(_ text: String) throws {
    #expect(try participants(text)["Karl Lindt"] == nil)
  }

  @Test("by whose relative he is is not that other")
  func kin() throws {
    let text = "Ana Lopes left Quito. Her cousin was shot by Chilean soldiers on Monday."
    #expect(try participants(text) == ["Chile": .source, "Ana Lopes’s cousin": .target])
    #expect(
      try speakers(
        "Ana Lopes left Quito. Her husband, Karl Lindt, came later. Her husband said "
          + "the flight was long.") == ["Karl Lindt"])
  }

  @Test("a family name alone is whoever bears it and has been told of")
  func familyName() throws {
    let text = "Maria Lindt wept. Chile convicted Lindt in 2015. Her husband, Karl Lindt, wept."
    #expect(try participants(text)["Maria Lindt"] == .target)
  }

  @Test("a husband is no 'she', and a wife no 'he'")
  func gender() throws {
    let text =
      "Her husband, Ibo Lindt, said Chile was holding her for no reason. “The court found nothing,” "
      + "he said."
    #expect(try speakers(text) == ["Ibo Lindt", "Ibo Lindt"])
  }

  @Test("whose arrest it is suffers it, and whose hand is bitten is bitten")
  func belongings() throws {
    #expect(
      try participants("Peru extended Ana Lopes's detention on Monday.")
        == ["Peru": .source, "Ana Lopes": .target])
    #expect(
      try participants("Ana Lopes bit a Chilean soldier's hand on Monday.")
        == ["Ana Lopes": .source, "Chile": .target])
  }
}
