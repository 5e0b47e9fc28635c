import Dossier

/// An invented affair as three outlets tell it: a minister's visit and the talks within it.
enum Affair {
  static let articles: [Newsroom] = [courier, herald, gazette, laterCourier]

  static var courier: Newsroom {
    var room = Newsroom(
      "courier",
      "Nordian Foreign Minister Anton Bergey flew to Sulia on June 3 for a two-day visit. "
        + "Bergey met his Sulian counterpart Maryam Tahoor in Port Selim on Thursday. "
        + "The two neighbours have been at odds over the Grey Straits fishery for a decade. "
        + "“We shall open the Grey Straits to every honest fisherman,” Bergey said. "
        + "Sulia is bound to withdraw its patrol boats by July 1 under the Lorne accord. "
        + "Trade between the two neared 300 million crowns last year.",
      published: "2031-06-05", outlet: "Courier", title: "Bergey in Port Selim for Straits talks")
    let bergey = room.actor("Anton Bergey", country: "NRD", role: "foreign minister")
    let tahoor = room.actor("Maryam Tahoor", country: "SUL", role: "foreign minister")
    let sulia = room.state("Sulia", "SUL")
    let visit = room.event(
      "Anton Bergey flew to Sulia on June 3", mode: "visit", trigger: "visit", [(bergey, .party)],
      place: Place(name: "Sulia", country: "SUL"), time: within("2031-06-03", "2031-06-05", .week))
    room.event(
      "Bergey met his Sulian counterpart Maryam Tahoor in Port Selim", mode: "meeting",
      trigger: "meet", [(bergey, .party), (tahoor, .party)],
      place: Place(name: "Port Selim", country: "SUL"), time: on("2031-06-05"))
    room.statement(
      "“We shall open the Grey Straits to every honest fisherman,” Bergey said", by: bergey,
      content: "We shall open the Grey Straits to every honest fisherman")
    room.commitment(
      "Sulia is bound to withdraw its patrol boats by July 1", by: [sulia],
      what: "withdraw its patrol boats", due: on("2031-07-01"), status: .pending)
    room.figure(
      "neared 300 million crowns", 300_000_000, "crowns", what: "trade", .nearly,
      period: within("2030-01-01", "2030-12-31", .year))
    room.process("Lorne accord", parties: [sulia], events: [visit])
    return room
  }

  static var herald: Newsroom {
    var room = Newsroom(
      "herald",
      "Port Selim received Anton Bergei, who speaks for Nordia abroad, this week. "
        + "Bergei and Mariam Tahour held a meeting in Sulia about the Grey Straits fishery. "
        + "The two neighbours have been at odds over the Grey Straits fishery for ten years. "
        + "“We shall open the Grey Straits to every honest fisherman,” said Bergei. "
        + "Sulia has asked for more time to withdraw its patrol boats, due on July 1.",
      published: "2031-06-06", outlet: "Herald", title: "Straits quarrel: Bergei in Sulia")
    let bergey = room.actor("Anton Bergei", country: "NRD")
    let tahoor = room.actor("Mariam Tahour", country: "SUL")
    let sulia = room.state("Sulia", "SUL")
    room.event(
      "Bergei and Mariam Tahour held a meeting in Sulia", mode: "meeting", trigger: "meeting",
      [(bergey, .party), (tahoor, .party)], place: Place(name: "Sulia", country: "SUL"),
      time: within("2031-06-02", "2031-06-08", .week))
    room.statement(
      "“We shall open the Grey Straits to every honest fisherman,” said Bergei", by: bergey,
      content: "We shall open the Grey Straits to every honest fisherman")
    room.commitment(
      "Sulia has asked for more time to withdraw its patrol boats", by: [sulia],
      what: "withdraw patrol boats", due: on("2031-07-01"), status: .extensionSought)
    return room
  }

  static var gazette: Newsroom {
    var room = Newsroom(
      "gazette",
      "Foreign ministers Bergey and Maryam Tahoor are to meet in Sulia over the Grey Straits. "
        + "Anton Bergey of Nordia lands on June 3 and stays for two days. "
        + "Fishermen of both shores hope for the Grey Straits to be opened again.",
      published: "2031-06-02", outlet: "Gazette", title: "Straits ministers to meet")
    let tahoor = room.actor("Maryam Tahoor", country: "SUL")
    let bergey = room.actor("Anton Bergey", country: "NRD")
    room.event(
      "Bergey and Maryam Tahoor are to meet in Sulia", mode: "meeting", trigger: "meet",
      [(bergey, .party), (tahoor, .party)], place: Place(name: "Sulia", country: "SUL"),
      time: within("2031-06-03", "2031-06-05", .week), status: .scheduled)
    return room
  }

  /// Three weeks on: the same two meet again.
  static var laterCourier: Newsroom {
    var room = Newsroom(
      "courier-later",
      "Anton Bergey met Maryam Tahoor again, this time at home in Nordia. "
        + "Their second meeting on the Grey Straits fishery ended without a word to the press.",
      published: "2031-06-27", outlet: "Courier", title: "Bergey and Tahoor meet again")
    let bergey = room.actor("Anton Bergey", country: "NRD", role: "foreign minister")
    let tahoor = room.actor("Maryam Tahoor", country: "SUL", role: "foreign minister")
    room.event(
      "Anton Bergey met Maryam Tahoor again", mode: "meeting", trigger: "meet",
      [(bergey, .party), (tahoor, .party)], place: Place(name: "Nordia", country: "NRD"),
      time: on("2031-06-26"))
    return room
  }
}
