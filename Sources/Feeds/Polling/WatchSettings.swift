/// How feeds are polled and how much is taken of them.
public struct WatchSettings: Sendable {
  /// Bytes of a feed or a page.
  public var bodyLimit = 10 * 1_048_576
  /// Pages that are fetched in one poll; the rest wait for the next.
  public var pagesPerPoll = 50
  /// Items of one feed that are looked at.
  public var itemsPerFeed = 1000
  /// How often a page that fails for a passing reason is tried.
  public var tries = 4
  public var redirects = 5
  /// Seconds between two visits to one host.
  public var delay = 1.0
  /// The longest Crawl-delay that is kept to, in seconds: more would stop the work.
  public var longestDelay = 60.0
  /// Seconds for which a robots.txt is believed: RFC 9309 says a day.
  public var robotsLife = 86_400.0
  /// The same where the site could not give it.
  public var brokenRobotsLife = 600.0
  /// Seconds that a feed is left alone after its first failure; each doubles it.
  public var firstBackoff = 60.0
  public var longestBackoff = 86_400.0
  /// Words in an item from which on it counts as the whole article.
  public var fullTextWords = 200
  /// The name by which robots.txt speaks to the program.
  public var robot = "rapporteur"

  public init() {}
}
