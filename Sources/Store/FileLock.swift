import Foundation

/// The right to write to a file, which one process holds at a time; it ends with the process,
/// however that ends.
///
/// A file beside it, because closing a second descriptor of a database itself would undo the locks
/// that the database holds.
final class FileLock: Sendable {
  private let descriptor: Int32
  private let path: String

  /// Between two looks at a lock that another holds.
  private static let pause: UInt32 = 20_000

  /// - Parameters:
  ///   - file: what is written to; it need not be there.
  ///   - patience: how many looks are given to a lock that another holds, 20 ms apart.
  /// - Throws: `busy` where another process, or another writer of this one, holds it.
  init(_ file: String, patience: Int = 1) throws(StoreError) {
    path = RealPath.resolved(file) + "-lock"
    var looks = 0
    while true {
      let opened = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
      guard opened >= 0 else {
        throw StoreError.cannotWrite(detail: String(cString: strerror(errno)))
      }
      guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
        close(opened)
        looks += 1
        guard looks < patience else { throw StoreError.busy }
        usleep(Self.pause)
        continue
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
