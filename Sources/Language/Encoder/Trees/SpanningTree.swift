/// The best dependency tree under arc scores: exactly one root, no cycle.
enum SpanningTree {
  /// Worse than any sum of scores that a sentence can reach; what it adds up to stays exact enough
  /// in a Double.
  private static let never = -1e9
  /// Taken off every arc from the root, so that the best tree has one such arc and no more.
  private static let rootPrice = 1e6

  /// Heads of nodes 0..<count, where node 0 is the root of all (its own head is given as 0).
  ///
  /// `scores` holds `stride` floats for each dependent, of which the first `count` are its heads'.
  /// Where each node's best head already makes a tree, that is the answer; otherwise Chu & Liu (1965)
  /// and Edmonds (1967).
  static func heads(
    _ scores: UnsafeBufferPointer<Float>, stride: Int, count: Int
  ) -> [Int] {
    guard count > 1 else { return [Int](repeating: 0, count: count) }
    var greedy = [0]
    for node in 1..<count {
      var best = node == 1 ? 0 : 1
      for head in 0..<count where head != node {
        let score = scores[node * stride + head]
        let leader = scores[node * stride + best]
        if score > leader || (score == leader && head < best) { best = head }
      }
      greedy.append(best)
    }
    if isTree(greedy) { return greedy }
    var graph = Contraction(count: count)
    for node in 1..<count {
      for head in 0..<count where head != node {
        let score = Double(scores[node * stride + head])
        let finite = score.isFinite ? score : never
        graph.set(node, head, head == 0 ? finite - rootPrice : finite)
      }
    }
    return graph.solve()
  }

  /// Whether exactly one node hangs on node 0 and every other reaches it.
  static func isTree(_ heads: [Int]) -> Bool {
    guard heads.dropFirst().count(where: { $0 == 0 }) == 1 else { return false }
    var known = [Bool](repeating: false, count: heads.count)
    known[0] = true
    for start in heads.indices.dropFirst() {
      var path: [Int] = []
      var node = start
      while !known[node] {
        guard path.count < heads.count else { return false }
        path.append(node)
        node = heads[node]
      }
      for node in path { known[node] = true }
    }
    return true
  }
}
