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

  /// Whether its name says that it holds an article on each line, so that it can be read in parts.
  public var isLines: Bool {
    if case .file(let path) = place { InputFormat(suffixOf: path) == .jsonLines } else { false }
  }

  /// What the article keeps of it.
  var path: String? {
    if case .file(let path) = place { path } else { nil }
  }

  /// All bytes, at most `limit`; more is refused rather than cut, so that no text is lost unseen.
  func bytes(limit: Int) throws(RefusalReason) -> [UInt8] {
    let descriptor = try opened()
    defer { if descriptor != 0 { close(descriptor) } }
    return try Source.read(descriptor: descriptor, limit: limit)
  }

  /// The descriptor to read from; whoever opens a file closes it.
  func opened() throws(RefusalReason) -> Int32 {
    guard case .file(let path) = place else { return 0 }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing : .unreadable(code: errno)
    }
    return descriptor
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
