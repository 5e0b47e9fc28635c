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
}
