/// How much of each other's text articles have, measured against the first few that print it.
struct CopyOverlaps {
  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  private struct Overlap {
    var words = 0
    var ownSentences = 0
  }

  /// Share of the shorter article's words that makes the two copies of one text.
  ///
  /// Reprints that drop, reorder and reword keep more than this; a report that quotes another's
  /// sentences keeps less.
  private static let leastShare = 0.4
  private static let leastOwnSentences = 2
  /// Articles of a cluster that all others are measured against: a bound, so that ten thousand
  /// prints of one text cost ten thousand comparisons.
  private static let measuredAgainst = 4

  let copyGroups: [Int]
  let kin: [Set<Int>]

  init(_ articles: [OpenArticle], _ clusters: [[UnitClusters.Place]]) {
    let overlaps = CopyOverlaps.overlaps(articles, clusters)
    let lengths = articles.map(\.distinctWordCount)
    var groups = UnionFind(articles.count)
    var kin = [Set<Int>](repeating: [], count: articles.count)
    for (pair, overlap) in overlaps {
      let shorter = min(lengths[pair.first], lengths[pair.second])
      if Double(overlap.words) >= Self.leastShare * Double(max(1, shorter)) {
        groups.join(pair.first, pair.second)
      }
      if overlap.ownSentences >= Self.leastOwnSentences {
        kin[pair.first].insert(pair.second)
        kin[pair.second].insert(pair.first)
      }
    }
    copyGroups = articles.indices.map { groups.root($0) }
    self.kin = kin
  }

  private static func overlaps(
    _ articles: [OpenArticle], _ clusters: [[UnitClusters.Place]]
  ) -> [Pair: Overlap] {
    var overlaps: [Pair: Overlap] = [:]
    for cluster in clusters {
      for (rank, first) in cluster.prefix(measuredAgainst).enumerated() {
        for second in cluster.dropFirst(rank + 1) {
          let pair = Pair(first: first.unit.article, second: second.unit.article)
          let words = min(first.unit.words.count, second.unit.words.count)
          overlaps[pair, default: Overlap()].words += words
          let isOwn = ![first, second].contains { place in
            !place.isWholeUnit
              || articles[place.unit.article].sentences[place.unit.sentence].isMostlyQuoted
          }
          if isOwn { overlaps[pair, default: Overlap()].ownSentences += 1 }
        }
      }
    }
    return overlaps
  }
}
