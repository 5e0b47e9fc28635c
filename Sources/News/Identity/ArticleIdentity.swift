public import Dossier

/// Which articles are one: ids come from what an article says and who published it, never from
/// the file it was found in, so that any order and any folder gives the same ids.
public enum ArticleIdentity {
  /// Hexadecimal digits of a usual id: one chance in a million of a clash among 1,500 articles.
  static let usualDigits = 10

  static func id(url: String?, outlet: String?, given: String?, text: String) -> String {
    var hash = StableHash()
    hash.add(PageAddress.identity(url))
    hash.add(outlet)
    hash.add(given)
    hash.add(text)
    return "a" + hash.hex.prefix(usualDigits)
  }

  /// The different articles among `articles`, by id: of the same article found twice, the one with
  /// the smallest path; different articles that share an id by chance get longer ones.
  public static func distinct(_ articles: [Article]) -> [Article] {
    var groups: [String: [Article]] = [:]
    for article in articles { groups[article.id, default: []].append(article) }
    return groups.values.flatMap(separated).sorted { $0.id < $1.id }
  }

  private static func separated(_ sameID: [Article]) -> [Article] {
    guard sameID.count > 1 else { return sameID }
    var byContent: [Content: Article] = [:]
    for article in sameID {
      let content = Content(article)
      if let known = byContent[content], !precedes(article, known) { continue }
      byContent[content] = article
    }
    guard byContent.count > 1 else { return Array(byContent.values) }
    return lengthened(byContent.values.sorted { Content($0) < Content($1) })
  }

  /// Sorted by content before, so that the last resort, a number, is the same in any order.
  private static func lengthened(_ articles: [Article]) -> [Article] {
    var taken: Set<String> = []
    return articles.map { article in
      var hash = StableHash()
      hash.add(PageAddress.identity(article.url))
      hash.add(article.outlet)
      hash.add(article.text)
      var id = article.id + hash.hex
      while !taken.insert(id).inserted { id += "x" }
      return article.renamed(id)
    }
  }

  /// The article under the longer id that it has where another has its usual one by chance.
  public static func lengthened(_ article: Article) -> Article { lengthened([article])[0] }

  private static func precedes(_ one: Article, _ other: Article) -> Bool {
    (one.path ?? "", one.url ?? "", one.title ?? "", one.published.start?.iso ?? "")
      < (other.path ?? "", other.url ?? "", other.title ?? "", other.published.start?.iso ?? "")
  }

  private struct Content: Hashable, Comparable {
    var url: String
    var outlet: String
    var text: String

    init(_ article: Article) {
      url = PageAddress.identity(article.url) ?? ""
      outlet = article.outlet ?? ""
      text = article.text
    }

    static func < (one: Content, other: Content) -> Bool {
      (one.url, one.outlet, one.text) < (other.url, other.outlet, other.text)
    }
  }
}

extension Article {
  /// The same article under another id, with its evidence pointing there.
  func renamed(_ id: String) -> Article {
    var article = self
    article.id = id
    article.published.evidence = published.evidence.map {
      Evidence(article: id, start: $0.start, end: $0.end, text: $0.text)
    }
    return article
  }
}
