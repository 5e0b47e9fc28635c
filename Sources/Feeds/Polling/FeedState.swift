/// What is kept of a feed between polls.
public struct FeedState: Codable, Hashable, Sendable {
  /// As the server named the version that was read last.
  public var etag: String?
  public var modified: String?
  /// Failures in a row.
  public var failures = 0
  /// Seconds since 1970 before which the feed is left alone.
  public var notBefore: Double?
  /// What was taken: the items that the feed held at the last poll, each with a digest of what it
  /// said, so that an item that was changed is taken again.
  public var seen: [String: String] = [:]
  /// Articles that are still to be fetched, the oldest first.
  public var waiting: [PageErrand] = []

  public init() {}
}

/// An article that is to be fetched.
public struct PageErrand: Codable, Hashable, Sendable {
  /// The item's key and digest in `FeedState.seen`.
  public var key: String
  public var digest: String
  public var url: String
  public var title: String?
  public var byline: String?
  public var published: String?
  /// How often it failed for a passing reason.
  public var failures = 0
}
