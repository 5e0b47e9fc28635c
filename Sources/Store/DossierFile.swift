import Foundation
import GRDB

/// How a dossier file is opened.
enum DossierFile {
  /// Each commit is on the disk before it is acknowledged, also when the power fails.
  static var writing: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  static var reading: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    return configuration
  }

  /// Tells a file that is not there, may not be opened or can be no database apart, before the
  /// database is asked, which would call each of them something else.
  ///
  /// Nothing is opened here: closing it would undo the locks that another reader or writer of this
  /// process holds.
  static func checkIsThere(_ path: String) throws(StoreError) {
    var status = stat()
    guard stat(path, &status) == 0, access(path, R_OK) == 0 else {
      if errno == ENOENT { throw .missing }
      throw .cannotOpen(detail: String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { throw .notADatabase }
  }

  /// A file that is asked and never changed.
  static func opened(_ path: String, readers: Int) throws -> any GRDB.DatabaseReader {
    do {
      return try checked(path, readers)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
      // Where nothing may be written beside the file, SQLite cannot note who reads. A file whose
      // journal was brought in cannot change there either, and is read as it stands.
      guard let still = still(path) else { throw error }
      return try checked(still, readers)
    }
  }

  private static func checked(_ path: String, _ readers: Int) throws -> any GRDB.DatabaseReader {
    var configuration = reading
    guard readers > 1 else {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read(check)
      return queue
    }
    configuration.maximumReaderCount = readers
    let pool = try DatabasePool(path: path, configuration: configuration)
    try pool.read(check)
    return pool
  }

  /// The address of a file that nobody changes while it is read.
  private static func still(_ path: String) -> String? {
    let journal = (try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size]) as? Int
    guard (journal ?? 0) == 0, access(path, R_OK) == 0,
      let name = URL(fileURLWithPath: path).path
        .addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
    else { return nil }
    return "file:\(name)?immutable=1"
  }

  /// Tells a dossier from other files and from a newer version's.
  static func check(_ db: Database) throws {
    let id = try Int32.fetchOne(db, sql: "PRAGMA application_id")
    guard id == Migrations.applicationId else { throw StoreError.foreign }
    guard try !Migrations.all.hasBeenSuperseded(db) else { throw StoreError.newer }
  }
}
