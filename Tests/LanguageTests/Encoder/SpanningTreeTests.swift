import Testing

@testable import Language

@Suite("Spanning trees")
struct SpanningTreeTests {
  func heads(_ scores: [Float], _ count: Int) -> [Int] {
    scores.withUnsafeBufferPointer { SpanningTree.heads($0, stride: count, count: count) }
  }

  func total(_ heads: [Int], _ scores: [Float]) -> Double {
    heads.indices.dropFirst().reduce(0) { $0 + Double(scores[$1 * heads.count + heads[$1]]) }
  }

  /// The score of the best tree, by trying them all.
  func best(_ scores: [Float], _ count: Int) -> Double {
    var best = -Double.infinity
    var heads = [Int](repeating: 0, count: count)
    func fill(_ node: Int) {
      guard node < count else {
        if SpanningTree.isTree(heads) { best = max(best, total(heads, scores)) }
        return
      }
      for head in 0..<count where head != node {
        heads[node] = head
        fill(node + 1)
      }
    }
    fill(1)
    return best
  }

  @Test("have one root and no cycle whatever the scores", arguments: 0..<60)
  func valid(seed: Int) {
    var randomness = Randomness(seed: UInt64(seed))
    let count = Int.random(in: 2...70, using: &randomness)
    var scores = randomness.floats(count * count, in: -9...9)
    if seed % 3 == 0 {
      // Chains of words that want each other: cycles in cycles.
      for node in 1..<count { scores[node * count + (node ^ 1) % count] += 30 }
      for node in 2..<count { scores[node * count + (node ^ 2) % count] += 20 }
    }
    let found = heads(scores, count)
    #expect(SpanningTree.isTree(found))
    #expect(found[0] == 0)
  }

  @Test("are the best there are", arguments: 0..<60)
  func best(seed: Int) {
    var randomness = Randomness(seed: UInt64(seed) &+ 1000)
    let count = Int.random(in: 2...6, using: &randomness)
    let scores = randomness.floats(count * count, in: -5...5)
    #expect(abs(total(heads(scores, count), scores) - best(scores, count)) < 1e-4)
  }

  @Test("stand even where the scores are no numbers")
  func noNumbers() {
    for value in [Float.nan, .infinity, -.infinity, 0] {
      let scores = [Float](repeating: value, count: 81)
      #expect(SpanningTree.isTree(heads(scores, 9)))
    }
  }

  @Test("of one word and of none are the root alone")
  func small() {
    #expect(heads([0, 0, -3, 0], 2) == [0, 0])
    #expect(heads([0], 1) == [0])
  }
}
