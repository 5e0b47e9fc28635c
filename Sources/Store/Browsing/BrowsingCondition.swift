import Dossier
import Foundation
import GRDB

/// A page's query as SQL over `entry`, for one list at a time: each list is read along its index of
/// times and the first lines found are enough, however long the list is.
struct BrowsingCondition {
  let sql: String
  let arguments: StatementArguments
  /// The index that the list is read along; empty where few entries can be meant, which are then
  /// looked up one by one.
  let index: String
  /// Whether a filter is one that no index of `entry` counts for.
  let isSearched: Bool

  /// Up to so many entries are looked up one by one and sorted.
  private static let few = 2_000

  init(_ query: EntryQuery, _ kind: EntryKind, _ db: Database) throws {
    var parts: [String] = []
    var arguments = StatementArguments()
    var least = Int.max
    func add(_ part: String, _ values: StatementArguments = []) {
      parts.append(part)
      arguments += values
    }
    func add(numbers: String, _ values: StatementArguments) throws {
      add("entry.number IN (\(numbers))", values)
      let count = try Int.fetchOne(
        db, sql: "SELECT COUNT(*) FROM (\(numbers) LIMIT \(Self.few + 1))", arguments: values)
      least = min(least, count ?? 0)
    }
    // Without the sign the database would read another index of kinds, and sort.
    add(query.isDoubted || query.isDisputed ? "+entry.kind = ?" : "entry.kind = ?", [kind.rawValue])
    for ids in query.naming {
      try add(
        numbers: "SELECT entry FROM link WHERE target IN (SELECT value FROM json_each(?))",
        [Self.json(ids)])
    }
    if !query.speakers.isEmpty {
      add(
        "json_extract(entry.json, '$.speaker') IN (SELECT value FROM json_each(?))",
        [Self.json(query.speakers)])
    }
    if let outlet = query.outlet {
      try add(
        numbers: """
          SELECT link.entry FROM entry AS article CROSS JOIN link ON link.target = article.id
          WHERE article.kind = 'article' AND article.type = ?
          """, [outlet])
    }
    if let words = query.words {
      if let pattern = FTS5Pattern(matchingAllTokensIn: words) {
        try add(
          numbers: "SELECT rowid FROM entry_words WHERE entry_words MATCH ?", [pattern])
      } else {
        add("0")
      }
    }
    isSearched = least < Int.max
    func among(_ column: String, _ values: [String]) {
      guard !values.isEmpty else { return }
      let marks = values.map { _ in "?" }.joined(separator: ", ")
      add("entry.\(column) IN (\(marks))", StatementArguments(values))
    }
    among("type", query.types)
    among("status", query.statuses)
    if let country = query.country { add("entry.country = ?", [country]) }
    if let from = query.from { add("entry.\"end\" >= ?", [from.dayNumber]) }
    if let to = query.to { add("entry.start <= ?", [to.dayNumber]) }
    if query.isSingle { add("entry.independent = 1") }
    if query.isDoubted { add("entry.doubts > 0") }
    if query.isDisputed {
      // Something speaks against it, and that is more than a denial: so few JSON texts are read.
      add("entry.doubts > 0 AND json_array_length(entry.json, '$.disagreements') > 0")
    }
    sql = parts.joined(separator: " AND ")
    self.arguments = arguments
    let isAlongTime = query.order == .newest && !query.isDoubted && !query.isDisputed
    index = isAlongTime && least > Self.few ? "INDEXED BY entry_time" : ""
  }

  static func json(_ values: [String]) -> String {
    (try? JSONEncoder().encode(values)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }
}
