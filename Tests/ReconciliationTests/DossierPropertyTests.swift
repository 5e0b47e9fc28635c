import Dossier
import Reconciliation
import Testing

@Suite struct DossierPropertyTests {
  @Test("the order of the articles changes no byte")
  func order() throws {
    let expected = try dossier(of: Affair.articles).json()
    var rooms = Affair.articles
    for turn in 0..<24 {
      rooms.swapAt(turn % rooms.count, (turn * 7 + 3) % rooms.count)
      #expect(try dossier(of: rooms).json() == expected)
    }
  }

  @Test("fed in any batches, the changes add up to the same bytes")
  func batches() throws {
    let reconciler = Reconciler(countryNames: Newsroom.countryNames)
    let expected = try dossier(of: Affair.articles).json()
    for turn in 0..<12 {
      var rooms = Affair.articles
      rooms.swapAt(turn % rooms.count, (turn * 5 + 2) % rooms.count)
      var kept: [ReadArticle] = []
      var contents = dossier(of: [])
      while kept.count < rooms.count {
        let size = min(1 + (turn + kept.count) % 3, rooms.count - kept.count)
        let batch = rooms[kept.count..<kept.count + size].map(\.read)
        let change = reconciler.changes(from: kept, adding: batch, generator: "test")
        contents = change.applied(to: contents)
        kept += batch
      }
      #expect(try contents.json() == expected)
    }
  }

  @Test("news of later days leaves the entries their ids")
  func stableIds() {
    let before = dossier(of: [Affair.gazette, Affair.courier])
    // Sorts before all others by its id.
    var late = Newsroom(
      "a-late",
      "Anton Bergey met Maryam Tahoor in Port Selim on June 5, aides recalled. “We shall open the "
        + "Grey Straits to every honest fisherman,” Bergey said then.",
      published: "2031-06-07", outlet: "Mirror")
    let bergey = late.actor("Anton Bergey", country: "NRD")
    let tahoor = late.actor("Maryam Tahoor", country: "SUL")
    late.event(
      "Anton Bergey met Maryam Tahoor in Port Selim on June 5", mode: "meeting", trigger: "meet",
      [(bergey, .party), (tahoor, .party)], place: Place(name: "Port Selim", country: "SUL"),
      time: on("2031-06-05"))
    late.statement(
      "“We shall open the Grey Straits to every honest fisherman,” Bergey said", by: bergey,
      content: "We shall open the Grey Straits to every honest fisherman")
    let after = dossier(of: [Affair.gazette, Affair.courier, late])
    #expect(after.events.map(\.id) == before.events.map(\.id))
    #expect(after.statements.map(\.id) == before.statements.map(\.id))
    #expect(after.actors.map(\.id) == before.actors.map(\.id))
    #expect(after.stories.map(\.id) == before.stories.map(\.id))
  }

  @Test("an article read twice counts once")
  func twice() throws {
    let once = try dossier(of: Affair.articles).json()
    #expect(try dossier(of: Affair.articles + Affair.articles).json() == once)
  }

  @Test("every id that is referred to exists, and no id is given twice")
  func references() {
    let contents = dossier(of: Affair.articles)
    let articles = Set(contents.articles.map(\.id))
    let actors = Set(contents.actors.map(\.id))
    let events = Set(contents.events.map(\.id))
    let commitments = Set(contents.commitments.map(\.id))
    let all =
      contents.actors.map(\.id) + contents.events.map(\.id) + contents.statements.map(\.id)
      + contents.commitments.map(\.id) + contents.figures.map(\.id) + contents.stories.map(\.id)
      + contents.passages.map(\.id) + contents.processes.map(\.id)
    #expect(Set(all).count == all.count)
    for event in contents.events {
      #expect(Set(event.participants.map(\.actor)).isSubset(of: actors))
      #expect(Set(event.parts).isSubset(of: events))
      #expect(Set(event.sources.articles).isSubset(of: articles))
      #expect(event.sources.independent <= event.sources.articles.count)
    }
    for statement in contents.statements { #expect(actors.contains(statement.speaker)) }
    for commitment in contents.commitments { #expect(actors.isSuperset(of: commitment.by)) }
    for process in contents.processes {
      #expect(events.isSuperset(of: process.events))
      #expect(commitments.isSuperset(of: process.commitments))
    }
    for story in contents.stories { #expect(articles.isSuperset(of: story.articles)) }
  }

  @Test("each evidence is the slice of its article that it names")
  func slices() {
    let contents = dossier(of: Affair.articles)
    let texts = Dictionary(
      uniqueKeysWithValues: contents.articles.map { ($0.id, Array($0.text.unicodeScalars)) })
    let evidence =
      contents.passages.flatMap(\.evidence.all) + contents.events.flatMap(\.evidence.all)
    for piece in evidence {
      var slice = String.UnicodeScalarView()
      slice.append(contentsOf: texts[piece.article]?[piece.start..<piece.end] ?? [])
      #expect(String(slice) == piece.text)
    }
  }

  @Test("no articles make an empty dossier")
  func nothing() {
    #expect(dossier(of: []).events.isEmpty)
  }

  @Test("claims that refer to nobody lose the reference and nothing else")
  func danglingKeys() {
    var room = Newsroom("odd", "Somebody met somebody somewhere.", published: "2031-01-01")
    room.event("Somebody met somebody", trigger: "meet", [(7, .party)])
    room.statement("Somebody met somebody", by: 9, content: "nothing")
    let contents = dossier(of: [room])
    #expect(contents.events.map(\.participants) == [[]])
    #expect(contents.statements.isEmpty)
  }

  @Test("the change that an article brings lists what it adds, changes and removes")
  func change() {
    let reconciler = Reconciler(countryNames: [:])
    let change = reconciler.changes(
      from: [Affair.courier.read], adding: [Affair.herald.read], generator: "test")
    #expect(change.articles.added.map(\.id) == ["herald"])
    #expect(!change.events.changed.isEmpty)
    #expect(
      reconciler.changes(
        from: [Affair.courier.read], adding: [Affair.courier.read], generator: "test"
      ).isEmpty)
  }
}
