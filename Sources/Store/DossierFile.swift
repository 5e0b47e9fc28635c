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

  /// Tells a dossier from other files and from a newer version's.
  static func check(_ db: Database) throws {
    let id = try Int32.fetchOne(db, sql: "PRAGMA application_id")
    guard id == Migrations.applicationId else { throw StoreError.foreign }
    guard try !Migrations.all.hasBeenSuperseded(db) else { throw StoreError.newer }
  }
}
