import Foundation

/// A dossier as another program reads it: JSON without this program's types, so that a mistake in
/// them cannot hide itself.
struct DossierJSON {
  let object: [String: Any]

  static let lists = [
    "articles", "stories", "passages", "actors", "events", "statements", "commitments", "figures",
    "processes",
  ]

  init(_ data: Data) throws {
    guard let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw NoDossier(start: String(decoding: data.prefix(80), as: UTF8.self))
    }
    self.object = object
  }

  func list(_ name: String) -> [[String: Any]] {
    object[name] as? [[String: Any]] ?? []
  }

  func ids(_ list: String) -> Set<String> {
    Set(self.list(list).compactMap { $0["id"] as? String })
  }

  /// The texts of the articles, by id.
  var texts: [String: [Unicode.Scalar]] {
    var texts: [String: [Unicode.Scalar]] = [:]
    for article in list("articles") {
      guard let id = article["id"] as? String, let text = article["text"] as? String else {
        continue
      }
      texts[id] = Array(text.unicodeScalars)
    }
    return texts
  }

  struct NoDossier: Error {
    var start: String
  }
}

// MARK: Evidence

extension DossierJSON {
  /// A piece of evidence and where in the dossier it stands.
  struct Piece {
    var place: String
    var article: String
    var start: Int
    var end: Int
    var text: String

    init?(_ object: [String: Any], at place: String) {
      guard let article = object["article"] as? String, let start = object["start"] as? Int,
        let end = object["end"] as? Int, let text = object["text"] as? String
      else { return nil }
      self.place = place
      self.article = article
      self.start = start
      self.end = end
      self.text = text
    }
  }

  /// All of it, wherever it stands.
  var evidence: [Piece] {
    var found: [Piece] = []
    for name in Self.lists { collect(object[name] ?? [], at: name, into: &found) }
    return found
  }

  private func collect(_ value: Any, at place: String, into found: inout [Piece]) {
    if let list = value as? [Any] {
      for (index, item) in list.enumerated() {
        collect(item, at: "\(place)[\(index)]", into: &found)
      }
    } else if let object = value as? [String: Any] {
      if let piece = Piece(object, at: place) { found.append(piece) }
      for key in object.keys.sorted() {
        if let item = object[key] { collect(item, at: "\(place).\(key)", into: &found) }
      }
    }
  }

  /// Entries that say something without saying who says so.
  var entriesWithoutEvidence: [String] {
    let whole = ["passages", "events", "statements", "commitments", "figures", "processes"]
    var found: [String] = []
    for name in whole { found += withoutEvidence(list(name), at: name) }
    for (index, actor) in list("actors").enumerated() {
      for part in ["names", "roles"] {
        found += withoutEvidence(
          actor[part] as? [[String: Any]] ?? [], at: "actors[\(index)].\(part)")
      }
    }
    return found
  }

  private func withoutEvidence(_ entries: [[String: Any]], at place: String) -> [String] {
    entries.indices.filter { (entries[$0]["evidence"] as? [Any] ?? []).isEmpty }
      .map { "\(place)[\($0)]" }
  }
}

// MARK: References

extension DossierJSON {
  /// A field that holds ids, and the lists that these are in.
  private struct Reference {
    var list: String
    var field: [String]
    var lists: [String]

    init(_ list: String, _ field: String, _ lists: String...) {
      self.list = list
      self.field = field.split(separator: ".").map(String.init)
      self.lists = lists
    }
  }

  private static let references = [
    Reference("stories", "articles", "articles"),
    Reference("stories", "follows", "stories"),
    Reference("passages", "articles", "articles"),
    Reference("actors", "possibly_same", "actors"),
    Reference("events", "participants.actor", "actors"),
    Reference("events", "parts", "events"),
    Reference("events", "sources.articles", "articles"),
    Reference("statements", "speaker", "actors"),
    Reference("statements", "on_behalf_of", "actors"),
    Reference("statements", "addressee", "actors"),
    Reference("statements", "about", "actors", "events", "processes"),
    Reference("statements", "sources.articles", "articles"),
    Reference("commitments", "by", "actors"),
    Reference("commitments", "to", "actors"),
    Reference("commitments", "under", "events"),
    Reference("figures", "about", "actors", "events", "processes"),
    Reference("figures", "sources.articles", "articles"),
    Reference("processes", "parties", "actors"),
    Reference("processes", "mediators", "actors"),
    Reference("processes", "events", "events"),
    Reference("processes", "commitments", "commitments"),
  ]

  /// Ids that are referred to and are not there.
  var danglingReferences: [String] {
    Self.references.flatMap { reference in
      let known = reference.lists.reduce(into: Set<String>()) { $0.formUnion(ids($1)) }
      return list(reference.list).enumerated().flatMap { index, entry in
        strings(entry, reference.field[...]).filter { !known.contains($0) }.map {
          "\(reference.list)[\(index)].\(reference.field.joined(separator: ".")): \($0)"
        }
      }
    }
  }

  private func strings(_ value: Any, _ field: ArraySlice<String>) -> [String] {
    if let list = value as? [Any] { return list.flatMap { strings($0, field) } }
    guard let name = field.first else { return (value as? String).map { [$0] } ?? [] }
    guard let item = (value as? [String: Any])?[name] else { return [] }
    return strings(item, field.dropFirst())
  }
}
