import Dossier
import News
import Testing

@Suite("The masthead")
struct MastheadTests {
  private let report = """
    Holm visits Sudmark for border talks

    Norland's foreign minister Ida Holm arrived in Sudmark on Monday for talks on the border.

    Holm was received by her counterpart Per Dahl, who called the visit a step towards peace.
    """

  private func outlet(_ text: String) -> String? { read(text).first?.article?.outlet }

  @Test(
    "names the outlet of a plain text",
    arguments: [
      ("The Oststadt Courier", "The Oststadt Courier"), ("Fjord Post | World", "Fjord Post"),
      ("Radio Skarn", "Radio Skarn"),
    ])
  func head(_ line: String, _ name: String) {
    #expect(outlet("\(line)\n\n\(report)") == name)
  }

  @Test(
    "may stand at the foot",
    arguments: [
      "© 2020 Fjord Post", "Copyright 2020 Fjord Post. All rights reserved.", "Fjord Post",
    ])
  func foot(_ line: String) {
    #expect(outlet("\(report)\n\n\(line)") == "Fjord Post")
  }

  @Test(
    "is no menu, no headline and no name of another kind",
    arguments: [
      "World News", "Breaking News", "Latest from the Press", "Border Talks Post", "Fjord Motors",
      "Home | World", "Daily News", "Fjord Post Live",
    ])
  func none(_ line: String) {
    #expect(outlet("\(line)\n\n\(report)") == nil)
  }

  @Test("gives way to what the file says")
  func field() throws {
    let text = "{\"outlet\": \"Skarn Gazette\", \"text\": \"Fjord Post\\n\\nHolm came to talk.\"}"
    #expect(read(text, name: "a.json").first?.article?.outlet == "Skarn Gazette")
  }
}
