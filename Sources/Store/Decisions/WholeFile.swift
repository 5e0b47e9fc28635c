import Foundation

/// A file that is replaced as a whole: who reads it finds the old one or the new one.
struct WholeFile {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Returns when the new content is on the disk for good.
  func write(_ data: Data) throws(StoreError) {
    let draft = path + "-new"
    let descriptor = open(draft, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.failure() }
    do {
      try Self.fill(descriptor, data)
    } catch {
      close(descriptor)
      unlink(draft)
      throw error
    }
    guard close(descriptor) == 0, rename(draft, path) == 0 else {
      let failure = Self.failure()
      unlink(draft)
      throw failure
    }
    syncFolder()
  }

  private static func fill(_ descriptor: Int32, _ data: Data) throws(StoreError) {
    let bytes = [UInt8](data)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw failure() }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw failure() }
  }

  private func syncFolder() {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func failure() -> StoreError {
    switch errno {
    case ENOSPC, EFBIG, EDQUOT: .full
    default: .cannotWrite(detail: String(cString: strerror(errno)))
    }
  }
}
