import Dossier
import Reconciliation
import Testing

@Suite struct PassageTests {
  private static let wire =
    "The harbour council of Lorne voted on Friday to close the eastern quay for eight months. "
    + "Shipowners had warned that the closure would double the price of grain by winter. "
    + "The council's chairman said that the old piles were rotten beyond any repair. "
    + "Work on the new quay is to begin before the first storms of autumn arrive."

  @Test("a reprint with numbers spelled out and sentences moved is a copy")
  func reprint() {
    let edited = Newsroom(
      "b",
      "Our reporter was there. "
        + "Shipowners had warned that the closure would double the price of grain by winter. "
        + "The harbour council of Lorne voted on Friday to close the eastern quay for 8 months. "
        + "Nothing else was heard from the quay that evening, people told us.")
    let groups = CopyGroups.among([Newsroom("a", Self.wire).read, edited.read])
    #expect(groups == [["a", "b"]])
  }

  @Test("a quoted sentence is a passage and makes no copy of the article")
  func quotation() throws {
    let quoting = Newsroom(
      "b",
      "Grain has a long history on this coast, as any farmer between the hills will tell. "
        + "An old saying of the millers holds that bread follows the wind and never the road. "
        + "The council's chairman said that the old piles were rotten beyond any repair. "
        + "Whoever walked along the shore last spring saw gulls where once there were barges.")
    let first = Newsroom("a", Self.wire)
    #expect(CopyGroups.among([first.read, quoting.read]) == [["a"], ["b"]])
    let contents = dossier(of: [first, quoting])
    #expect(contents.passages.count == 1)
    #expect(
      contents.passages.first?.text
        == "The council's chairman said that the old piles were rotten beyond any repair.")
  }

  @Test("neighbouring sentences are one passage where all articles go on together")
  func joined() throws {
    let contents = dossier(of: [
      Newsroom("a", Self.wire, published: "2031-03-01"),
      Newsroom("b", Self.wire, published: "2031-03-02"),
    ])
    let passage = try #require(contents.passages.first)
    #expect(contents.passages.count == 1)
    #expect(passage.text == Self.wire)
    #expect(passage.origin == "a")
  }

  @Test("the agency that is credited is the origin")
  func origin() {
    let contents = dossier(of: [
      Newsroom("a", Self.wire, published: "2031-03-01"),
      Newsroom("b", Self.wire, published: "2031-03-02", credits: ["Northwire"]),
    ])
    #expect(contents.passages.map(\.origin) == ["Northwire"])
  }

  @Test("a footer of one outlet's pages is no passage")
  func boilerplate() {
    let footer = " Write to the news desk of the Courier if you have seen something that we missed."
    let bodies = [
      "The lighthouse keeper retired after forty years of faithful service on the rock.",
      "A bakery in the upper town won the prize for the best rye bread of the province.",
      "Three goats that had escaped from the fair were found in the library garden today.",
    ]
    let rooms = bodies.enumerated().map { number, body in
      Newsroom("n\(number)", body + footer, published: "2031-0\(number + 1)-01", outlet: "Courier")
    }
    #expect(dossier(of: rooms).passages.isEmpty)
  }

  @Test("ten thousand words of one repeated sentence end soon")
  func repeated() {
    let long = String(repeating: "The tide came in and the tide went out again. ", count: 1000)
    #expect(
      CopyGroups.among([Newsroom("a", long).read, Newsroom("b", long).read]) == [["a", "b"]])
  }

  @Test("a picture's credit makes no two articles one source, an agency's dateline does")
  func pictureCredit() {
    func independent(_ text: [String], credit: String) -> Int? {
      let rooms = text.enumerated().map { number, body in
        let whole = body + "\n" + credit
        var room = Newsroom("n\(number)", whole, published: "2031-06-05", credits: ["AP"])
        let length = body.unicodeScalars.count
        room.segments([
          Segment(kind: .body, start: 0, end: length),
          Segment(kind: .credit, start: length + 1, end: whole.unicodeScalars.count),
        ])
        let parties = [room.state("Sulia", "SUL"), room.state("Vestria", "VES")]
        room.event(
          "Sulia", mode: "meeting", trigger: "meet", parties.map { ($0, .party) },
          time: on("2031-06-04"))
        return room
      }
      return dossier(of: rooms).events.first?.sources.independent
    }
    let own = [
      "Sulia and Vestria met over the Marrow dam on June 4 as the harvest began in the valley.",
      "Envoys sat down in Lorne: Vestria wants water and Sulia wants grain, neither gave way.",
    ]
    #expect(independent(own, credit: "Ada Brandt/AP") == 2)
    #expect(independent(own, credit: "With reporting by AP") == 1)
    #expect(independent(own.map { "LORNE (AP) - " + $0 }, credit: "Ada Brandt/AP") == 1)
  }
}
