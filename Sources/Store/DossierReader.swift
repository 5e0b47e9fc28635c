public import Dossier
import Foundation
import GRDB

/// Reads a dossier file; it never waits for a writer and never changes the file.
public struct DossierReader: Sendable {
  let database: any GRDB.DatabaseReader
  let ledger: DecisionLedger

  /// - Parameter readers: how many may ask at once, each of whom sees what was written last; more
  ///   wait for their turn.
  /// - Throws: what tells a missing, foreign, newer or broken file apart.
  public init(at path: String, readers: Int = 1) throws(StoreError) {
    try DossierFile.checkIsThere(path)
    ledger = DecisionLedger(beside: path)
    database = try StoreError.naming { try DossierFile.opened(path, readers: readers) }
  }

  init(database: any GRDB.DatabaseReader, ledger: DecisionLedger) {
    self.database = database
    self.ledger = ledger
  }

  /// Whether a file begins as every SQLite database does.
  public static func looksLikeDatabase(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: 16)) == Data("SQLite format 3\u{0}".utf8)
  }

  func read<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
    try StoreError.naming { try database.read(work) }
  }

  /// The affair that the file is about, where it was made for one.
  public func about() throws(StoreError) -> About? {
    try read { db in
      try Setting.about.read(db).map {
        try JSONDecoder().decode(About.self, from: Data($0.utf8))
      }
    }
  }

  /// Whether articles are kept, or decisions made, that the entries do not tell of yet.
  public func isBehind() throws(StoreError) -> Bool {
    let wanted = DecisionLedger.digest(try ledger.decisions())
    return try read {
      try Setting.kept.read($0) != Setting.reconciled.read($0)
        || Setting.decided.read($0) ?? DecisionLedger.digest([]) != wanted
    }
  }

  /// Whether the entries were made with a person's decisions.
  public func isDecided() throws(StoreError) -> Bool {
    let none = DecisionLedger.digest([])
    return try read { try Setting.decided.read($0) ?? none != none }
  }

  /// Every article with what was read of it, by id.
  public func readings() throws(StoreError) -> [ReadArticle] {
    try read { db in
      let decoder = JSONDecoder()
      let cursor = try Row.fetchCursor(
        db,
        sql: """
          SELECT article.text AS text, article.path AS path, reading.claims AS claims
          FROM reading JOIN article ON article.number = reading.article ORDER BY article.id
          """)
      var readings: [ReadArticle] = []
      while let row = try cursor.next() {
        let claims: String = row["claims"]
        var reading = try decoder.decode(ReadArticle.self, from: Data(claims.utf8))
        reading.article.text = row["text"]
        reading.article.path = row["path"]
        readings.append(reading)
      }
      return readings
    }
  }

  /// How many articles were read, up to an id.
  public func articleCount(upTo id: String? = nil) throws(StoreError) -> Int {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT COUNT(*) FROM article WHERE shelved IS NULL AND (?1 IS NULL OR id <= ?1)",
        arguments: [id]) ?? 0
    }
  }

  /// Articles as they came, by id: without the dates that are worked out from companions.
  ///
  /// - Parameters:
  ///   - after: the id behind which they start.
  ///   - limit: at most so many; all where nil.
  public func arrivals(
    after: String? = nil, limit: Int? = nil
  ) throws(StoreError) -> [Article] {
    try read { db in
      let decoder = JSONDecoder()
      let cursor = try Row.fetchCursor(
        db,
        sql: """
          SELECT text, path, facts FROM article WHERE shelved IS NULL AND id > ?
          ORDER BY id LIMIT ?
          """, arguments: [after ?? "", limit ?? Int.max])
      var articles: [Article] = []
      while let row = try cursor.next() {
        let facts: String = row["facts"]
        var article = try decoder.decode(Article.self, from: Data(facts.utf8))
        article.text = row["text"]
        article.path = row["path"]
        articles.append(article)
      }
      return articles
    }
  }

  /// The whole dossier; nil where nothing was ever added.
  public func contents() throws(StoreError) -> DossierContents? {
    try read { db in
      let decoder = JSONDecoder()
      guard let head = try Setting.head.read(db) else { return nil }
      var contents = try decoder.decode(DossierContents.self, from: Data(head.utf8))
      func list<Entry: Decodable>(_ kind: EntryKind, by order: String = "id") throws -> [Entry] {
        try String.fetchAll(
          db, sql: "SELECT json FROM entry WHERE kind = ? ORDER BY \(order)",
          arguments: [kind.rawValue]
        ).map { try decoder.decode(Entry.self, from: Data($0.utf8)) }
      }
      contents.articles = try list(.article, by: "start IS NULL, start, id")
      for index in contents.articles.indices {
        let text = try String.fetchOne(
          db, sql: "SELECT text FROM article WHERE id = ?", arguments: [contents.articles[index].id]
        )
        contents.articles[index].text = text ?? ""
      }
      let byTime = "start IS NULL, start, \"end\" IS NULL, \"end\", id"
      contents.stories = try list(.story)
      contents.passages = try list(.passage)
      contents.actors = try list(.actor)
      contents.events = try list(.event, by: byTime)
      contents.statements = try list(.statement, by: byTime)
      contents.commitments = try list(.commitment)
      contents.figures = try list(.figure)
      contents.processes = try list(.process)
      return contents
    }
  }

  /// Articles that were put aside unread, by when they came.
  public func shelved() throws(StoreError) -> [ShelvedArticle] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, facts, path, came, shelved FROM article WHERE shelved IS NOT NULL
          ORDER BY came, id
          """
      ).map { row in
        let facts: String = row["facts"]
        let article = try JSONDecoder().decode(Article.self, from: Data(facts.utf8))
        return ShelvedArticle(
          id: article.id, title: article.title ?? "", outlet: article.outlet,
          place: article.url ?? row["path"],
          came: CivilDate(dayNumber: row["came"]).iso, reason: row["shelved"])
      }
    }
  }
}
