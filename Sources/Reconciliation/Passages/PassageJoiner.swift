/// Joins copied sentences into passages where all their articles go on together.
enum PassageJoiner {
  static func passages(
    _ articles: [OpenArticle], _ sentences: [[UnitClusters.Place]],
    _ quotations: [[UnitClusters.Place]]
  ) -> [SharedPassage] {
    var passages = quotations.map { single($0, articles) }
    let ordered = sentences.sorted(by: isBefore)
    let followers = Followers(ordered, articles)
    var isTold = [Bool](repeating: false, count: ordered.count)
    for start in ordered.indices where !isTold[start] {
      var passage = single(ordered[start], articles)
      var current = start
      isTold[start] = true
      while let next = followers.follower(of: current), !isTold[next] {
        isTold[next] = true
        passage.extend(with: single(ordered[next], articles))
        current = next
      }
      passages.append(passage)
    }
    return passages.sorted(by: isBefore)
  }

  private static func single(
    _ cluster: [UnitClusters.Place], _ articles: [OpenArticle]
  ) -> SharedPassage {
    SharedPassage(
      places: cluster.map { place in
        let sentence = articles[place.unit.article].sentences[place.unit.sentence]
        let isWhole = place.unit.words.count == sentence.words.count
        let words = sentence.words[place.unit.words]
        let range =
          isWhole
          ? sentence.range
          : (words.first?.range.lowerBound ?? 0)..<(words.last?.range.upperBound ?? 0)
        return SharedPassage.Place(article: place.unit.article, range: range)
      })
  }

  private static func isBefore(
    _ one: [UnitClusters.Place], _ other: [UnitClusters.Place]
  ) -> Bool {
    (one[0].unit.article, one[0].unit.sentence, one.count)
      < (other[0].unit.article, other[0].unit.sentence, other.count)
  }

  private static func isBefore(_ one: SharedPassage, _ other: SharedPassage) -> Bool {
    let (first, second) = (one.places[0], other.places[0])
    return (first.article, first.range.lowerBound, first.range.upperBound, one.places.count)
      < (second.article, second.range.lowerBound, second.range.upperBound, other.places.count)
  }
}

extension SharedPassage {
  fileprivate mutating func extend(with next: SharedPassage) {
    for index in places.indices {
      places[index].range = places[index].range.lowerBound..<next.places[index].range.upperBound
    }
  }
}

/// Which cluster stands right after another in every article of both.
private struct Followers {
  private struct Spot: Hashable {
    var article: Int
    var sentence: Int
  }

  private let clusters: [[UnitClusters.Place]]
  private let articles: [OpenArticle]
  private var starts: [Spot: [Int]] = [:]

  init(_ clusters: [[UnitClusters.Place]], _ articles: [OpenArticle]) {
    self.clusters = clusters
    self.articles = articles
    for (number, cluster) in clusters.enumerated() {
      let first = cluster[0].unit
      starts[Spot(article: first.article, sentence: first.sentence), default: []].append(number)
    }
  }

  func follower(of number: Int) -> Int? {
    let cluster = clusters[number]
    let first = cluster[0].unit
    let spot = Spot(article: first.article, sentence: first.sentence + 1)
    return starts[spot]?.first { next in
      clusters[next].count == cluster.count
        && zip(cluster, clusters[next]).allSatisfy { goesOn($0, $1) }
    }
  }

  private func goesOn(_ place: UnitClusters.Place, _ next: UnitClusters.Place) -> Bool {
    guard place.isWholeUnit, next.isWholeUnit, place.unit.article == next.unit.article,
      place.unit.sentence + 1 == next.unit.sentence
    else { return false }
    let sentences = articles[place.unit.article].sentences
    return sentences[place.unit.sentence].stretch == sentences[next.unit.sentence].stretch
  }
}
