/// A page as a server gave it, or an article that a feed brings whole.
public struct FetchedPage: Hashable, Sendable {
  public var bytes: [UInt8]
  /// Where it was found in the end, after all redirects.
  public var address: String
  /// What the server says of its encoding.
  public var charset: String?
  /// Plain text rather than HTML.
  public var isPlain: Bool
  /// What the feed says of it, for what the page itself leaves open.
  public var title: String?
  public var byline: String?
  public var published: String?
  /// The page is a fragment of a feed, which tells its title and author itself.
  public var isFromFeed: Bool

  public init(
    bytes: [UInt8], address: String, charset: String? = nil, isPlain: Bool = false,
    title: String? = nil, byline: String? = nil, published: String? = nil, isFromFeed: Bool = false
  ) {
    self.bytes = bytes
    self.address = address
    self.charset = charset
    self.isPlain = isPlain
    self.title = title
    self.byline = byline
    self.published = published
    self.isFromFeed = isFromFeed
  }
}
