import Dossier
import Testing

@Suite("Titles of persons")
struct TitleTests {
  private func person(_ text: String, _ name: String) throws -> ActorClaim {
    let reader = try #require(ExampleReader.shared)
    return try #require(reader.claims(text).actors.first { $0.name == name })
  }

  @Test(
    "name the office and whose it is",
    arguments: [
      ("NATO Secretary-General Jens Holm condemned Chad.", "secretary-general of NATO"),
      ("Jens Holm, the NATO secretary general, condemned Chad.", "secretary-general of NATO"),
      ("U.S. Assistant Secretary of State Jens Holm met Karl Lindt.", "assistant secretary of USA"),
      ("Vice President Jens Holm of Chile met Karl Lindt.", "vice president of CHL"),
      (
        "Jens Holm, vice president of the Institute of World Studies, met Karl Lindt.",
        "vice president of Institute of World Studies"
      ),
    ])
  func offices(_ text: String, _ wanted: String) throws {
    let roles = try person(text, "Jens Holm").roles
    #expect(roles.map { "\($0.title) of \($0.of ?? "nobody")" } == [wanted])
  }

  @Test("an institute's president is nobody's head of state")
  func sector() throws {
    let text = "Jens Holm, vice president of the Institute of World Studies, met Karl Lindt."
    #expect(try person(text, "Jens Holm").sector != "GOV")
  }

  @Test("the leader of a state's people is of that state, not of the people's namesake")
  func peoples() throws {
    #expect(
      try person("Bosnian Serb leader Jens Holm met Karl Lindt.", "Jens Holm").country == "BIH")
  }
}
