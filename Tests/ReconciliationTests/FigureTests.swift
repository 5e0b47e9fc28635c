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
      room.figure(text, value, "crowns", what: "trade")
      return room
    }
    let found = dossier(of: rooms).figures
    #expect(found.count == 1)
    #expect(found.first?.disagreements.first?.values.map(\.value) == ["300", "500"])
  }

  @Test("what an outlet corrects is replaced and stays in the history")
  func correction() {
    let rooms = [
      ("a", 40.0, "2031-06-05", "The navy of Lorne lost 40 boats in the storm."),
      (
        "b", 14.0, "2031-06-06",
        "The navy of Lorne lost 14 boats in the storm. Correction: we first gave another number."
      ),
    ].map { id, value, published, text in
      var room = Newsroom(id, text, published: published, outlet: "Courier")
      room.figure(
        String(text.prefix { $0 != "." }), value, "boats", what: "boats lost")
      return room
    }
    let found = dossier(of: rooms).figures
    #expect(found.map(\.value) == [14])
    #expect(found.first?.history.map(\.value) == ["40"])
    #expect(found.first?.disagreements.isEmpty == true)
  }

  @Test("an article that tells two values tells two things")
  func twoThings() {
    var one = Newsroom(
      "a", "The girl of Lorne is 16 and her cousin is 15 this year.", published: "2031-06-05")
    let girl = one.actor("Lorne")
    one.figure("is 16", 16, "years", what: "age", about: [girl])
    one.figure("is 15", 15, "years", what: "age", about: [girl])
    let found = dossier(of: [one]).figures
    #expect(found.map(\.value).sorted() == [15, 16])
    #expect(found.allSatisfy { $0.disagreements.isEmpty })
  }

  @Test("a large sum of one year is one, whatever each article calls it")
  func oneSum() {
    let rooms = [("a", "bilateral commerce"), ("b", "turnover")].map { id, what in
      var room = Newsroom(
        id, "Vestria put \(what) of the Marrow dam at 5000.", published: "2031-06-05")
      room.figure(
        what, 5000, "crowns", what: what, period: within("2030-01-01", "2030-12-31", .year))
      return room
    }
    #expect(dossier(of: rooms).figures.count == 1)
  }
}
