import Dossier
import Testing

@Suite struct StatementTests {
  private func statements(
    _ contents: [String], speakers: [String] = ["Petr Sokol", "Petr Sokol"]
  ) -> [Statement] {
    let rooms = zip(contents, speakers).enumerated().map { number, said in
      var room = Newsroom(
        "n\(number)", "\(said.0), said \(said.1) of the Marrow dam in Lorne.",
        published: "2031-06-05")
      let isMinistry = said.1.hasSuffix("Ministry")
      let speaker = room.actor(
        said.1, isMinistry ? .organization : .person, country: "VES", role: nil, sector: "GOV")
      room.statement(said.0, by: speaker, content: said.0, direct: false)
      return room
    }
    return dossier(of: rooms).statements
  }

  private static let whole = "the Marrow dam will open its gates to Sulia before the harvest"

  @Test("a rewording and a part of the same words are one statement")
  func same() {
    let reworded = "before the harvest the Marrow dam will open every gate and its gates to Sulia"
    #expect(statements([Self.whole, reworded]).count == 1)
    #expect(statements([Self.whole, "the Marrow dam will open its gates"]).count == 1)
  }

  @Test("other words on the same matter are another statement")
  func different() {
    #expect(
      statements([Self.whole, "Sulia has waited for the harvest of the Marrow valley too long"])
        .count == 2)
  }

  @Test("two translations of the same words are one statement, the other a variant")
  func translation() {
    let found = statements([
      "the reckless closing of the Marrow gates is an unheard-of and grave threat to our harvest",
      "Sulia's reckless act at the Marrow dam is an unheard-of, serious and grave threat to the harvest",
    ])
    #expect(found.count == 1)
    #expect(found.first?.variants.count == 1)
  }

  @Test("the same words with a not are another statement")
  func negated() {
    #expect(
      statements([
        "we shall open the gates of the Marrow dam to Sulia before the harvest of this year",
        "we shall not open any gates of the Marrow dam for Sulia until the harvest of next year",
      ]).count == 2)
  }

  @Test("a minister and his ministry with the same words are one, told as the minister's")
  func ministry() {
    let found = statements(
      [Self.whole, Self.whole], speakers: ["Petr Sokol", "Vestrian Foreign Ministry"])
    #expect(found.count == 1)
    let actors = found.map(\.speaker)
    #expect(Set(actors).count == 1)
  }
}
