import Foundation

/// What a page's JSON-LD says of its article (schema.org).
struct LinkedData {
  private(set) var headline: String?
  private(set) var published: String?
  private(set) var authors: String?
  private(set) var publisher: String?
  private(set) var url: String?
  /// The article's text, where the page gives it to machines.
  private(set) var body: String?

  /// Objects that are looked through: pages list hundreds of other articles.
  private static let mostObjects = 400

  init(_ scripts: [String]) {
    for script in scripts {
      // Many sites break lines within strings, which JSON does not allow.
      let even = Data(script.utf8.map { $0 < 0x20 ? 0x20 : $0 })
      guard let value = try? JSONSerialization.jsonObject(with: even) else { continue }
      search(value)
    }
  }

  private mutating func search(_ root: Any) {
    var queue: [Any] = [root]
    var next = 0
    while next < queue.count, next < LinkedData.mostObjects, published == nil || headline == nil {
      let value = queue[next]
      next += 1
      if let list = value as? [Any] { queue += list }
      guard let object = value as? [String: Any] else { continue }
      if isArticle(object) { take(object) }
      for key in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"] {
        if let inner = object[key] { queue.append(inner) }
      }
    }
  }

  private func isArticle(_ object: [String: Any]) -> Bool {
    let types = (object["@type"] as? [String]) ?? [object["@type"] as? String ?? ""]
    return types.contains {
      $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report"
        || $0.hasSuffix("NewsArticle")
    }
  }

  private mutating func take(_ object: [String: Any]) {
    func string(_ key: String) -> String? {
      (object[key] as? String).flatMap { $0.trimmedOfSpace.isEmpty ? nil : $0.trimmedOfSpace }
    }
    headline = headline ?? string("headline")
    published = published ?? string("datePublished")
    url = url ?? string("url").flatMap { $0.contains("://") ? $0 : nil }
    publisher = publisher ?? name(object["publisher"])
    body = body ?? string("articleBody")
    if authors == nil {
      let list = (object["author"] as? [Any]) ?? object["author"].map { [$0] } ?? []
      let names = list.compactMap(name).filter { !$0.contains("://") }
      authors = names.isEmpty ? nil : names.joined(separator: ", ")
    }
  }

  private func name(_ value: Any?) -> String? {
    let name = (value as? String) ?? (value as? [String: Any])?["name"] as? String
    return name.flatMap { $0.evenlySpaced.isEmpty ? nil : $0.evenlySpaced }
  }
}
