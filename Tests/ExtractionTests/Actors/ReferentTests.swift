import Dossier
import Testing

/// Whom "he", "she", a family name and an acronym mean, in what claims are built on.
@Suite("He, she and short names")
struct ReferentTests {
  private func speakers(_ text: String) throws -> [String] {
    try #require(ExampleReader.shared).speakers(text)
  }

  private func participants(_ text: String) throws -> [String: ParticipantRole] {
    try #require(ExampleReader.shared).participants(text)
  }

  @Test("she is the woman of whom the article tells, over several sentences")
  func chain() throws {
    let text =
      "Anna Brandt, a surgeon from Graz, led the clinic for ten years. The work was hard. In 2019 "
      + "her team moved to a new building near the river. “We never slept,” she said."
    #expect(try speakers(text) == ["Anna Brandt"])
  }

  @Test("he is nobody where the sentence and the article's story point to different men")
  func disagreement() throws {
    let text =
      "Peter Olsen resigned on Monday. Peter Olsen had led the party for years. Peter Olsen's plans "
      + "were so secret that Karl Lindt, his deputy, learned of them last. “It was a shock,” said "
      + "Lindt, who left Olsen's office. He said he was not deterred."
    #expect(!(try speakers(text).contains("Peter Olsen")))
  }

  @Test("an acronym in brackets is the body before it")
  func acronym() throws {
    let text =
      "The Union of Alpine Shepherds (UAS) wrote to Peru on Monday. UAS accused Peru of neglect."
    #expect(try participants(text)["Union of Alpine Shepherds"] == .source)
    #expect(try participants(text)["UAS"] == nil)
  }

  @Test("a family name goes to nobody where two bear it")
  func family() throws {
    let text =
      "Karl Lindt and Maria Lindt left Quito. The court in Lima heard the case. Peru accused Lindt "
      + "of theft on Monday."
    let found = try participants(text)
    #expect(found["Karl Lindt"] == nil || found["Maria Lindt"] == nil)
  }

  @Test("what somebody is elected is nobody")
  func predicate() throws {
    let text =
      "President Karl Lindt of Peru spoke on Monday. If elected president, Ana Lopes would accuse "
      + "Chile of theft."
    #expect(try participants(text)["Karl Lindt"] == nil)
  }
}
