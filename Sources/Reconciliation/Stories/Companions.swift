/// Looks up articles that share weighty words, without comparing all pairs.
struct Companions {
  /// Articles remembered for one word: beyond this a word is too common to say anything.
  private static let mostHolders = 64
  private static let leastSharedKeys = 2

  private let vocabulary: Vocabulary
  private var holders: [UInt64: [Int]] = [:]

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    for (article, keys) in vocabulary.keys.enumerated() {
      for key in keys { holders[key, default: []].append(article) }
    }
  }

  /// The most similar other articles, best first, of those at least so similar.
  func nearest(to article: Int, atLeast least: Double, most: Int) -> [(
    article: Int, similarity: Double
  )] {
    var shared: [Int: Int] = [:]
    for key in vocabulary.keys[article] {
      guard let list = holders[key], list.count <= Self.mostHolders else { continue }
      for other in list where other != article { shared[other, default: 0] += 1 }
    }
    return shared.filter { $0.value >= Self.leastSharedKeys }.keys.sorted()
      .map { (article: $0, similarity: vocabulary.similarity(article, $0)) }
      .filter { $0.similarity >= least }
      .sorted { ($1.similarity, $0.article) < ($0.similarity, $1.article) }
      .prefix(most).map { $0 }
  }
}
