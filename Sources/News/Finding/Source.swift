import Foundation

/// One input to read.
public struct Source: Hashable, Sendable {
  public enum Place: Hashable, Sendable {
    case file(path: String)
    case standardInput
  }

  public var place: Place

  public init(_ place: Place) {
    self.place = place
  }

  /// What messages call it.
  public var name: String {
    switch place {
    case .file(let path): path
    case .standardInput: "standard input"
    }
  }

  /// What the article keeps of it.
  var path: String? {
    if case .file(let path) = place { path } else { nil }
  }

  /// All bytes, at most `limit`; more is refused rather than cut, so that no text is lost unseen.
  func bytes(limit: Int) throws(RefusalReason) -> [UInt8] {
    switch place {
    case .standardInput: return try Source.read(descriptor: 0, limit: limit)
    case .file(let path):
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw errno == ENOENT ? .missing : .unreadable(code: errno)
      }
      defer { close(descriptor) }
      return try Source.read(descriptor: descriptor, limit: limit)
    }
  }

  private static func read(descriptor: Int32, limit: Int) throws(RefusalReason) -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(code: errno) }
      guard count > 0 else { return all }
      guard all.count + count <= limit else { throw .tooLarge(limitBytes: limit) }
      all.append(contentsOf: chunk[..<count])
    }
  }
}
