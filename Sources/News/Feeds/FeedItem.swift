/// One entry of a feed, as the feed gives it.
public struct FeedItem: Hashable, Sendable {
  /// What the feed calls it (`guid`, `id`, `rdf:about`).
  public var id: String?
  /// Plain text.
  public var title: String?
  public var link: String?
  /// The date as written, in whatever form.
  public var published: String?
  /// Several are joined by commas.
  public var author: String?
  /// A short description, as HTML.
  public var summaryHTML: String?
  /// The whole article, as HTML, where the feed brings it.
  public var contentHTML: String?

  public init(
    id: String? = nil, title: String? = nil, link: String? = nil, published: String? = nil,
    author: String? = nil, summaryHTML: String? = nil, contentHTML: String? = nil
  ) {
    self.id = id
    self.title = title
    self.link = link
    self.published = published
    self.author = author
    self.summaryHTML = summaryHTML
    self.contentHTML = contentHTML
  }
}
