public import Dossier
import Foundation
import GRDB

/// What pages ask of a dossier: bounded lists, counts, and names by id.
extension DossierReader {
  /// At most `limit` entries after the first `offset`.
  public func list(
    _ query: EntryQuery, offset: Int = 0, limit: Int
  ) throws(StoreError) -> [KeptEntry] {
    try read { db in
      let numbers = try Self.numbers(query, offset, limit, db)
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM entry WHERE number IN (SELECT value FROM json_each(?))",
        arguments: [Self.json(numbers)])
      let found = Dictionary(
        rows.map { ($0["number"] as Int64, $0) }, uniquingKeysWith: { first, _ in first })
      return numbers.compactMap { found[$0] }.compactMap(KeptEntry.init)
    }
  }

  /// As `list`, without what the entries hold: an actor of many articles is long.
  public func labels(
    _ query: EntryQuery, offset: Int = 0, limit: Int
  ) throws(StoreError) -> [EntryLabel] {
    try read { db in
      let numbers = try Self.numbers(query, offset, limit, db)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT number, kind, id, title, start, "end", type, status, country, independent
          FROM entry WHERE number IN (SELECT value FROM json_each(?))
          """, arguments: [Self.json(numbers)])
      let found = Dictionary(
        rows.map { ($0["number"] as Int64, $0) }, uniquingKeysWith: { first, _ in first })
      return numbers.compactMap { found[$0] }.compactMap { Self.label($0) }
    }
  }

  /// The rows wanted, in order: few columns are sorted, and what the entries hold is read afterwards.
  private static func numbers(
    _ query: EntryQuery, _ offset: Int, _ limit: Int, _ db: Database
  ) throws -> [Int64] {
    guard !query.kinds.isEmpty, limit > 0 else { return [] }
    let (offset, limit) = (max(0, offset), min(limit, 10_000))
    let order = order(query)
    // A title is not in the index of times, and looking up each is slow.
    let columns = query.order == .title ? "number, title, id" : "number, start, \"end\", id"
    var lists: [String] = []
    var arguments = StatementArguments()
    for kind in query.kinds {
      let condition = try BrowsingCondition(query, kind, db)
      lists.append(
        """
        SELECT * FROM (
          SELECT \(columns) FROM entry \(condition.index)
          WHERE \(condition.sql) ORDER BY \(order) LIMIT ?)
        """)
      arguments += condition.arguments + [offset + limit]
    }
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT number FROM (\(lists.joined(separator: " UNION ALL ")))
        ORDER BY \(order) LIMIT ? OFFSET ?
        """, arguments: arguments + [limit, offset])
  }

  /// How many entries a query finds. Of those that only a look at each tells, no more than `most`
  /// of each list are counted.
  public func count(_ query: EntryQuery, most: Int = 10_000) throws(StoreError) -> Int {
    try read { db in
      try query.kinds.reduce(0) { sum, kind in
        let condition = try BrowsingCondition(query, kind, db)
        let limit = condition.isSearched ? "LIMIT \(most)" : ""
        return try sum
          + (Int.fetchOne(
            db,
            sql: "SELECT COUNT(*) FROM (SELECT 1 FROM entry WHERE \(condition.sql) \(limit))",
            arguments: condition.arguments) ?? 0)
      }
    }
  }

  /// The first and the last start of what a query finds; nil where nothing is dated.
  public func span(_ query: EntryQuery) throws(StoreError) -> ClosedRange<CivilDate>? {
    try read { db in
      var days: [Int] = []
      for kind in query.kinds {
        let condition = try BrowsingCondition(query, kind, db)
        for order in ["ASC", "DESC"] {
          days += try Int.fetchAll(
            db,
            sql: """
              SELECT start FROM entry \(condition.index)
              WHERE \(condition.sql) AND start IS NOT NULL ORDER BY start \(order) LIMIT 1
              """, arguments: condition.arguments)
        }
      }
      guard let first = days.min(), let last = days.max() else { return nil }
      return CivilDate(dayNumber: first)...CivilDate(dayNumber: last)
    }
  }

  /// How many of the entries start on each day, by day; those without a start are left out.
  public func days(_ query: EntryQuery) throws(StoreError) -> [(day: CivilDate, count: Int)] {
    try read { db in
      var counts: [Int: Int] = [:]
      for kind in query.kinds {
        let condition = try BrowsingCondition(query, kind, db)
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT start, COUNT(*) FROM entry \(condition.index)
            WHERE \(condition.sql) AND start IS NOT NULL GROUP BY start
            """, arguments: condition.arguments)
        while let row = try rows.next() { counts[row[0], default: 0] += row[1] }
      }
      return counts.sorted { $0.key < $1.key }.map {
        (day: CivilDate(dayNumber: $0.key), count: $0.value)
      }
    }
  }

  /// The entry with an id.
  public func entry(_ id: String) throws(StoreError) -> KeptEntry? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM entry WHERE id = ? LIMIT 1", arguments: [id])
        .flatMap(KeptEntry.init)
    }
  }

  /// What to call those of the ids that are entries.
  public func labels(of ids: some Sequence<String>) throws(StoreError) -> [String: EntryLabel] {
    let ids = Set(ids).sorted()
    guard !ids.isEmpty else { return [:] }
    return try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT kind, id, title, start, "end", type, status, country, independent FROM entry
          WHERE id IN (SELECT value FROM json_each(?))
          """, arguments: [Self.json(ids)])
      return Dictionary(
        rows.compactMap { Self.label($0) }.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    }
  }

  /// The text of an article, all of it.
  public func text(ofArticle id: String) throws(StoreError) -> String? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT text FROM article WHERE id = ?", arguments: [id])
    }
  }

  /// Ids of the actors that an id or the words of a name mean.
  public func actors(named name: String, limit: Int = 50) throws(StoreError) -> [String] {
    try read { db in
      let itself = try String.fetchAll(
        db, sql: "SELECT id FROM entry WHERE kind = 'actor' AND id = ?", arguments: [name])
      guard itself.isEmpty, let pattern = FTS5Pattern(matchingAllTokensIn: name) else {
        return itself
      }
      // A file that nobody has written to since an older version has the index of all words alone.
      let words = try db.tableExists("actor_words") ? "actor_words" : "entry_words"
      return try String.fetchAll(
        db,
        sql: """
          SELECT entry.id FROM \(words) JOIN entry ON entry.number = \(words).rowid
          WHERE \(words) MATCH ? AND entry.kind = 'actor' ORDER BY \(words).rowid LIMIT ?
          """, arguments: [pattern, limit])
    }
  }

  /// How often each value of a column stands in the entries of a kind, the most frequent first.
  public func tally(
    _ column: Column, of kind: EntryKind, limit: Int
  ) throws(StoreError) -> [(value: String, count: Int)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(column.rawValue) AS value, COUNT(*) AS number FROM entry
          WHERE kind = ? AND value IS NOT NULL GROUP BY value ORDER BY number DESC, value LIMIT ?
          """, arguments: [kind.rawValue, limit]
      ).map { (value: $0["value"], count: $0["number"]) }
    }
  }

  public enum Column: String, Sendable { case type, status, country }

  /// The sum of the independent sources of the stories: articles that copy each other count once
  /// in each.
  public func independentAccounts() throws(StoreError) -> Int {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT COALESCE(SUM(independent), 0) FROM entry WHERE kind = 'story'") ?? 0
    }
  }

  /// How many entries name each of the ids.
  public func mentions(of ids: some Sequence<String>) throws(StoreError) -> [String: Int] {
    let ids = Set(ids).sorted()
    guard !ids.isEmpty else { return [:] }
    return try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT target, COUNT(*) AS number FROM link
          WHERE target IN (SELECT value FROM json_each(?)) GROUP BY target
          """, arguments: [Self.json(ids)])
      return Dictionary(
        rows.map { ($0["target"] as String, $0["number"] as Int) }, uniquingKeysWith: { a, _ in a })
    }
  }

  /// The head of the dossier: who made it, and the day it speaks from; its lists are empty.
  public func head() throws(StoreError) -> DossierContents? {
    try read { db in
      try Setting.head.read(db).map {
        try JSONDecoder().decode(DossierContents.self, from: Data($0.utf8))
      }
    }
  }

  private static func order(_ query: EntryQuery) -> String {
    switch query.order {
    // The index of what is spoken against has no end.
    case .newest where query.isDoubted || query.isDisputed: "start DESC, id DESC"
    case .newest: "start DESC, \"end\" DESC, id DESC"
    case .oldest: "start, \"end\", id"
    case .title: "title COLLATE NOCASE, id"
    }
  }

  private static func json(_ values: some Encodable) -> String {
    (try? JSONEncoder().encode(values)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }

  private static func label(_ row: Row) -> EntryLabel? {
    guard let kind = (row["kind"] as String?).flatMap(EntryKind.init(rawValue:)) else { return nil }
    return EntryLabel(
      kind: kind, id: row["id"], title: row["title"],
      start: (row["start"] as Int?).map(CivilDate.init(dayNumber:)),
      end: (row["end"] as Int?).map(CivilDate.init(dayNumber:)), type: row["type"],
      status: row["status"], country: row["country"], independent: row["independent"])
  }
}

extension DossierReader {
  /// A stretch of an article's text, in Unicode scalars; shorter where the text ends.
  public func text(
    ofArticle id: String, from start: Int, count: Int
  ) throws(StoreError) -> String? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT substr(text, ?, ?) FROM article WHERE id = ?",
        arguments: [max(0, start) + 1, max(0, count), id])
    }
  }
}
