/// Finds copied text: sentences and quotations that stand the same, or nearly, in several articles.
enum PassageFinder {
  static func sharedText(of articles: [OpenArticle]) -> SharedText {
    let clusters = BoilerplateFilter(articles).news(UnitClusters(articles).clusters)
    let sentences = clusters.filter { !$0.isOfQuotations }
    let covering = Coverage(sentences)
    let quotations = clusters.filter { $0.isOfQuotations && !covering.covers($0) }
    let overlaps = CopyOverlaps(articles, sentences)
    return SharedText(
      passages: PassageJoiner.passages(articles, sentences, quotations),
      copyGroups: overlaps.copyGroups, kin: overlaps.kin)
  }
}

extension [UnitClusters.Place] {
  var isOfQuotations: Bool { contains { $0.unit.isQuotation && $0.isWholeUnit } }
}

/// Which copied sentences a quotation's places lie in, so that a quotation is not told again
/// where the whole sentence was copied.
private struct Coverage {
  private struct Spot: Hashable {
    var article: Int
    var sentence: Int
  }

  private var clusters: [Spot: Set<Int>] = [:]

  init(_ sentences: [[UnitClusters.Place]]) {
    for (number, cluster) in sentences.enumerated() {
      for place in cluster { clusters[spot(place), default: []].insert(number) }
    }
  }

  func covers(_ quotation: [UnitClusters.Place]) -> Bool {
    guard let first = quotation.first, var common = clusters[spot(first)] else { return false }
    for place in quotation.dropFirst() {
      common.formIntersection(clusters[spot(place)] ?? [])
    }
    return !common.isEmpty
  }

  private func spot(_ place: UnitClusters.Place) -> Spot {
    Spot(article: place.unit.article, sentence: place.unit.sentence)
  }
}
