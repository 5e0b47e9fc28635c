/// Disjoint sets over 0..<count; the root of a set is its least member, so that results do not
/// depend on the order of joins.
struct UnionFind {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  mutating func root(_ member: Int) -> Int {
    var member = member
    while parents[member] != member {
      parents[member] = parents[parents[member]]
      member = parents[member]
    }
    return member
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (root(one), root(other))
    if first != second { parents[max(first, second)] = min(first, second) }
  }

  /// The sets, each in ascending order, by their least members.
  mutating func sets() -> [[Int]] {
    var sets: [Int: [Int]] = [:]
    for member in parents.indices { sets[root(member), default: []].append(member) }
    return sets.keys.sorted().compactMap { sets[$0] }
  }
}
