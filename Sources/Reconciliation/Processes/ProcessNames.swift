/// Joins names of one track that differ in how they name its country ("Sulian peace", "Sulia peace").
struct ProcessNames {
  private static let leastLetters = 5
  private static let lettersOfKey = 4
  private static let comparedPerKey = 48

  let groups: [[String]]

  /// - Parameter names: folded, sorted, without repeats.
  init(_ names: [String]) {
    let words = names.map { $0.split(separator: " ") }
    var sets = UnionFind(names.count)
    var holders: [String: [Int]] = [:]
    for number in names.indices {
      let key = "\(words[number].count)|\(names[number].prefix(Self.lettersOfKey))"
      let other = (holders[key] ?? []).suffix(Self.comparedPerKey).first { other in
        zip(words[number], words[other]).allSatisfy(ProcessNames.areOne)
      }
      if let other { sets.join(number, other) }
      holders[key, default: []].append(number)
    }
    groups = sets.sets().map { $0.map { names[$0] } }
  }

  private static func areOne(_ one: Substring, _ other: Substring) -> Bool {
    let (shorter, longer) = one.count <= other.count ? (one, other) : (other, one)
    return one == other || (shorter.count >= leastLetters && longer.hasPrefix(shorter))
  }
}
