/// Why bytes are no feed and no list of feeds.
public enum FeedError: Error, Hashable, Sendable {
  /// Not text at all.
  case text(RefusalReason)
  /// XML that defines entities of its own: no feed needs them, and they can grow without end or
  /// reach for files.
  case entities
  /// `detail` is the parser's own words.
  case malformed(detail: String)
  /// Sound XML of another kind, by the name of its outermost element.
  case notAFeed(root: String)

  /// The reason as a person reads it after the name of the input.
  public var wording: String {
    switch self {
    case .text(let reason): reason.wording
    case .entities: "XML with entities of its own, which are never read; remove its DOCTYPE"
    case .malformed(let detail): "not valid XML: \(detail)"
    case .notAFeed(let root): "XML, but neither RSS nor Atom nor OPML: it begins with <\(root)>"
    }
  }
}
