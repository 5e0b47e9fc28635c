public import News

/// What happened in a poll, in the order in which it did.
public enum WatchEvent: Sendable {
  case polled(feed: String, items: Int, new: Int)
  case notModified(feed: String)
  /// The feed failed before, or asked to be left alone.
  case postponed(feed: String, seconds: Int)
  case fetched(feed: String, url: String)
  /// The item's text stood in the feed.
  case brought(feed: String, url: String)
  case refused(feed: String, url: String, Hindrance)
}

/// Why a feed or a page was not taken.
public enum Hindrance: Error, Hashable, Sendable {
  case fetch(FetchError)
  /// The site's robots.txt forbids it.
  case robots
  /// The site could not give its robots.txt, which forbids everything.
  case robotsMissing(status: Int)
  case tooManyRedirects(limit: Int)
  case status(Int)
  /// The server asks to be left alone for so many seconds.
  case later(seconds: Int)
  /// Neither a page nor text.
  case mediaType(String)
  case feed(FeedError)
  /// The feed breaks off; the items before are taken.
  case flaw(String)
  /// An item with neither a link nor a text.
  case noLink
}
