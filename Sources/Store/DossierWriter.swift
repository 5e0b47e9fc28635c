public import Dossier
import Foundation
import GRDB

/// Writes to a dossier file. One process at a time holds a writer; any number may read meanwhile.
///
/// Each call that changes something is one transaction: when it returns, the change is on the disk
/// for good, and a crash before leaves nothing of it.
public struct DossierWriter: Sendable {
  let pool: DatabasePool
  private let lock: FileLock
  /// What a person decided of the file's entries.
  public let ledger: DecisionLedger
  private let encoder: JSONEncoder

  /// Makes a new file; one that is there is left alone.
  public static func create(at path: String, about: About?) throws(StoreError) -> DossierWriter {
    guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.exists }
    let lock = try FileLock(path)
    return try StoreError.naming {
      let pool = try DatabasePool(path: path, configuration: DossierFile.writing)
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA application_id = \(Migrations.applicationId)")
      }
      try Migrations.all.migrate(pool)
      let writer = DossierWriter(
        pool: pool, lock: lock, ledger: DecisionLedger(beside: path))
      try pool.write { db in
        if let about, !about.isEmpty { try Setting.about.write(writer.json(about), db) }
        try Setting.kept.write("0", db)
        try Setting.reconciled.write("0", db)
      }
      // So that the file alone tells what it is, before its journal is looked at.
      _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      return writer
    }
  }

  /// Opens a file that is there, and brings its tables up to date.
  public init(at path: String) throws(StoreError) {
    _ = try DossierReader(at: path)
    lock = try FileLock(path)
    ledger = DecisionLedger(beside: path)
    pool = try StoreError.naming {
      let pool = try DatabasePool(path: path, configuration: DossierFile.writing)
      try Migrations.all.migrate(pool)
      return pool
    }
    encoder = Self.newEncoder()
  }

  private init(pool: DatabasePool, lock: FileLock, ledger: DecisionLedger) {
    self.pool = pool
    self.lock = lock
    self.ledger = ledger
    encoder = Self.newEncoder()
  }

  private static func newEncoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  /// What the writer itself wants to read; it sees what it wrote.
  public var reader: DossierReader { DossierReader(database: pool, ledger: ledger) }

  /// What is known of an article that has come.
  public func acquaintance(with article: Article) throws(StoreError) -> Acquaintance {
    try StoreError.naming {
      try pool.read { db in
        if let row = try Row.fetchOne(
          db, sql: "SELECT text, path, facts FROM article WHERE id = ?", arguments: [article.id])
        {
          guard row["text"] == article.text else { return .clash }
          let path: String? = row["path"]
          let facts: String = row["facts"]
          let url = try JSONDecoder().decode(Article.self, from: Data(facts.utf8)).url
          return (article.path ?? "", article.url ?? "") < (path ?? "", url ?? "")
            ? .renamed : .known
        }
        let earlier = try Bool.fetchOne(
          db, sql: "SELECT EXISTS(SELECT 1 FROM version WHERE id = ?)", arguments: [article.id])
        return earlier == true ? .known : .unknown
      }
    }
  }

  /// Keeps articles, all of them or none. An article from a page that is kept with another text
  /// takes its place, and the earlier text stays as a version.
  public func keep(
    _ arrivals: [Arrival], on day: CivilDate, extractor: String
  ) throws(StoreError) {
    guard !arrivals.isEmpty else { return }
    try StoreError.naming {
      try pool.write { db in
        for arrival in arrivals {
          try retire(pageOf: arrival.article, on: day, db)
          try insert(arrival, on: day, extractor: extractor, db)
        }
        try markChanged(db)
      }
    }
  }

  /// Gives articles the path and the address that come first in order.
  public func rename(_ articles: [Article]) throws(StoreError) {
    guard !articles.isEmpty else { return }
    try StoreError.naming {
      try pool.write { db in
        for article in articles {
          try db.execute(
            sql: """
              UPDATE article SET path = ?1, facts = json_set(facts, '$.path', ?1, '$.url', ?2)
              WHERE id = ?3
              """, arguments: [article.path, article.url, article.id])
          try db.execute(
            sql: """
              UPDATE reading SET claims = json_set(claims, '$.article.url', ?1)
              WHERE article = (SELECT number FROM article WHERE id = ?2)
              """, arguments: [article.url, article.id])
        }
        try markChanged(db)
      }
    }
  }

  /// Replaces what was read of articles that are kept; what comes out the same stays as it is.
  ///
  /// - Parameter mark: the id up to which all articles were read anew, for a rebuild that goes on
  ///   after it was stopped.
  public func replaceReadings(
    _ readings: [ReadArticle], extractor: String, rebuiltTo mark: String? = nil
  ) throws(StoreError) {
    guard !readings.isEmpty else { return }
    try StoreError.naming {
      try pool.write { db in
        var changed = 0
        for reading in readings {
          try db.execute(
            sql: """
              UPDATE reading SET claims = ?1, extractor = ?2
              WHERE article = (SELECT number FROM article WHERE id = ?3)
                AND (claims <> ?1 OR extractor <> ?2)
              """, arguments: [json(bare(reading)), extractor, reading.article.id])
          changed += db.changesCount
        }
        if changed > 0 { try markChanged(db) }
        if let mark { try Setting.rebuilt.write("\(extractor)\n\(mark)", db) }
      }
    }
  }

  /// Up to which id a rebuild by this extractor had come when it was stopped.
  public func rebuildMark(of extractor: String) throws(StoreError) -> String? {
    try StoreError.naming {
      try pool.read { db in
        guard let value = try Setting.rebuilt.read(db), value.hasPrefix(extractor + "\n") else {
          return nil
        }
        return String(value.dropFirst(extractor.count + 1))
      }
    }
  }

  public func endRebuild() throws(StoreError) {
    try StoreError.naming { try pool.write { try Setting.rebuilt.remove($0) } }
  }

  private func retire(pageOf article: Article, on day: CivilDate, _ db: Database) throws {
    guard let page = article.page else { return }
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO version(id, page, text, facts, came, replaced, successor)
        SELECT id, page, text, facts, came, ?, ? FROM article WHERE page = ? AND id <> ?
        """, arguments: [day.dayNumber, article.id, page, article.id])
    try db.execute(
      sql: "DELETE FROM article WHERE page = ? AND id <> ?", arguments: [page, article.id])
  }

  private func insert(
    _ arrival: Arrival, on day: CivilDate, extractor: String, _ db: Database
  ) throws {
    var facts = arrival.article
    facts.text = ""
    var shelved: String?
    if case .shelved(let reason) = arrival.place { shelved = reason }
    try db.execute(
      sql: """
        INSERT INTO article(id, page, path, text, facts, came, shelved) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        arrival.article.id, arrival.article.page, arrival.article.path, arrival.article.text,
        json(facts), day.dayNumber, shelved,
      ])
    guard case .kept(let reading) = arrival.place else { return }
    try db.execute(
      sql: "INSERT INTO reading(article, claims, extractor) VALUES (?, ?, ?)",
      arguments: [db.lastInsertedRowID, json(bare(reading)), extractor])
  }

  private func bare(_ reading: ReadArticle) -> ReadArticle {
    var bare = reading
    bare.article.text = ""
    return bare
  }

  func json(_ value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// The entries are behind until they are written again.
  private func markChanged(_ db: Database) throws {
    let kept = try Setting.kept.read(db).flatMap { Int($0) } ?? 0
    try Setting.kept.write(String(kept + 1), db)
  }
}
