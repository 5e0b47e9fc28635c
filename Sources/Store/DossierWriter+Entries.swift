public import Dossier
import Foundation
import GRDB

extension DossierWriter {
  /// Makes the entries say what `contents` says, writing only what differs, and notes what changed
  /// on `day`.
  ///
  /// - Parameter decisions: what a person decided, with which the contents were made.
  /// - Returns: how many entries are new, changed and so on.
  @discardableResult
  public func write(
    _ contents: DossierContents, decisions: [Decision] = [], on day: CivilDate
  ) throws(StoreError) -> [KeptChange.What: Int] {
    try StoreError.naming {
      let rows = try EntryRows(contents).all()
      var head = DossierContents(generator: contents.generator, asOf: contents.asOf)
      head.schema = contents.schema
      head.decisions = contents.decisions
      return try pool.write { db in
        var gone = try kept(db)
        var counts: [KeptChange.What: Int] = [:]
        for row in rows {
          let old = gone.removeValue(forKey: Key(kind: row.kind.rawValue, id: row.id))
          guard let what = try write(row, over: old, on: day, db) else { continue }
          counts[what, default: 0] += 1
        }
        for key in gone.keys.sorted() {
          try remove(key, on: day, db)
          counts[.gone, default: 0] += 1
        }
        try Setting.head.write(json(head), db)
        try Setting.decided.write(DecisionLedger.digest(decisions), db)
        try Setting.reconciled.write(Setting.kept.read(db) ?? "0", db)
        return counts
      }
    }
  }

  private struct Key: Hashable, Comparable {
    var kind: String
    var id: String

    static func < (one: Key, other: Key) -> Bool { (one.kind, one.id) < (other.kind, other.id) }
  }

  private struct Old {
    var number: Int64
    var digest: Int64
  }

  private func kept(_ db: Database) throws -> [Key: Old] {
    var kept: [Key: Old] = [:]
    let cursor = try Row.fetchCursor(db, sql: "SELECT kind, id, number, digest FROM entry")
    while let row = try cursor.next() {
      kept[Key(kind: row[0], id: row[1])] = Old(number: row[2], digest: row[3])
    }
    return kept
  }

  private func write(
    _ row: EntryRow, over old: Old?, on day: CivilDate, _ db: Database
  ) throws -> KeptChange.What? {
    guard let old else {
      try db.execute(
        sql: """
          INSERT INTO entry(kind, id, title, words, start, "end", type, status, country,
            independent, doubts, digest, json)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          row.kind.rawValue, row.id, row.title, row.words, row.start, row.end, row.type,
          row.status, row.country, row.independent, row.doubts, row.digest, row.json,
        ])
      try link(row, to: db.lastInsertedRowID, db)
      try note(.new, row.kind.rawValue, row.id, row.title, [], on: day, db)
      return .new
    }
    guard old.digest != row.digest else { return try retitle(row, old, db) }
    let before = try Row.fetchOne(
      db, sql: "SELECT json, doubts FROM entry WHERE number = ?", arguments: [old.number])
    try db.execute(
      sql: """
        UPDATE entry SET title = ?, words = ?, start = ?, "end" = ?, type = ?, status = ?,
          country = ?, independent = ?, doubts = ?, digest = ?, json = ? WHERE number = ?
        """,
      arguments: [
        row.title, row.words, row.start, row.end, row.type, row.status, row.country,
        row.independent, row.doubts, row.digest, row.json, old.number,
      ])
    try db.execute(sql: "DELETE FROM link WHERE entry = ?", arguments: [old.number])
    try link(row, to: old.number, db)
    let what: KeptChange.What = row.doubts > (before?["doubts"] ?? 0) ? .doubted : .changed
    let fields = EntryChange.fields(from: before?["json"] ?? "", to: row.json)
    try note(what, row.kind.rawValue, row.id, row.title, fields, on: day, db)
    return what
  }

  /// An entry that stays as it is may name an actor whose name has become fuller.
  private func retitle(_ row: EntryRow, _ old: Old, _ db: Database) throws -> KeptChange.What? {
    try db.execute(
      sql: """
        UPDATE entry SET title = ?1, words = ?2
        WHERE number = ?3 AND (title <> ?1 OR words <> ?2)
        """, arguments: [row.title, row.words, old.number])
    return nil
  }

  private func link(_ row: EntryRow, to number: Int64, _ db: Database) throws {
    for target in row.links {
      try db.execute(
        sql: "INSERT INTO link(entry, target) VALUES (?, ?)", arguments: [number, target])
    }
  }

  private func remove(_ key: Key, on day: CivilDate, _ db: Database) throws {
    let title = try String.fetchOne(
      db, sql: "SELECT title FROM entry WHERE kind = ? AND id = ?", arguments: [key.kind, key.id])
    try db.execute(
      sql: "DELETE FROM entry WHERE kind = ? AND id = ?", arguments: [key.kind, key.id])
    try note(.gone, key.kind, key.id, title ?? key.id, [], on: day, db)
  }

  private func note(
    _ what: KeptChange.What, _ kind: String, _ id: String, _ title: String, _ fields: [String],
    on day: CivilDate, _ db: Database
  ) throws {
    try db.execute(
      sql: "INSERT INTO change(day, kind, id, what, title, fields) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [day.dayNumber, kind, id, what.rawValue, title, fields.joined(separator: ",")])
  }
}
