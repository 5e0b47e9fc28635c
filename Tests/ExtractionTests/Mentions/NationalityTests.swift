import Dossier
import Testing

@Suite("Whose national a person is said to be")
struct NationalityTests {
  @Test(
    "stands before the name or behind it",
    arguments: [
      ("The Chilean teenager Ana Lopes met reporters in Oslo on Monday.", "CHL" as String?),
      ("Ana Lopes, a Chilean singer, met reporters in Oslo on Monday.", "CHL"),
      // Of both, or of neither alone.
      ("The Chilean-Peruvian singer Ana Lopes met reporters in Oslo on Monday.", nil),
      // What is hers is not what she is.
      ("The critic of Chilean singers Ana Lopes met reporters in Oslo on Monday.", nil),
      ("Ana Lopes met a Chilean singer in Oslo on Monday.", nil),
    ])
  func nationality(_ text: String, _ country: String?) throws {
    let reader = try #require(ExampleReader.shared)
    let person = try #require(reader.claims(text).actors.first { $0.name == "Ana Lopes" })
    #expect(person.country == country)
  }
}
