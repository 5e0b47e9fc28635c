/// PLOVER's records as rows, for spreadsheets and statistics. `evidence` names each piece by its
/// article and its places there, in Unicode scalars: "a10d23d1d02:1341-1468".
enum PloverTable {
  private typealias Entity = PloverRecord.Entity

  static let columns = [
    "id", "date", "enddate", "actor", "actor_code", "actor_sector", "recipient",
    "recipient_code", "recipient_sector", "event", "mode", "context", "quad_code", "event_loc",
    "event_loc_country", "status", "independent", "confidence", "articles", "urls", "evidence",
    "comment",
  ]

  static func text(_ records: [PloverRecord], dyads: Bool) -> String {
    var table = CSVTable()
    table.add(columns)
    for record in records {
      for (actors, recipients) in dyads ? pairs(record) : [(record.actor, record.recipient)] {
        table.add(row(record, actors, recipients))
      }
    }
    return table.text
  }

  /// Each actor with each recipient; those who act together, each with each.
  private static func pairs(_ record: PloverRecord) -> [([Entity], [Entity])] {
    if !record.recipient.isEmpty {
      return record.actor.flatMap { actor in record.recipient.map { ([actor], [$0]) } }
    }
    guard record.actor.count > 1 else { return [(record.actor, [])] }
    return record.actor.indices.flatMap { first in
      record.actor[(first + 1)...].map { ([record.actor[first]], [$0]) }
    }
  }

  private static func row(
    _ record: PloverRecord, _ actors: [Entity], _ recipients: [Entity]
  ) -> [String] {
    func joined(_ values: [String]) -> String { values.joined(separator: ";") }
    return [
      record.id, record.date ?? "", record.enddate ?? "", joined(actors.map(\.entityText)),
      joined(actors.map(\.code)), joined(actors.map(\.sector)),
      joined(recipients.map(\.entityText)), joined(recipients.map(\.code)),
      joined(recipients.map(\.sector)), joined(record.event), joined(record.mode),
      joined(record.context), String(record.quadCode), record.eventLoc?.extractedPlace ?? "",
      record.eventLoc?.countryCode ?? "", record.status, String(record.independent),
      String(record.confidence), joined(record.citeInfo.map(\.citation)),
      joined(record.citeInfo.compactMap(\.url)),
      joined(record.textInfo.map { "\($0.article):\($0.start)-\($0.end)" }), record.comment,
    ]
  }
}
