public import Dossier
import Foundation
import GRDB

extension DossierReader {
  /// What became of entries since a day, that day included; an entry that came and went is left out.
  public func changes(since day: CivilDate) throws(StoreError) -> [KeptChange] {
    try read { db in
      var found: [String: KeptChange] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT * FROM change WHERE day >= ? ORDER BY number", arguments: [day.dayNumber])
      while let row = try rows.next() {
        guard let change = KeptChange(row) else { continue }
        let key = "\(change.kind.rawValue) \(change.id)"
        found[key] = found[key].map { joined($0, change) } ?? change
        if found[key]?.what == .gone, found[key]?.title.isEmpty == true { found[key] = nil }
      }
      return found.values.sorted {
        (order($0.what), order($0.kind), $0.id) < (order($1.what), order($1.kind), $1.id)
      }
    }
  }

  /// The latest changes, the last first, each as it was noted.
  ///
  /// - Parameter before: the number of a change, to go on behind it.
  public func latestChanges(
    before: Int64? = nil, limit: Int
  ) throws(StoreError) -> [NotedChange] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM change WHERE number < ? ORDER BY number DESC LIMIT ?",
        arguments: [before ?? Int64.max, max(0, limit)]
      ).compactMap { row in
        guard let change = KeptChange(row) else { return nil }
        return NotedChange(
          number: row["number"], day: CivilDate(dayNumber: row["day"]), change: change)
      }
    }
  }

  /// A mark that differs once the file holds something else, for whoever waits for news.
  public func state() throws(StoreError) -> String {
    try read { db in
      let noted = try Int64.fetchOne(db, sql: "SELECT MAX(number) FROM change") ?? 0
      let kept = try Setting.kept.read(db) ?? "0"
      let reconciled = try Setting.reconciled.read(db) ?? "0"
      return "\(kept).\(reconciled).\(noted)"
    }
  }

  private func joined(_ earlier: KeptChange, _ later: KeptChange) -> KeptChange {
    var change = later
    switch (earlier.what, later.what) {
    // Nobody who looked before saw it come, nor go.
    case (.new, .gone): change.title = ""
    case (.new, _): change.what = .new
    case (.gone, .new): change.what = .changed
    case (.doubted, .changed): change.what = .doubted
    default: break
    }
    change.fields =
      change.what == .new || change.what == .gone
      ? [] : Set(earlier.fields + later.fields).sorted()
    return change
  }

  private func order(_ what: KeptChange.What) -> Int {
    KeptChange.What.allCases.firstIndex(of: what) ?? 0
  }

  private func order(_ kind: EntryKind) -> Int { EntryKind.allCases.firstIndex(of: kind) ?? 0 }
}

extension KeptChange {
  fileprivate init?(_ row: Row) {
    guard let kind = (row["kind"] as String?).flatMap(EntryKind.init(rawValue:)),
      let what = (row["what"] as String?).flatMap(KeptChange.What.init(rawValue:))
    else { return nil }
    let fields: String = row["fields"]
    self.init(
      what: what, kind: kind, id: row["id"], title: row["title"],
      fields: fields.split(separator: ",").map(String.init))
  }
}
