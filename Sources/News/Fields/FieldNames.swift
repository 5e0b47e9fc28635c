/// Finds in the names of a record's fields those that tell of the article.
struct FieldNames: Sendable {
  /// For each field the folded names to look for, the best first.
  private let wanted: [(field: ArticleField, names: [String])]
  private let mapped: FieldMap

  init(_ map: FieldMap = FieldMap()) {
    mapped = map
    wanted = KnownFields.names.map { field, names in
      (field, map.names[field].map { [FieldNames.folded($0)] } ?? names.map(FieldNames.folded))
    }
  }

  /// The places of `keys` that may hold each field, the best first.
  func places(in keys: [String]) -> [ArticleField: [Int]] {
    var byName: [String: Int] = [:]
    for (index, key) in keys.enumerated().reversed() { byName[FieldNames.folded(key)] = index }
    // A name that a person gave is first taken as written.
    var places: [ArticleField: [Int]] = [:]
    for (field, names) in wanted {
      if let name = mapped.names[field], let index = keys.firstIndex(of: name) {
        places[field] = [index]
      } else {
        places[field] = names.compactMap { byName[$0] }
      }
    }
    return places
  }

  /// Whether names tell of an article: one for its text, and another.
  func areTelling(_ keys: [String]) -> Bool {
    let places = places(in: keys)
    let hasText = !(places[.text] ?? []).isEmpty || !(places[.html] ?? []).isEmpty
    return hasText && Set(places.values.compactMap(\.first)).count >= 2
  }

  /// "Publish Date", "publish_date" and "publishDate" are one name.
  static func folded(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars.prefix(200) {
      switch scalar {
      case "_", "-", " ", ".", "\t", "\u{FEFF}", "\r": continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars).lowercased()
  }
}
