import Dossier
import Reconciliation
import Testing

@Suite("Claims that are wrong or too many") struct HostileClaimsTests {
  @Test("one text printed many times over by one outlet is one source")
  func copies() {
    let rooms = (0..<300).map { number in
      var room = Newsroom(
        "copy\(number)",
        "Anton Bergey met Maryam Tahoor in Port Selim to talk about the herring of the straits. "
          + "The two ministers agreed that the quota of last year would stand for another one. "
          + "Nobody in the harbour believed that the boats would keep to what was agreed there.",
        published: "2031-06-05", outlet: "Courier")
      let bergey = room.actor("Anton Bergey", country: "NRD")
      let tahoor = room.actor("Maryam Tahoor", country: "SUL")
      room.event(
        "Anton Bergey met Maryam Tahoor in Port Selim", mode: "meeting", trigger: "meet",
        [(bergey, .party), (tahoor, .party)], place: Place(name: "Port Selim", country: "SUL"),
        time: on("2031-06-05"))
      return room
    }
    let contents = dossier(of: rooms)
    #expect(contents.stories.count == 1)
    #expect(contents.actors.count == 2)
    #expect(contents.events.map(\.sources.articles.count) == [300])
    #expect(contents.events.map(\.sources.independent) == [1])
  }

  @Test("a page's standing text is no copied news, however many pages have it")
  func footer() {
    let news = [
      "The herring market opened late because the clerk had overslept, and the boats lay idle.",
      "Amber from the northern beaches fetched three crowns a pound at the first auction of May.",
      "A bridge over the Tarn is closed to carts until the masons have mended its middle arch.",
      "Schoolchildren planted two hundred limes along the road to the old monastery on Friday.",
      "No ferry will run to the Skerries while the pilots and the harbour master are at odds.",
    ]
    let rooms = news.enumerated().map { number, own in
      Newsroom(
        "page\(number)",
        own + " Read more about the harbour and its people in our paper every Sunday morning.",
        published: "2031-06-05", outlet: "Courier")
    }
    #expect(dossier(of: rooms).passages.isEmpty)
  }

  @Test("an article that contradicts itself keeps both claims")
  func selfContradiction() {
    var room = Newsroom(
      "odd", "Anton Bergey met Maryam Tahoor on June 5. Anton Bergey never met Maryam Tahoor.",
      published: "2031-06-06")
    let bergey = room.actor("Anton Bergey", country: "NRD")
    let tahoor = room.actor("Maryam Tahoor", country: "SUL")
    let both: [(Int, ParticipantRole)] = [(bergey, .party), (tahoor, .party)]
    room.event(
      "Anton Bergey met Maryam Tahoor on June 5", mode: "meeting", trigger: "meet", both,
      time: on("2031-06-05"))
    room.event(
      "Anton Bergey never met Maryam Tahoor", mode: "meeting", trigger: "meet", both,
      time: on("2031-06-05"), status: .denied)
    let contents = dossier(of: [room])
    let told =
      contents.events.flatMap(\.evidence.all)
      + contents.events.flatMap(\.disagreements).flatMap(\.values).flatMap(\.evidence.all)
    #expect(Set(told.map(\.text)).count == 2)
    #expect(contents.events.count == 1)
    #expect(contents.events[0].disagreements.map(\.field) == ["status"])
  }

  @Test("an actor that is named twice with two countries, and times that end before they start")
  func nonsense() {
    var room = Newsroom("odd", "Anton Bergey met Anton Bergey.", published: "2031-06-06")
    let one = room.actor("Anton Bergey", country: "NRD")
    let other = room.actor("Anton Bergey", country: "SUL")
    let time = TimeSpan(
      start: day("2031-06-07"), end: day("2031-06-01"), granularity: .day, text: nil)
    room.event(
      "Anton Bergey met Anton Bergey", mode: "meeting", trigger: "meet",
      [(one, .party), (other, .party), (one, .host)], time: time)
    let contents = dossier(of: [room])
    #expect(contents.events.count == 1)
    #expect(contents.actors.count == 2)
  }

  @Test("days at the ends of the calendar", arguments: ["0001-01-01", "9999-12-31"])
  func ends(_ iso: String) {
    var room = Newsroom(
      "odd", "Anton Bergey will meet Maryam Tahoor some day.", published: iso, outlet: "Courier")
    let bergey = room.actor("Anton Bergey", country: "NRD", role: "foreign minister")
    let tahoor = room.actor("Maryam Tahoor", country: "SUL")
    room.event(
      "Anton Bergey will meet Maryam Tahoor", mode: "meeting", trigger: "meet",
      [(bergey, .party), (tahoor, .party)], time: within("0001-01-01", "9999-12-31", .unknown),
      status: .scheduled)
    let contents = dossier(of: [room, Affair.courier])
    #expect(contents.articles.count == 2)
    #expect(contents.events.contains { $0.evidence.articles.contains("odd") })
  }
}
