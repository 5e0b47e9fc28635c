import Dossier
import Testing

@Suite("A spokesman without a name")
struct UnnamedVoiceTests {
  private func speakers(_ text: String) throws -> [String] {
    let reader = try #require(ExampleReader.shared)
    return reader.speakers(text)
  }

  @Test(
    "speaks on for the body that he spoke for",
    arguments: [
      "A spokesman for the Peruvian foreign ministry said the talks had begun. “We expect little,” the "
        + "spokesman said.",
      "Chile's president came. A Peruvian foreign ministry spokesman said the talks had begun. “We "
        + "expect little,” he said.",
      "A Peruvian foreign ministry spokesman said the talks had begun. Chile sent an envoy. “We "
        + "expect little,” the spokesman said.",
      "A Peruvian foreign ministry spokesman said the talks had begun. The work was hard. The "
        + "spokesman dismissed the rumours. “We expect little,” he said.",
    ])
  func goesOn(_ text: String) throws {
    #expect(try speakers(text) == ["Peruvian Foreign Ministry", "Peruvian Foreign Ministry"])
  }

  @Test("is not she, and not he who speaks after somebody else has spoken")
  func others() throws {
    let text =
      "A Peruvian foreign ministry spokesman said the talks had begun. Ingrid Solheim said they were "
      + "useful. “We expect little,” she said."
    #expect(
      try speakers(text) == ["Peruvian Foreign Ministry", "Ingrid Solheim", "Ingrid Solheim"])
  }
}
