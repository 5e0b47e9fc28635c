/// Cuts a name into folded words: the marks within "Ja'far" and "O’Leary" belong to it.
enum NameWords {
  static func words(_ name: String) -> [String] {
    let scalars = Array(name.unicodeScalars)
    guard scalars.contains(where: marks.contains) else {
      return WordFolder.words(in: scalars).map(\.text)
    }
    var kept: [Unicode.Scalar] = []
    kept.reserveCapacity(scalars.count)
    for (position, scalar) in scalars.enumerated() where !isInner(scalars, position) {
      kept.append(scalar)
    }
    return WordFolder.words(in: kept).map(\.text)
  }

  private static let marks: [Unicode.Scalar] = [
    "'", "\u{2018}", "\u{2019}", "\u{02BC}", "\u{02BB}", "\u{02BF}", "`",
  ]

  /// Between two letters, and not the mark of a possessive.
  private static func isInner(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    guard marks.contains(scalars[position]), position > 0, position + 1 < scalars.count,
      scalars[position - 1].properties.isAlphabetic, scalars[position + 1].properties.isAlphabetic
    else { return false }
    let isS = scalars[position + 1] == "s" || scalars[position + 1] == "S"
    let endsThere =
      position + 2 >= scalars.count || !scalars[position + 2].properties.isAlphabetic
    return !(isS && endsThere)
  }
}
