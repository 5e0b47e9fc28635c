/// What articles have in common word for word.
struct SharedText {
  let passages: [SharedPassage]
  /// For each article, the number of the first article of those that are copies of each other.
  let copyGroups: [Int]
  /// For each article, the articles with which it shares two or more sentences of the writers' own.
  let kin: [Set<Int>]
  /// For each article, its passages, in order of their position.
  let passagesOfArticle: [[(range: Range<Int>, passage: Int)]]

  init(passages: [SharedPassage], copyGroups: [Int], kin: [Set<Int>]) {
    var places = [[(range: Range<Int>, passage: Int)]](repeating: [], count: copyGroups.count)
    for (number, passage) in passages.enumerated() {
      for place in passage.places { places[place.article].append((place.range, number)) }
    }
    self.passages = passages
    self.copyGroups = copyGroups
    self.kin = kin
    passagesOfArticle = places.map { list in
      list.sorted {
        ($0.range.lowerBound, $0.passage) < ($1.range.lowerBound, $1.passage)
      }
    }
  }

  /// The passages that cover any of a range of an article's text.
  func passages(in article: Int, overlapping range: Range<Int>) -> [Int] {
    passagesOfArticle[article].filter { $0.range.overlaps(range) }.map(\.passage)
  }
}
