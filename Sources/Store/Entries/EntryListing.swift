import Dossier
import Foundation
import GRDB

/// One list of entries in its order (start, end, id; what has no date comes last), read along the
/// index of times: nothing is sorted but entries of one day, and no entry is held but the present.
struct EntryListing {
  let kind: EntryKind
  let filter: EntryFilter
  /// The id of the last entry that is known already.
  let after: String?
  let limit: Int?
  /// Whether the JSON is wanted.
  let isWhole: Bool

  func each(in db: Database, _ body: (KeptEntry) throws -> Void) throws {
    var left = limit ?? Int.max
    let begin = try after.map { try place(of: $0, db) } ?? Place.beginning
    let condition = try EntryCondition(filter, kind: kind, db)
    if let dated = begin.dated {
      try each(
        in: db, "start IS NOT NULL AND \(dated.sql)", dated.arguments,
        order: "start, \"end\" IS NULL, \"end\", id", condition, &left, body)
    }
    try each(
      in: db, "start IS NULL AND \(begin.undated.sql)", begin.undated.arguments,
      order: "\"end\" IS NULL, \"end\", id", condition, &left, body)
  }

  private func each(
    in db: Database, _ part: String, _ arguments: StatementArguments, order: String,
    _ condition: EntryCondition, _ left: inout Int, _ body: (KeptEntry) throws -> Void
  ) throws {
    guard left > 0 else { return }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT kind, id, title, start, "end", type, status, country, independent,
          \(isWhole ? "json" : "'' AS json")
        FROM entry WHERE kind = ? AND \(part) AND \(condition.sql) ORDER BY \(order) LIMIT ?
        """, arguments: [kind.rawValue] + arguments + condition.arguments + [left])
    while let row = try rows.next() {
      guard let entry = KeptEntry(row) else { continue }
      left -= 1
      try body(entry)
    }
  }

  // MARK: Where to begin

  private struct Part {
    var sql = "1"
    var arguments = StatementArguments()
  }

  private struct Place {
    /// Nil where all dated entries are known already.
    var dated: Part? = Part()
    var undated = Part()

    static let beginning = Place()
  }

  /// An entry that is gone meanwhile gives the beginning.
  private func place(of id: String, _ db: Database) throws -> Place {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT start, \"end\" FROM entry WHERE kind = ? AND id = ?",
        arguments: [kind.rawValue, id])
    else { return .beginning }
    let start: Int? = row["start"]
    let end: Int? = row["end"]
    let later: Part =
      end.map { Part(sql: "(\"end\" IS NULL OR (\"end\", id) > (?, ?))", arguments: [$0, id]) }
      ?? Part(sql: "(\"end\" IS NULL AND id > ?)", arguments: [id])
    guard let start else { return Place(dated: nil, undated: later) }
    // The first comparison is what the index is read by.
    return Place(
      dated: Part(
        sql: "start >= ? AND (start > ? OR \(later.sql))",
        arguments: [start, start] + later.arguments))
  }
}

extension KeptEntry {
  init?(_ row: Row) {
    guard let kind = (row["kind"] as String?).flatMap(EntryKind.init(rawValue:)) else { return nil }
    let json: String = row["json"]
    self.init(
      kind: kind, id: row["id"], title: row["title"],
      start: (row["start"] as Int?).map(CivilDate.init(dayNumber:)),
      end: (row["end"] as Int?).map(CivilDate.init(dayNumber:)), type: row["type"],
      status: row["status"], independent: row["independent"], json: Data(json.utf8),
      excerpt: nil)
  }
}
