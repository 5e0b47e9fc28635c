import Dossier
import Testing

@Suite struct FigureTests {
  private func figures(_ values: [(Double, Approximation)]) -> [Figure] {
    let rooms = values.enumerated().map { number, figure in
      var room = Newsroom(
        "n\(number)", "Trade of Vestria and Sulia was put at some sum in Lorne.",
        published: "2031-06-05")
      room.figure("some sum", figure.0, "crowns", what: "trade", figure.1)
      return room
    }
    return dossier(of: rooms).figures
  }

  @Test("one value is told once, with the word that says most")
  func once() {
    let found = figures([(300, .about), (300, .nearly), (300, .exact)])
    #expect(found.map(\.approximation) == [.nearly])
    #expect(found.map(\.sources.articles.count) == [3])
    #expect(found.first?.disagreements.isEmpty == true)
  }

  @Test("values that cannot both hold stand side by side")
  func disagreement() {
    let rooms = [
      ("a", 300.0, "The customs office of Lorne puts trade at much."),
      ("b", 500.0, "Trade is more than was told, as the Lorne customs house has it."),
    ]
    .map { id, value, text in
      var room = Newsroom(id, text, published: "2031-06-05")
      room.figure("customs", value, "crowns", what: "trade")
      return room
    }
    let found = dossier(of: rooms).figures
    #expect(found.count == 1)
    #expect(found.first?.disagreements.first?.values.map(\.value) == ["300", "500"])
  }
}
