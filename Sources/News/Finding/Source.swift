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

  /// The descriptor to read from; whoever opens a file closes it.
  func opened() throws(RefusalReason) -> Int32 {
    guard case .file(let path) = place else { return 0 }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing : .unreadable(code: errno)
    }
    return descriptor
  }
}

extension Source {
  /// How many articles it holds, as far as its name tells.
  package enum Extent: Hashable, Sendable {
    case one
    /// One a line.
    case lines
    /// Only reading it shows how many.
    case unknown
  }

  package var extent: Extent {
    guard case .file(let path) = place, !path.lowercased().hasSuffix(".gz") else { return .unknown }
    switch InputFormat(suffixOf: path) {
    case .jsonLines: return .lines
    case .table, .archive, .feed, .xml: return .unknown
    case .plain, .markdown, .page, .json, .mail, nil: return .one
    }
  }
}
