/// A list of feeds (OPML), as readers of feeds export it.
public struct FeedList: Hashable, Sendable {
  /// A feed by its address.
  public struct Entry: Hashable, Sendable {
    public var title: String?
    public var url: String

    public init(title: String? = nil, url: String) {
      self.title = title
      self.url = url
    }
  }

  /// In the list's order, whatever folders they stand in.
  public var feeds: [Entry]

  public init(feeds: [Entry] = []) {
    self.feeds = feeds
  }

  public init(reading bytes: [UInt8]) throws(FeedError) {
    let document = try XMLDocument(reading: bytes)
    guard document.root.localName == "opml" else { throw .notAFeed(root: document.root.name) }
    feeds = document.elements(named: "outline").compactMap { outline in
      guard let url = outline.attribute("xmlUrl")?.trimmedOfSpace, !url.isEmpty else { return nil }
      let title = outline.attribute("title") ?? outline.attribute("text")
      return Entry(title: title?.evenlySpaced, url: url)
    }
    if feeds.isEmpty, let flaw = document.flaw { throw .malformed(detail: flaw) }
  }
}
