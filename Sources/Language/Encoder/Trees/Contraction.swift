/// Chu-Liu-Edmonds over a full graph: cycles of best heads are contracted to one node until none is
/// left, then opened again. Quadratic in the number of nodes.
struct Contraction {
  private struct Arc {
    var score: Double
    /// The words between which the arc runs, however deep the nodes contain them.
    var dependent: Int
    var head: Int
  }

  /// A cycle that became one node: who was in it, and the arc by which each hung on the next.
  private struct Cycle {
    var name: Int
    var arcs: [(name: Int, arc: Arc)]
  }

  private let count: Int
  /// Arc of each dependent (row) to each head. A contracted cycle lives on in its first node's place.
  private var arcs: [Arc]
  private var active: [Int]
  /// Place of each node's best head.
  private var best: [Int]
  /// The node that lives in a place: a word, or the number of a cycle.
  private var names: [Int]
  /// The cycle that a node went into.
  private var parents: [Int]
  private var cycles: [Cycle] = []

  init(count: Int) {
    self.count = count
    arcs = []
    arcs.reserveCapacity(count * count)
    for dependent in 0..<count {
      for head in 0..<count {
        arcs.append(Arc(score: -.infinity, dependent: dependent, head: head))
      }
    }
    active = Array(0..<count)
    best = [Int](repeating: 0, count: count)
    names = Array(0..<count)
    parents = [Int](repeating: -1, count: 2 * count)
  }

  mutating func set(_ dependent: Int, _ head: Int, _ score: Double) {
    arcs[dependent * count + head].score = score
  }

  /// The head of each node in the best tree; node 0 is the root.
  mutating func solve() -> [Int] {
    for place in active.dropFirst() { best[place] = bestHead(of: place) }
    while let cycle = cycle() { contract(cycle) }
    return opened()
  }

  private func bestHead(of place: Int) -> Int {
    var found = 0
    for head in active where head != place {
      if arcs[place * count + head].score > arcs[place * count + found].score { found = head }
    }
    return found
  }

  private func cycle() -> [Int]? {
    var visits = [Int](repeating: -1, count: count)
    visits[0] = 0
    for start in active.dropFirst() {
      var place = start
      while visits[place] < 0 {
        visits[place] = start
        place = best[place]
      }
      guard place != 0, visits[place] == start else { continue }
      var members = [place]
      var next = best[place]
      while next != place {
        members.append(next)
        next = best[next]
      }
      return members
    }
    return nil
  }

  private mutating func contract(_ members: [Int]) {
    let home = members[0]
    var inside = [Bool](repeating: false, count: count)
    for member in members { inside[member] = true }
    let kept = members.map { arcs[$0 * count + best[$0]] }
    for other in active where !inside[other] {
      var entering = arcs[home * count + other]
      entering.score = -.infinity
      var leaving = arcs[other * count + home]
      for (member, kept) in zip(members, kept) {
        var arc = arcs[member * count + other]
        arc.score -= kept.score
        if arc.score > entering.score { entering = arc }
        if arcs[other * count + member].score > leaving.score {
          leaving = arcs[other * count + member]
        }
      }
      arcs[home * count + other] = entering
      arcs[other * count + home] = leaving
      if inside[best[other]] { best[other] = home }
    }
    let name = count + cycles.count
    cycles.append(Cycle(name: name, arcs: zip(members, kept).map { (names[$0], $1) }))
    for member in members { parents[names[member]] = name }
    names[home] = name
    active.removeAll { inside[$0] && $0 != home }
    best[home] = bestHead(of: home)
  }

  /// Each node takes its best head; a cycle is broken where its own arc enters, and keeps the others.
  private func opened() -> [Int] {
    var heads = [Int](repeating: 0, count: count)
    var entries = [Int](repeating: -1, count: 2 * count)
    func take(_ arc: Arc, into name: Int) {
      heads[arc.dependent] = arc.head
      entries[name] = arc.dependent
    }
    for place in active.dropFirst() { take(arcs[place * count + best[place]], into: names[place]) }
    for cycle in cycles.reversed() {
      var broken = entries[cycle.name]
      while broken >= 0, parents[broken] != cycle.name { broken = parents[broken] }
      for (name, arc) in cycle.arcs {
        if name == broken {
          entries[name] = entries[cycle.name]
        } else {
          take(arc, into: name)
        }
      }
    }
    return heads
  }
}
