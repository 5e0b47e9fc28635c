import GRDB

/// A value that holds for the whole file.
enum Setting: String {
  /// The affair, as JSON.
  case about
  /// A count that grows with every change of what is kept.
  case kept
  /// The count that the entries were made from.
  case reconciled
  /// What the decisions were that the entries were made with: a digest of them.
  case decided
  /// The head of the dossier: schema, maker and date, as JSON without its lists.
  case head
  /// Who reads all articles anew, and up to which id; absent where nobody was stopped at it.
  case rebuilt

  func read(_ db: Database) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [rawValue])
  }

  func remove(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [rawValue])
  }

  func write(_ value: String, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO setting(name, value) VALUES (?, ?)",
      arguments: [rawValue, value])
  }
}
