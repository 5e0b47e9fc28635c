import GRDB

extension DossierReader {
  /// What a watcher kept of its feeds, by their addresses.
  public func feeds() throws(StoreError) -> [String: String] {
    try read { db in
      // A file that no newer version has written to has no such table yet.
      guard try db.tableExists("feed") else { return [:] }
      let rows = try Row.fetchAll(db, sql: "SELECT url, state FROM feed")
      return Dictionary(rows.map { ($0["url"], $0["state"]) }, uniquingKeysWith: { one, _ in one })
    }
  }
}

extension DossierWriter {
  /// Keeps what a watcher wants to know of a feed at the next poll.
  public func keepFeed(_ url: String, state: String) throws(StoreError) {
    try StoreError.naming {
      try pool.write { db in
        try db.execute(
          sql: "INSERT OR REPLACE INTO feed(url, state) VALUES (?, ?)", arguments: [url, state])
      }
    }
  }
}
