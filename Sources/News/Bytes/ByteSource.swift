import Foundation

/// Bytes as they come from a file, a pipe or memory, a piece at a time. A file is closed at its end.
final class ByteSource {
  private var descriptor: Int32?
  private var memory: [UInt8]?

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  init(_ bytes: [UInt8]) {
    memory = bytes
  }

  deinit { end() }

  /// The next piece; nil at the end.
  func piece() throws(RefusalReason) -> [UInt8]? {
    guard let descriptor else {
      defer { memory = nil }
      return memory
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 17)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      let code = errno
      guard count <= 0 else {
        chunk.removeSubrange(count...)
        return chunk
      }
      end()
      guard count == 0 else { throw .unreadable(code: code) }
      return nil
    }
  }

  private func end() {
    if let descriptor, descriptor != 0 { close(descriptor) }
    descriptor = nil
  }
}
