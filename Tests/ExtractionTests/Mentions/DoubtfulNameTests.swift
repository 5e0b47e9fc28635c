import Dossier
import Testing

@Suite("Names that several bear")
struct DoubtfulNameTests {
  private func party(_ text: String) throws -> ActorClaim? {
    let reader = try #require(ExampleReader.shared)
    return reader.claims(text).actors.first { $0.name.contains("Labour Party") }
  }

  @Test(
    "a party's name is a known party's where its state is spoken of, and some party's elsewhere")
  func parties() throws {
    let known = try party("The United Kingdom's Labour Party met Chile's president on Monday.")
    #expect(known?.country == "GBR")
    let other = try party("The Labour Party met the president of Fiji in Suva on Monday.")
    #expect(other?.country != "GBR")
  }
}
