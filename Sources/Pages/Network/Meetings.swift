import Dossier

/// Who met whom, counted from happenings; bounded to the actors that met most.
struct Meetings {
  struct Pair: Hashable, Comparable {
    var one: String
    var other: String

    init(_ one: String, _ other: String) {
      self.one = min(one, other)
      self.other = max(one, other)
    }

    static func < (a: Pair, b: Pair) -> Bool { (a.one, a.other) < (b.one, b.other) }
  }

  struct Tie {
    var pair: Pair
    var count: Int
    var first: CivilDate?
    var last: CivilDate?
  }

  /// In the order of a circle: those who met stand near each other.
  let actors: [String]
  /// The most frequent first.
  let ties: [Tie]
  /// How many more actors met somebody.
  let hidden: Int

  /// Of a conference of dozens, who met whom is not told.
  private static let mostParties = 12

  init(_ events: [Event], most: Int) {
    var ties: [Pair: Tie] = [:]
    for event in events {
      let actors = Set(event.participants.map(\.actor)).sorted()
      guard (2...Self.mostParties).contains(actors.count) else { continue }
      for (index, one) in actors.enumerated() {
        for other in actors[(index + 1)...] {
          let pair = Pair(one, other)
          var tie = ties[pair] ?? Tie(pair: pair, count: 0)
          tie.count += 1
          if let day = event.time.start {
            tie.first = min(tie.first ?? day, day)
            tie.last = max(tie.last ?? day, day)
          }
          ties[pair] = tie
        }
      }
    }
    var weights: [String: Int] = [:]
    for tie in ties.values {
      weights[tie.pair.one, default: 0] += tie.count
      weights[tie.pair.other, default: 0] += tie.count
    }
    let ranked = weights.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
    let kept = Set(ranked.prefix(most))
    hidden = ranked.count - kept.count
    self.ties = ties.values.filter { kept.contains($0.pair.one) && kept.contains($0.pair.other) }
      .sorted { (-$0.count, $0.pair) < (-$1.count, $1.pair) }
    actors = Self.circle(Array(ranked.prefix(most)), self.ties)
  }

  /// Each next place goes to the actor that met the last ones most.
  private static func circle(_ ranked: [String], _ ties: [Tie]) -> [String] {
    var counts: [Pair: Int] = [:]
    for tie in ties { counts[tie.pair] = tie.count }
    guard var last = ranked.first else { return [] }
    var left = Array(ranked.dropFirst())
    var order = [last]
    while !left.isEmpty {
      let recent = order.suffix(3)
      func pull(_ actor: String) -> Int {
        recent.reduce(0) { sum, placed in
          sum + (counts[Pair(actor, placed)] ?? 0) * (placed == last ? 2 : 1)
        }
      }
      let best = left.indices.max { (pull(left[$0]), -$0) < (pull(left[$1]), -$1) } ?? 0
      last = left.remove(at: best)
      order.append(last)
    }
    return order
  }
}
