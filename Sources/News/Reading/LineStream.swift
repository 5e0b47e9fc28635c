import Foundation

/// The lines of an open file, read as they are asked for. The file is closed at its end.
struct LineStream {
  typealias Line = Result<[UInt8], RefusalReason>

  private var descriptor: Int32?
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Bytes of the buffer that were given out already.
  private var taken = 0

  /// - Parameter limit: bytes of one line; a longer one is passed over and reported.
  init(descriptor: Int32?, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  mutating func next() -> Line? {
    var searched = taken
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { taken = end + 1 }
        return isTooLong
          ? .failure(.tooLarge(limitBytes: limit)) : .success(Array(buffer[taken..<end]))
      }
      if buffer.count - taken > limit {
        isTooLong = true
        taken = buffer.count
      }
      searched = buffer.count - taken
      buffer.removeFirst(taken)
      taken = 0
      switch fill() {
      case .failure(let reason): return .failure(reason)
      case .success(true): continue
      case .success(false):
        guard isTooLong || !buffer.isEmpty else { return nil }
        defer { buffer = [] }
        return isTooLong ? .failure(.tooLarge(limitBytes: limit)) : .success(buffer)
      }
    }
  }

  /// False at the end of the file.
  private mutating func fill() -> Result<Bool, RefusalReason> {
    guard let descriptor else { return .success(false) }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count > 0 {
        buffer.append(contentsOf: chunk[..<count])
        return .success(true)
      }
      let code = errno
      self.descriptor = nil
      if descriptor != 0 { close(descriptor) }
      return count == 0 ? .success(false) : .failure(.unreadable(code: code))
    }
  }
}
