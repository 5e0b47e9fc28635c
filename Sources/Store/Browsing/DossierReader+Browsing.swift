public import Dossier
import Foundation
import GRDB

/// What pages ask of a dossier: bounded lists, counts, and names by id.
extension DossierReader {
  /// At most `limit` entries after the first `offset`.
  public func list(
    _ query: EntryQuery, offset: Int = 0, limit: Int
  ) throws(StoreError) -> [KeptEntry] {
    guard !query.kinds.isEmpty, limit > 0 else { return [] }
    return try read { db in
      let (condition, arguments) = Self.condition(query)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM entry WHERE \(condition) ORDER BY \(Self.order(query.order))
          LIMIT ? OFFSET ?
          """, arguments: arguments + [limit, max(0, offset)]
      ).compactMap { Self.kept($0) }
    }
  }

  public func count(_ query: EntryQuery) throws(StoreError) -> Int {
    guard !query.kinds.isEmpty else { return 0 }
    return try read { db in
      let (condition, arguments) = Self.condition(query)
      return try Int.fetchOne(
        db, sql: "SELECT COUNT(*) FROM entry WHERE \(condition)", arguments: arguments) ?? 0
    }
  }

  /// The first and the last day of what a query finds; nil where nothing is dated.
  public func span(_ query: EntryQuery) throws(StoreError) -> ClosedRange<CivilDate>? {
    guard !query.kinds.isEmpty else { return nil }
    return try read { db in
      let (condition, arguments) = Self.condition(query)
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT MIN(start) AS first, MAX(start) AS last FROM entry WHERE \(condition)",
          arguments: arguments),
        let first: Int = row["first"], let last: Int = row["last"], first <= last
      else { return nil }
      return CivilDate(dayNumber: first)...CivilDate(dayNumber: last)
    }
  }

  /// How many of the entries start in each stretch of `days` days from `first` on; `bins` stretches.
  public func histogram(
    _ query: EntryQuery, from first: CivilDate, days: Int, bins: Int
  ) throws(StoreError) -> [Int] {
    var counts = [Int](repeating: 0, count: max(0, bins))
    guard !query.kinds.isEmpty, days > 0, bins > 0 else { return counts }
    return try read { db in
      let (condition, arguments) = Self.condition(query)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT (start - ?) / ? AS bin, COUNT(*) AS number FROM entry
          WHERE start >= ? AND start < ? AND \(condition) GROUP BY bin
          """,
        arguments: [
          first.dayNumber, days, first.dayNumber, first.dayNumber + days * bins,
        ] + arguments)
      for row in rows {
        let bin: Int = row["bin"]
        if counts.indices.contains(bin) { counts[bin] = row["number"] }
      }
      return counts
    }
  }

  /// The entry with an id.
  public func entry(_ id: String) throws(StoreError) -> KeptEntry? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM entry WHERE id = ? LIMIT 1", arguments: [id])
        .flatMap { Self.kept($0) }
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

  /// As `list`, without what the entries hold: an actor of many articles is long.
  public func labels(
    _ query: EntryQuery, offset: Int = 0, limit: Int
  ) throws(StoreError) -> [EntryLabel] {
    guard !query.kinds.isEmpty, limit > 0 else { return [] }
    return try read { db in
      let (condition, arguments) = Self.condition(query)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT kind, id, title, start, "end", type, status, country, independent
          FROM entry WHERE \(condition) ORDER BY \(Self.order(query.order)) LIMIT ? OFFSET ?
          """, arguments: arguments + [limit, max(0, offset)]
      ).compactMap { Self.label($0) }
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
      return try String.fetchAll(
        db,
        sql: """
          SELECT entry.id FROM entry_words JOIN entry ON entry.number = entry_words.rowid
          WHERE entry_words MATCH ? AND entry.kind = 'actor' ORDER BY entry.id LIMIT ?
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

  /// Entries and articles that hold all the words, the best first, with the words met marked.
  public func find(
    _ words: String, offset: Int = 0, limit: Int
  ) throws(StoreError) -> [Finding]? {
    let isPhrase = words.count > 2 && words.hasPrefix("\"") && words.hasSuffix("\"")
    let made =
      isPhrase
      ? FTS5Pattern(matchingPhrase: String(words.dropFirst().dropLast()))
      : FTS5Pattern(matchingAllTokensIn: words)
    guard let pattern = made else { return nil }
    let (open, close) = (Finding.open, Finding.close)
    return try read { db in
      let hits = try Row.fetchAll(
        db,
        sql: """
          SELECT place, number FROM (
            SELECT 0 AS place, rowid AS number, bm25(entry_words) AS rank FROM entry_words
            WHERE entry_words MATCH ?1
            UNION ALL
            SELECT 1, rowid, bm25(article_words) FROM article_words WHERE article_words MATCH ?1)
          ORDER BY place, rank, number LIMIT ?2 OFFSET ?3
          """, arguments: [pattern, limit, max(0, offset)])
      return try hits.compactMap { hit in
        let number: Int64 = hit["number"]
        let isEntry = (hit["place"] as Int) == 0
        let sql =
          isEntry
          ? """
          SELECT entry.*, snippet(entry_words, 0, ?2, ?3, ' … ', 32) AS excerpt
          FROM entry_words JOIN entry ON entry.number = entry_words.rowid
          WHERE entry_words MATCH ?1 AND entry_words.rowid = ?4
          """
          : """
          SELECT entry.*, snippet(article_words, 0, ?2, ?3, ' … ', 32) AS excerpt
          FROM article_words JOIN article ON article.number = article_words.rowid
          JOIN entry ON entry.kind = 'article' AND entry.id = article.id
          WHERE article_words MATCH ?1 AND article_words.rowid = ?4
          """
        guard
          let row = try Row.fetchOne(
            db, sql: sql, arguments: [pattern, open, close, number]),
          let entry = Self.kept(row)
        else { return nil }
        return Finding(entry: entry, excerpt: row["excerpt"])
      }
    }
  }

  private static func order(_ order: EntryQuery.Order) -> String {
    switch order {
    case .newest: "start DESC, \"end\" DESC, id DESC"
    case .oldest: "start, \"end\", id"
    case .title: "title COLLATE NOCASE, id"
    }
  }

  private static func json(_ values: [String]) -> String {
    (try? JSONEncoder().encode(values)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }

  private static func condition(_ query: EntryQuery) -> (String, StatementArguments) {
    var parts: [String] = []
    var arguments = StatementArguments()
    func add(_ part: String, _ values: StatementArguments = []) {
      parts.append(part)
      arguments += values
    }
    func among(_ column: String, _ values: [String]) {
      if values.count == 1 {
        add("entry.\(column) = ?", [values[0]])
      } else {
        add("entry.\(column) IN (SELECT value FROM json_each(?))", [json(values)])
      }
    }
    among("kind", query.kinds.map(\.rawValue))
    for ids in query.naming {
      add(
        """
        entry.number IN (
          SELECT entry FROM link WHERE target IN (SELECT value FROM json_each(?)))
        """, [json(ids)])
    }
    if !query.speakers.isEmpty {
      add(
        "json_extract(entry.json, '$.speaker') IN (SELECT value FROM json_each(?))",
        [json(query.speakers)])
    }
    if let outlet = query.outlet {
      add(
        """
        entry.number IN (
          SELECT link.entry FROM entry AS article CROSS JOIN link ON link.target = article.id
          WHERE article.kind = 'article' AND article.type = ?)
        """, [outlet])
    }
    if !query.types.isEmpty { among("type", query.types) }
    if !query.statuses.isEmpty { among("status", query.statuses) }
    if let country = query.country { add("entry.country = ?", [country]) }
    if let words = query.words {
      if let pattern = FTS5Pattern(matchingAllTokensIn: words) {
        add(
          "entry.number IN (SELECT rowid FROM entry_words WHERE entry_words MATCH ?)", [pattern])
      } else {
        add("0")
      }
    }
    if let from = query.from { add("entry.\"end\" >= ?", [from.dayNumber]) }
    if let to = query.to { add("entry.start <= ?", [to.dayNumber]) }
    if query.isSingle { add("entry.independent = 1") }
    if query.isDoubted { add("entry.doubts > 0") }
    if query.isDisputed {
      // Something speaks against it, and that is more than a denial: so few JSON texts are read.
      add("entry.doubts > 0 AND json_array_length(entry.json, '$.disagreements') > 0")
    }
    return (parts.joined(separator: " AND "), arguments)
  }

  private static func label(_ row: Row) -> EntryLabel? {
    guard let kind = (row["kind"] as String?).flatMap(EntryKind.init(rawValue:)) else { return nil }
    return EntryLabel(
      kind: kind, id: row["id"], title: row["title"],
      start: (row["start"] as Int?).map(CivilDate.init(dayNumber:)),
      end: (row["end"] as Int?).map(CivilDate.init(dayNumber:)), type: row["type"],
      status: row["status"], country: row["country"], independent: row["independent"])
  }

  private static func kept(_ row: Row) -> KeptEntry? {
    guard let kind = (row["kind"] as String?).flatMap(EntryKind.init(rawValue:)) else { return nil }
    let json: String = row["json"]
    return KeptEntry(
      kind: kind, id: row["id"], title: row["title"],
      start: (row["start"] as Int?).map(CivilDate.init(dayNumber:)),
      end: (row["end"] as Int?).map(CivilDate.init(dayNumber:)), type: row["type"],
      status: row["status"], independent: row["independent"], json: Data(json.utf8), excerpt: nil)
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
