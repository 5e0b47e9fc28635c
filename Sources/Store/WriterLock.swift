import Foundation

/// The right to write to a dossier, which one process holds at a time; it ends with the process,
/// however that ends.
///
/// A file beside the dossier, because closing a second descriptor of the database itself would
/// undo the locks that the database holds.
final class WriterLock: Sendable {
  private let descriptor: Int32
  private let path: String

  /// - Throws: `busy` where another process, or another writer of this one, holds it.
  init(dossier: String) throws(StoreError) {
    path = dossier + "-lock"
    while true {
      let opened = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
      guard opened >= 0 else {
        throw StoreError.cannotWrite(detail: String(cString: strerror(errno)))
      }
      guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
        close(opened)
        throw StoreError.busy
      }
      if Self.isStillThere(opened, path) {
        descriptor = opened
        return
      }
      // Its last holder removed it between our two steps.
      close(opened)
    }
  }

  deinit {
    unlink(path)
    close(descriptor)
  }

  private static func isStillThere(_ descriptor: Int32, _ path: String) -> Bool {
    var held = stat()
    var named = stat()
    return fstat(descriptor, &held) == 0 && stat(path, &named) == 0
      && held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }
}
