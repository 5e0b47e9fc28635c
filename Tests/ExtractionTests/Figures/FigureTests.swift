import Dossier
import Testing

@Suite("Figures")
struct FigureTests {
  private func values(_ text: String) throws -> [Double] {
    let reader = try #require(ExampleReader.shared)
    return reader.claims(text).figures.map(\.value)
  }

  @Test("told again in other units in brackets are one figure")
  func conversion() throws {
    #expect(try values("The convoy moved 1,180 km (735 miles) through Chile.") == [1180])
  }

  @Test("the hour is none")
  func clock() throws {
    #expect(try values("The talks in Chile began at 2100 GMT, or 6 a.m. in Oslo.").isEmpty)
  }

  @Test(
    "tell what is measured",
    arguments: [
      ("The missile was launched in Chile and flew 2,700 km.", "missile flew"),
      ("Chile buys nearly 90% of all of Peru's copper.", "Peru's copper"),
      ("The island is 3,380 km from Chile.", "island"),
      ("A court in Chile sentenced her to 15 months.", "sentence"),
    ])
  func thing(_ text: String, _ what: String) throws {
    let reader = try #require(ExampleReader.shared)
    #expect(reader.claims(text).figures.map(\.what) == [what])
  }

  @Test("keep the currency that the words name")
  func currency() throws {
    let reader = try #require(ExampleReader.shared)
    func units(_ text: String) -> [String] { reader.claims(text).figures.map(\.unit) }
    #expect(units("The vote cost HK$26 million.") == ["HKD"])
    #expect(units("A $26 million loan was paid by Chile.") == ["USD"])
    // Nobody says which: Chile has pesos, and so have seven others.
    #expect(units("The mill lost 40 million Chilean rupees.").allSatisfy { $0 != "INR" })
  }
}
