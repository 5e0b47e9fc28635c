import Dossier

/// Tells an outlet's or an agency's standing text from copied news.
///
/// News that is copied comes with more of itself: articles that share one sentence and nothing
/// else, in number, share a footer.
struct BoilerplateFilter {
  /// Fewer articles of one outlet may repeat a sentence because the news goes on.
  private static let leastOfOneOutlet = 3
  private static let leastOfManyOutlets = 5
  /// Sentences at an article's beginning and end among which standing text is looked for.
  private static let edge = 2

  /// Share of an article's words that others have too by which it is no page with a footer but a
  /// copy.
  private static let leastOfCopy = 0.8

  private let articles: [OpenArticle]

  init(_ articles: [OpenArticle]) { self.articles = articles }

  func news(_ clusters: [[UnitClusters.Place]]) -> [[UnitClusters.Place]] {
    var clustersOfArticle = [[Int]](repeating: [], count: articles.count)
    for (number, cluster) in clusters.enumerated() {
      for place in cluster { clustersOfArticle[place.unit.article].append(number) }
    }
    let suspects = clusters.map(isSuspect)
    let copies = copies(clusters)
    return clusters.enumerated().filter { number, cluster in
      !suspects[number] || cluster.count { copies[$0.unit.article] } * 2 >= cluster.count
        || isSupported(number, cluster, suspects, clustersOfArticle)
    }.map(\.element)
  }

  /// For each article, whether nearly all of its text stands in others.
  private func copies(_ clusters: [[UnitClusters.Place]]) -> [Bool] {
    var words = [Int](repeating: 0, count: articles.count)
    for cluster in clusters where !cluster.isOfQuotations {
      for place in cluster { words[place.unit.article] += place.unit.words.count }
    }
    return articles.indices.map { article in
      Double(words[article]) >= Self.leastOfCopy * Double(articles[article].distinctWordCount)
        && words[article] > 0
    }
  }

  private func isSuspect(_ cluster: [UnitClusters.Place]) -> Bool {
    let outlets = Set(cluster.map { articles[$0.unit.article].article.outlet ?? "" })
    if outlets.count == 1, outlets.first != "", cluster.count >= Self.leastOfOneOutlet {
      return true
    }
    guard cluster.count >= Self.leastOfManyOutlets else { return false }
    return cluster.count { isAtEdge($0) } * 5 >= cluster.count * 4
  }

  private func isAtEdge(_ place: UnitClusters.Place) -> Bool {
    let count = articles[place.unit.article].sentences.count
    return place.unit.sentence < Self.edge || place.unit.sentence >= count - Self.edge
  }

  /// Whether at least half of the articles share something else with another of them.
  private func isSupported(
    _ number: Int, _ cluster: [UnitClusters.Place], _ suspects: [Bool],
    _ clustersOfArticle: [[Int]]
  ) -> Bool {
    var met: [Int: Int] = [:]
    for place in cluster {
      for other in clustersOfArticle[place.unit.article] where other != number {
        met[other, default: 0] += 1
      }
    }
    let supported = cluster.count { place in
      clustersOfArticle[place.unit.article].contains { other in
        let shared = met[other, default: 0]
        // A footer of two sentences must not vouch for itself.
        let isTheSameFooter = shared == cluster.count && suspects[other]
        return other != number && shared > 1 && !isTheSameFooter
      }
    }
    return supported * 2 >= cluster.count
  }
}
