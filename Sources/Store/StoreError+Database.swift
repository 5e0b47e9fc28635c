import GRDB

extension StoreError {
  /// What a failure of the database means for the person who holds the file.
  init(_ error: any Error) {
    if let error = error as? StoreError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .damaged(detail: String(describing: error))
      return
    }
    let detail = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notADatabase
    case .SQLITE_FULL: self = .full
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .cannotWrite(detail: detail)
    case .SQLITE_IOERR:
      // A write that the system cut short: a full disk, or a limit on the size of files.
      switch error.extendedResultCode {
      case .SQLITE_IOERR_WRITE, .SQLITE_IOERR_TRUNCATE, .SQLITE_IOERR_FSYNC,
        .SQLITE_IOERR_SHMSIZE:
        self = .full
      default: self = .damaged(detail: detail)
      }
    default: self = .damaged(detail: detail)
    }
  }

  /// Runs work on the database and throws nothing but a `StoreError`.
  static func naming<Value>(_ work: () throws -> Value) throws(StoreError) -> Value {
    do { return try work() } catch { throw StoreError(error) }
  }
}
