import Foundation

/// A connection to the server under test, byte by byte: what a browser would never send as well.
final class Wire: @unchecked Sendable {
  // Used by one task at a time.
  private let socket: Int32

  init(port: Int, at host: String = "127.0.0.1") throws {
    socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { throw Broken(what: "socket", number: errno) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr(host)
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let outcome = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
    }
    guard outcome == 0 else { throw Broken(what: "connect", number: errno) }
    // No test waits for ever.
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(
      socket, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(socket) }

  /// - Returns: false where the other side has closed.
  @discardableResult
  func send(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// What has come, at most `most` bytes; nil where the other side has closed.
  func receive(_ most: Int = 65_536) -> String? {
    var buffer = [UInt8](repeating: 0, count: most)
    let count = recv(socket, &buffer, most, 0)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }

  /// Everything until the other side closes.
  func rest() -> String {
    var text = ""
    while let part = receive() { text += part }
    return text
  }

  /// Reads until some words have come.
  func read(until words: String) -> String {
    var text = ""
    while !text.contains(words), let part = receive() { text += part }
    return text
  }
}

struct Broken: Error {
  var what: String
  var number: Int32
}

/// Runs work that waits on a thread of its own, so that the tests' own threads go on.
func apart<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withCheckedThrowingContinuation { done in
    Thread.detachNewThread { done.resume(with: Result { try work() }) }
  }
}
