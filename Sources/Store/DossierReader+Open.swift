public import Dossier
import Foundation
import GRDB

/// What is open in an affair: what is due, and where sources differ.
extension DossierReader {
  /// Commitments that are neither met nor broken and are due on a day or later, the next first.
  public func due(from day: CivilDate, limit: Int) throws(StoreError) -> [KeptEntry] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM entry WHERE kind = 'commitment' AND start IS NOT NULL AND "end" >= ?
            AND status NOT IN ('met', 'broken')
          ORDER BY start, "end", id LIMIT ?
          """, arguments: [day.dayNumber, max(0, limit)]
      ).compactMap(KeptEntry.init)
    }
  }

  /// Entries whose sources give values that cannot both hold, the latest first.
  public func disagreements(
    offset: Int = 0, limit: Int
  ) throws(StoreError) -> [KeptEntry] {
    // With the sign before it the kind is no way in, and the short index of doubts is.
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM entry WHERE doubts > 0 AND +kind IN ('event', 'figure')
            AND json_array_length(json, '$.disagreements') > 0
          ORDER BY start DESC, id DESC LIMIT ? OFFSET ?
          """, arguments: [max(0, limit), max(0, offset)]
      ).compactMap(KeptEntry.init)
    }
  }

  /// Whether an entry with this id stands in the list.
  public func holds(_ kind: EntryKind, _ id: String) throws(StoreError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS(SELECT 1 FROM entry WHERE kind = ? AND id = ?)",
        arguments: [kind.rawValue, id]) ?? false
    }
  }

  /// How many entries each list has.
  public func counts() throws(StoreError) -> [EntryKind: Int] {
    try read { db in
      var counts: [EntryKind: Int] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT kind, COUNT(*) FROM entry GROUP BY kind") {
        guard let kind = (row[0] as String?).flatMap(EntryKind.init(rawValue:)) else { continue }
        counts[kind] = row[1]
      }
      return counts
    }
  }
}
