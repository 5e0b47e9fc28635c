import Foundation
import GRDB

/// What those ask who look on while others write.
extension DossierReader {
  /// A figure that is another once somebody else has written to the file. It holds for this reader
  /// alone: two readers count apart.
  public func version() throws(StoreError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
  }

  /// - Parameters:
  ///   - change: what is known already; nil counts nothing.
  ///   - newest: how many entries to name at most.
  public func tidings(after change: Int?, newest: Int) throws(StoreError) -> Tidings {
    try read { db in
      func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
      let last = try number("SELECT IFNULL(MAX(number), 0) FROM change")
      var tidings = Tidings(
        articles: try number("SELECT COUNT(*) FROM article WHERE shelved IS NULL"),
        entries: try number("SELECT COUNT(*) FROM entry"),
        isBehind: try Setting.kept.read(db) != Setting.reconciled.read(db), last: last,
        counts: [:], newest: [])
      // A number beyond the last is another file's.
      guard let change, change < last else { return tidings }
      let rows = try Row.fetchCursor(
        db,
        sql:
          "SELECT what, COUNT(DISTINCT kind || ' ' || id) FROM change WHERE number > ? GROUP BY what",
        arguments: [change])
      while let row = try rows.next() {
        guard let what = KeptChange.What(rawValue: row[0]) else { continue }
        tidings.counts[what] = row[1]
      }
      tidings.newest = try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM change WHERE number > ? AND what <> 'gone' AND kind <> 'passage'
          ORDER BY number DESC LIMIT ?
          """, arguments: [change, newest]
      ).compactMap { row in
        guard let kind = EntryKind(rawValue: row["kind"]),
          let what = KeptChange.What(rawValue: row["what"])
        else { return nil }
        let fields: String = row["fields"]
        return KeptChange(
          what: what, kind: kind, id: row["id"], title: row["title"],
          fields: fields.split(separator: ",").map(String.init))
      }
      return tidings
    }
  }
}
