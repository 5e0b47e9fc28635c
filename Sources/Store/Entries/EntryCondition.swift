import Dossier
import GRDB

/// A filter as SQL over `entry`.
struct EntryCondition {
  private(set) var sql = "1"
  private(set) var arguments = StatementArguments()

  /// Names that one asks for mean so many actors at most.
  private static let mostActors = 200

  /// - Parameter kind: the list that is asked; nil for all.
  init(_ filter: EntryFilter, kind: EntryKind?, _ db: Database) throws {
    if let actor = filter.actor { try add(actor: actor, kind, db) }
    if let country = filter.country { add(country: country, kind) }
    if let type = filter.type { add("type", type, kind) }
    if let status = filter.status { add("status", status, kind) }
    if kind == .actor {
      add(toldOfActors: filter)
    } else {
      if let from = filter.from { add("entry.\"end\" >= ?", [from.dayNumber]) }
      if let to = filter.to { add("entry.start <= ?", [to.dayNumber]) }
      if let independent = filter.independent { add(independent: independent, kind) }
    }
  }

  /// Nothing is asked.
  var isEmpty: Bool { sql == "1" }

  private mutating func add(_ part: String, _ values: StatementArguments) {
    sql += " AND \(part)"
    arguments += values
  }

  /// Capitals do not matter, and yet the index of the values serves.
  private mutating func add(_ column: String, _ value: String, _ kind: EntryKind?) {
    guard let kind else { return add("entry.\(column) = ? COLLATE NOCASE", [value]) }
    add(
      """
      entry.\(column) IN (SELECT DISTINCT \(column) FROM entry AS one
        WHERE one.kind = ? AND one.\(column) = ? COLLATE NOCASE)
      """, [kind.rawValue, value])
  }

  /// Entries that name the actor, or rest on articles that do; the actor itself.
  private mutating func add(actor: String, _ kind: EntryKind?, _ db: Database) throws {
    var ids = [actor]
    if let pattern = FTS5Pattern(matchingAllTokensIn: actor) {
      // A file that nobody has written to since an older version has the index of all words alone.
      let words = try db.tableExists("actor_words") ? "actor_words" : "entry_words"
      ids += try String.fetchAll(
        db,
        sql: """
          SELECT entry.id FROM \(words) JOIN entry ON entry.number = \(words).rowid
          WHERE \(words) MATCH ? AND entry.kind = 'actor' ORDER BY \(words).rowid LIMIT ?
          """, arguments: [pattern, Self.mostActors])
    }
    let marks = ids.map { _ in "?" }.joined(separator: ", ")
    let values = StatementArguments(ids)
    let actors = "SELECT number FROM entry AS actor WHERE kind = 'actor' AND id IN (\(marks))"
    let naming = "entry.number IN (SELECT entry FROM link WHERE target IN (\(marks)))"
    let itself = "entry.number IN (\(actors))"
    let source = """
      (entry.kind = 'article' AND entry.id IN (
        SELECT target FROM link WHERE entry IN (\(actors))))
      """
    switch kind {
    case .article: add(source, values)
    case nil: add("(\(naming) OR \(itself) OR \(source))", values + values + values)
    default: add("(\(naming) OR \(itself))", values + values)
    }
  }

  /// Where it was, or who took part; articles that tell of either.
  private mutating func add(country: String, _ kind: EntryKind?) {
    let own = "entry.country = ?"
    let naming = """
      entry.number IN (
        SELECT link.entry FROM entry AS someone CROSS JOIN link ON link.target = someone.id
        WHERE someone.kind = 'actor' AND someone.country = ?)
      """
    let source = """
      (entry.kind = 'article' AND entry.id IN (
        SELECT link.target FROM entry AS told CROSS JOIN link ON link.entry = told.number
        WHERE told.kind IN ('actor', 'event') AND told.country = ?))
      """
    switch kind {
    case .article: add(source, [country])
    case nil: add("(\(own) OR \(naming) OR \(source))", [country, country, country])
    default: add("(\(own) OR \(naming))", [country, country])
    }
  }

  /// Articles have no sources but are some: those of a story that so many tell.
  private mutating func add(independent: Int, _ kind: EntryKind?) {
    let own = "entry.independent >= ?"
    let source = """
      (entry.kind = 'article' AND entry.id IN (
        SELECT link.target FROM entry AS story CROSS JOIN link ON link.entry = story.number
        WHERE story.kind = 'story' AND story.independent >= ?))
      """
    switch kind {
    case .article: add(source, [independent])
    case nil: add("(\(own) OR \(source))", [independent, independent])
    default: add(own, [independent])
    }
  }

  /// Actors have no days and no sources of their own; what is told of them has.
  private mutating func add(toldOfActors filter: EntryFilter) {
    var parts: [String] = []
    var values = StatementArguments()
    if let from = filter.from {
      parts.append("told.\"end\" >= ?")
      values += [from.dayNumber]
    }
    if let to = filter.to {
      parts.append("told.start <= ?")
      values += [to.dayNumber]
    }
    if let independent = filter.independent {
      parts.append("told.independent >= ?")
      values += [independent]
    }
    guard !parts.isEmpty else { return }
    add(
      """
      entry.id IN (
        SELECT link.target FROM entry AS told CROSS JOIN link ON link.entry = told.number
        WHERE told.kind IN ('event', 'statement', 'commitment', 'figure')
          AND \(parts.joined(separator: " AND ")))
      """, values)
  }
}
