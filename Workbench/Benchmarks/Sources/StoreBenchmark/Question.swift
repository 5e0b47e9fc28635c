import Dossier
import Store

/// Something that is asked of a dossier file, varied by the round.
struct Question: Sendable {
  let name: String
  let ask: @Sendable (DossierReader, Int) throws -> Void

  private static let firstDay = CivilDate(dayNumber: 18_628)

  static let all = [
    Question(name: "search, a name") { reader, round in
      _ = try reader.search(Affair.name(20 + round), limit: 20)
    },
    Question(name: "search, a word of every article") { reader, _ in
      _ = try reader.search("talks", limit: 20)
    },
    Question(name: "search, two words of a tenth") { reader, round in
      _ = try reader.search(Affair.topics[round % 10], limit: 20)
    },
    Question(name: "search, a phrase") { reader, round in
      _ = try reader.search("\"\(Affair.topics[round % 10])\"", limit: 20)
    },
    Question(name: "search, a word in one month") { reader, round in
      let filter = month(round)
      _ = try reader.search("talks", filter, limit: 20)
    },
    Question(name: "search, no such word") { reader, _ in
      _ = try reader.search("zzyzx", limit: 20)
    },
    Question(name: "timeline of a month") { reader, round in
      _ = try reader.entries(.event, month(round))
    },
    Question(name: "timeline of a month, one actor") { reader, round in
      var filter = month(round)
      filter.actor = Affair.name(20 + round)
      _ = try reader.entries(.event, filter)
    },
    Question(name: "timeline of a status") { reader, _ in
      _ = try reader.entries(.event, EntryFilter(status: "denied"))
    },
    Question(name: "actors") { reader, _ in _ = try reader.entries(.actor) },
    Question(name: "sources") { reader, _ in _ = try reader.entries(.article) },
    Question(name: "show, an event") { reader, round in
      _ = try reader.surroundings(of: Affair.id("e", round * 200))
    },
    Question(name: "show, a person") { reader, round in
      _ = try reader.surroundings(of: Affair.id("a", 30 + round))
    },
    Question(name: "show, a state of many articles") { reader, _ in
      _ = try reader.surroundings(of: Affair.id("a", 1))
    },
  ]

  static func month(_ round: Int) -> EntryFilter {
    let from = firstDay.adding(days: round * 30 % 1_000)
    return EntryFilter(from: from, to: from.adding(days: 29))
  }
}
