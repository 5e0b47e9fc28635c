import ArgumentParser
import Foundation

/// A dossier as another program reads it, with the conditions that expected facts are told by.
struct DossierFacts {
  typealias Entry = [String: Any]

  private let object: Entry
  /// An actor's names and country, folded, by id.
  private let names: [String: String]
  private let articleOfKey: [String: String]

  init(_ json: Data, articles: [String: String]) throws {
    guard let object = try JSONSerialization.jsonObject(with: json) as? Entry else {
      throw ValidationError("no dossier")
    }
    self.object = object
    var names: [String: String] = [:]
    for actor in object["actors"] as? [Entry] ?? [] {
      let forms = (actor["names"] as? [Entry] ?? []).compactMap { $0["text"] as? String }
      let all = [actor["name"] as? String ?? ""] + forms + [actor["country"] as? String ?? ""]
      names[actor["id"] as? String ?? ""] = all.map(Self.fold).joined(separator: "|")
    }
    self.names = names
    var found: [String: String] = [:]
    for article in object["articles"] as? [Entry] ?? [] {
      let place = [article["path"], article["url"], article["id"]].compactMap { $0 as? String }
      for (key, part) in articles where place.joined(separator: " ").contains(part) {
        found[key] = article["id"] as? String
      }
    }
    articleOfKey = found
  }

  func entries(_ kind: String) -> [Entry] {
    let articles = object["articles"] as? [Entry] ?? []
    switch kind {
    case "segment": return articles.flatMap(Self.segments)
    case "article":
      return articles.map { article in
        article.merging(
          [
            "article": article["id"] ?? "", "text": article["title"] as? String ?? "",
            "time": article["published"] ?? [:],
          ]
        ) { $1 }
      }
    case "story": return object["stories"] as? [Entry] ?? []
    case "process": return object["processes"] as? [Entry] ?? []
    default: return object[kind + "s"] as? [Entry] ?? []
    }
  }

  private static func segments(_ article: Entry) -> [Entry] {
    let scalars = Array((article["text"] as? String ?? "").unicodeScalars)
    return (article["segments"] as? [Entry] ?? []).map { segment in
      let start = segment["start"] as? Int ?? 0
      let end = min(segment["end"] as? Int ?? 0, scalars.count)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[min(start, end)..<end])
      return segment.merging(
        ["article": article["id"] ?? "", "text": String(text), "evidence": [Any]()]
      ) { $1 }
    }
  }

  // MARK: Conditions

  func meets(_ entry: Entry, _ condition: String, _ value: Any) -> Bool {
    switch condition {
    case "type", "mode", "status", "stance", "direct": isOneOf(entry[condition], value)
    case "kind_is": isOneOf(entry["kind"], value)
    case "actors_all": strings(value).allSatisfy { named(actors(entry), $0) }
    case "actors_any": strings(value).contains { named(actors(entry), $0) }
    case "same_actor", "different_actor":
      strings(value).allSatisfy { named([entry["id"] as? String ?? ""], $0) }
    case "speaker":
      strings(value).contains { named(ids(entry, ["speaker", "on_behalf_of"]), $0) }
    case "role": hasRoles(entry, value as? Entry ?? [:])
    case "place": strings(value).contains { place(entry).contains(Self.fold($0)) }
    case "within": lies(entry, strings(value)) { $0 <= $2 && $3 <= $1 }
    case "overlaps": lies(entry, strings(value)) { $2 <= $1 && $0 <= $3 }
    case "granularity": isOneOf(time(entry)["granularity"], value)
    case "text": matches(value, evidence(entry) + " " + said(entry))
    case "says": matches(value, said(entry))
    case "value": number(entry["value"], between: value)
    case "articles":
      strings(value).allSatisfy { articleOfKey[$0].map(articles(entry).contains) ?? false }
    case "not_articles":
      !strings(value).contains { articleOfKey[$0].map(articles(entry).contains) ?? false }
    case "independent":
      number((entry["sources"] as? Entry)?["independent"] ?? entry["independent"], between: value)
    case "has": (value as? Entry ?? [:]).allSatisfy { has(entry[$0.key], $0.value) }
    default: false
    }
  }

  private func isOneOf(_ field: Any?, _ value: Any) -> Bool {
    guard let list = value as? [Any] else { return same(field, value) }
    return list.contains { same(field, $0) }
  }

  private func same(_ field: Any?, _ value: Any) -> Bool {
    if value is NSNull { return field == nil || field is NSNull }
    return (field as? NSObject)?.isEqual(value) ?? false
  }

  private func has(_ field: Any?, _ value: Any) -> Bool {
    guard let list = value as? [Any] else {
      return Self.fold(text(field)) == Self.fold(text(value))
    }
    return list.contains { same(field, $0) }
  }

  private func text(_ value: Any?) -> String {
    switch value {
    case let text as String: text
    case let number as NSNumber: number.stringValue
    default: "None"
    }
  }

  private func strings(_ value: Any) -> [String] {
    (value as? [Any] ?? [value]).compactMap { $0 as? String }
  }

  private func number(_ field: Any?, between value: Any) -> Bool {
    guard let number = field as? Double, let bounds = value as? [Double], bounds.count == 2 else {
      return false
    }
    return bounds[0] <= number && number <= bounds[1]
  }

  private func matches(_ pattern: Any, _ text: String) -> Bool {
    guard let pattern = pattern as? String,
      let expression = try? NSRegularExpression(
        pattern: pattern, options: [.caseInsensitive, .dotMatchesLineSeparators])
    else { return false }
    let range = NSRange(text.startIndex..., in: text)
    return expression.firstMatch(in: text, range: range) != nil
  }

  // MARK: What an entry says

  private func ids(_ entry: Entry, _ fields: [String]) -> [String] {
    fields.flatMap { field -> [String] in
      (entry[field] as? String).map { [$0] } ?? (entry[field] as? [String] ?? [])
    }.filter { names[$0] != nil }
  }

  private func actors(_ entry: Entry) -> [String] {
    if let id = entry["id"] as? String, names[id] != nil { return [id] }
    let participants = (entry["participants"] as? [Entry] ?? []).compactMap {
      $0["actor"] as? String
    }
    return participants
      + ids(
        entry,
        ["speaker", "on_behalf_of", "addressee", "by", "to", "parties", "mediators", "about"])
  }

  private func named(_ ids: [String], _ name: String) -> Bool {
    let wanted = " \(Self.fold(name)) "
    return ids.contains { id in
      (names[id] ?? "").split(separator: "|").contains { " \($0) ".contains(wanted) }
    }
  }

  private func hasRoles(_ entry: Entry, _ roles: Entry) -> Bool {
    let participants = entry["participants"] as? [Entry] ?? []
    return roles.allSatisfy { name, role in
      participants.contains {
        named([$0["actor"] as? String ?? ""], name) && isOneOf($0["role"], role)
      }
    }
  }

  private func place(_ entry: Entry) -> String {
    let place = entry["place"] as? Entry ?? [:]
    return Self.fold("\(text(place["name"])) \(text(place["country"]))")
  }

  private func time(_ entry: Entry) -> Entry {
    for field in ["time", "due", "period"] {
      if let time = entry[field] as? Entry, !time.isEmpty { return time }
    }
    return [:]
  }

  private func lies(
    _ entry: Entry, _ bounds: [String], _ holds: (String, String, String, String) -> Bool
  ) -> Bool {
    let time = time(entry)
    guard bounds.count == 2, let start = time["start"] as? String, let end = time["end"] as? String
    else { return false }
    return holds(bounds[0], bounds[1], start, end)
  }

  private func evidence(_ entry: Entry) -> String {
    (entry["evidence"] as? [Entry] ?? []).compactMap { $0["text"] as? String }
      .joined(separator: " ")
  }

  private func said(_ entry: Entry) -> String {
    ["summary", "content", "what", "title", "name", "text"].map { entry[$0] as? String ?? "" }
      .joined(separator: " ")
  }

  private func articles(_ entry: Entry) -> Set<String> {
    var found = Set((entry["sources"] as? Entry)?["articles"] as? [String] ?? [])
    found.formUnion(entry["articles"] as? [String] ?? [])
    found.formUnion(
      (entry["evidence"] as? [Entry] ?? []).compactMap { $0["article"] as? String })
    if let article = entry["article"] as? String { found.insert(article) }
    return found
  }

  /// Lower case without accents and punctuation.
  private static func fold(_ text: String) -> String {
    let plain = text.decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
      $0.properties.canonicalCombiningClass == .notReordered
    }
    let words = String(String.UnicodeScalarView(plain)).lowercased().split {
      !($0.isASCII && ($0.isLetter || $0.isNumber))
    }
    return words.joined(separator: " ")
  }
}
