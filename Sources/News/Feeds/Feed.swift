/// A feed of RSS 2.0 (and its forerunners), RSS 1.0 (RDF) or Atom 1.0.
public struct Feed: Hashable, Sendable {
  /// Plain text.
  public var title: String?
  /// In the feed's order.
  public var items: [FeedItem]
  /// Where the XML breaks off or is broken, in the parser's words: the items before it are there,
  /// the last of them perhaps cut short.
  public var flaw: String?

  public init(title: String? = nil, items: [FeedItem] = [], flaw: String? = nil) {
    self.title = title
    self.items = items
    self.flaw = flaw
  }

  /// Reads a feed that came from anywhere: nothing is fetched, no entity is expanded but those of
  /// HTML, and what is broken is read as far as it goes.
  public init(reading bytes: [UInt8]) throws(FeedError) {
    let document = try XMLDocument(reading: bytes)
    let root = document.root
    guard let holder = Feed.holder(root) else { throw .notAFeed(root: root.name) }
    title = holder.child(["title", "dc:title"]).flatMap { $0.plainText }
    // RSS 1.0 has its items beside the channel, the others within.
    items = (holder.children + (holder == root ? [] : root.children))
      .filter { $0.name == "item" || $0.name == "entry" }.map(FeedItem.init)
    flaw = document.flaw
    if items.isEmpty, let flaw { throw .malformed(detail: flaw) }
  }

  private static func holder(_ root: XMLElement) -> XMLElement? {
    switch root.localName {
    case "feed": root
    case "rss", "rdf": root.child(["channel"]) ?? root
    case "channel": root
    default: nil
    }
  }
}

extension FeedItem {
  init(_ element: XMLElement) {
    id = element.text(["guid", "id"]) ?? element.attribute("about")
    title = element.child(["title", "dc:title"]).flatMap { $0.plainText }
    link = FeedItem.link(element)
    published = element.text([
      "pubdate", "published", "dc:date", "dcterms:issued", "dcterms:created", "issued", "updated",
      "dcterms:modified", "modified",
    ])
    author = FeedItem.author(element)
    summaryHTML = element.child(["description", "summary"])?.html
    contentHTML = element.child(["content:encoded", "content", "xhtml:body"])?.html
  }

  private static func link(_ element: XMLElement) -> String? {
    let links = element.children.filter { $0.name == "link" || $0.name == "atom:link" }
    let alternate = links.first { ($0.attribute("rel") ?? "alternate") == "alternate" }
    let given = (alternate ?? links.first).flatMap { $0.attribute("href") ?? $0.text }
    if let given = given?.trimmedOfSpace, !given.isEmpty { return given }
    guard let guid = element.child(["guid"]), guid.attribute("isPermaLink") != "false",
      let text = guid.text?.trimmedOfSpace, text.contains("://")
    else { return nil }
    return text
  }

  private static func author(_ element: XMLElement) -> String? {
    let holders = element.children.filter { ["author", "dc:creator"].contains($0.name) }
    let names = holders.compactMap { ($0.text(["name"]) ?? $0.plainText).flatMap(name) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// "Ann Ray" of "desk@herald.example (Ann Ray)"; a bare address is nobody's name.
  private static func name(_ field: String) -> String? {
    guard field.contains("@") else { return field }
    guard let open = field.firstIndex(of: "("), let close = field.lastIndex(of: ")"), open < close
    else { return nil }
    let name = field[field.index(after: open)..<close].description.trimmedOfSpace
    return name.isEmpty ? nil : name
  }
}
