/// What a page says of itself: in its head, in linked data, in its times.
struct PageMetadata {
  var title: String?
  var byline: String?
  var url: String?
  var siteName: String?
  var language: String?
  var published: String?
  /// The article's text as the page gives it to machines.
  var body: String?

  init(_ tree: PageTree) {
    let linked = LinkedData(tree.statements.filter { $0.tag == .script }.map(\.content))
    let meta = MetaNames(tree.statements)
    language = tree.language ?? meta["og:locale"]?.replacing("_", with: "-")
    siteName = meta["og:site_name"] ?? linked.publisher
    body = linked.body
    url = PageMetadata.link(tree) ?? meta["og:url"] ?? linked.url
    title = PageMetadata.title(tree, meta, linked)
    byline =
      linked.authors
      ?? meta.first(of: ["author", "article:author", "dc.creator", "byl"]) {
        !$0.contains("://") && $0.count < 120
      }
    published =
      linked.published
      ?? meta.first(
        of: [
          "article:published_time", "datepublished", "og:article:published_time",
          "article.published", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date",
          "dcterms.created", "pubdate", "publishdate", "publish-date", "publish_date", "ptime",
          "pdate", "article_date_original", "originalpublicationdate",
          "cxenseparse:recs:publishtime",
          "article.created", "date",
        ]) { _ in true } ?? PageMetadata.time(tree)
  }

  private static func link(_ tree: PageTree) -> String? {
    let canonical = tree.statements.first {
      $0.tag == .link && $0.attributes["rel"]?.lowercased() == "canonical"
    }
    return canonical?.attributes["href"].flatMap { $0.contains("://") ? $0.trimmedOfSpace : nil }
  }

  /// The one heading of the first order, or what the page gives to those who link to it.
  private static func title(_ tree: PageTree, _ meta: MetaNames, _ linked: LinkedData) -> String? {
    let headings = tree.statements.filter { $0.tag == .h1 }.map { $0.content.evenlySpaced }
      .filter { !$0.isEmpty }
    let document = tree.statements.first { $0.tag == .title }?.content.evenlySpaced
    let shared = meta["og:title"] ?? linked.headline ?? meta["twitter:title"] ?? document
    guard let shared = shared?.evenlySpaced, !shared.isEmpty else { return headings.first }
    // The heading that the shared title begins with is the headline without the site's name.
    if let heading = headings.first(where: { shares($0, shared) }) { return heading }
    return withoutSite(shared, meta["og:site_name"] ?? linked.publisher)
  }

  private static func shares(_ heading: String, _ title: String) -> Bool {
    let one = FoldedLine(heading).bare
    let other = FoldedLine(title).bare
    return one.count >= 8 && (other.hasPrefix(one) || one.hasPrefix(other))
  }

  /// "Envoys meet - The Herald" without the paper's name.
  private static func withoutSite(_ title: String, _ site: String?) -> String {
    for mark in [" | ", " - ", " – ", " — ", " :: ", " « "] {
      guard let range = title.ranges(of: mark).last else { continue }
      let (head, tail) = (title[..<range.lowerBound], title[range.upperBound...])
      let isSite = site.map { tail.lowercased().contains($0.lowercased()) } ?? false
      if isSite || (tail.split(separator: " ").count <= 3 && head.split(separator: " ").count >= 4)
      {
        return String(head).trimmedOfSpace
      }
    }
    return title
  }

  private static func time(_ tree: PageTree) -> String? {
    let times = tree.statements.filter {
      $0.tag == .time || $0.attributes["itemprop"]?.lowercased() == "datepublished"
    }
    let marked = times.first {
      $0.attributes["pubdate"] != nil || $0.attributes["itemprop"]?.lowercased() == "datepublished"
    }
    guard let best = marked ?? times.first else { return nil }
    return best.attributes["datetime"] ?? best.attributes["content"] ?? best.content
  }
}

/// The `meta` elements of a page by name or property, the first of each.
struct MetaNames {
  private var values: [String: String] = [:]

  init(_ statements: [PageTree.Statement]) {
    for statement in statements where statement.tag == .meta {
      let name =
        statement.attributes["property"] ?? statement.attributes["name"]
        ?? statement.attributes["itemprop"]
      guard let name = name?.lowercased(), values[name] == nil,
        let value = statement.attributes["content"]?.trimmedOfSpace, !value.isEmpty
      else { continue }
      values[name] = value
    }
  }

  subscript(name: String) -> String? { values[name] }

  func first(of names: [String], where holds: (String) -> Bool) -> String? {
    names.lazy.compactMap { values[$0] }.first(where: holds)
  }
}
