package import Dossier
package import Language

/// An article's text beside its analysed sentences: what every finder of claims works on.
package struct ArticleView: Sendable {
  package let article: Article
  let scalars: [Unicode.Scalar]
  let trees: [SyntaxTree]
  /// The kind of segment that each sentence stands in.
  let kinds: [Segment.Kind]
  /// Index in the article's segments of the segment that each sentence stands in.
  let segmentIndexes: [Int]
  /// Time expressions by sentence.
  let times: [[TimeExpression]]

  /// - Parameters:
  ///   - sentences: the sentences of each segment that is read for facts, keyed by the segment's
  ///     index in the article, with offsets in the article's text.
  ///   - faceless: nouns that "who" cannot stand for.
  package init(
    article: Article, scalars: [Unicode.Scalar], sentences: [(segment: Int, sentences: [Sentence])],
    times: TimeRecognizer, faceless: Set<String>
  ) {
    self.article = article
    self.scalars = scalars
    var trees: [SyntaxTree] = []
    var kinds: [Segment.Kind] = []
    var segmentIndexes: [Int] = []
    for (segment, group) in sentences {
      for sentence in group where !sentence.tokens.isEmpty {
        trees.append(SyntaxTree(sentence, index: trees.count, faceless: faceless))
        kinds.append(article.segments[segment].kind)
        segmentIndexes.append(segment)
      }
    }
    self.trees = trees
    self.kinds = kinds
    self.segmentIndexes = segmentIndexes
    self.times = trees.map { tree in
      times.expressions(in: scalars[tree.sentence.range.clamped(to: 0..<scalars.count)])
    }
  }

  init(
    article: Article, scalars: [Unicode.Scalar], trees: [SyntaxTree], kinds: [Segment.Kind],
    segmentIndexes: [Int], times: [[TimeExpression]]
  ) {
    self.article = article
    self.scalars = scalars
    self.trees = trees
    self.kinds = kinds
    self.segmentIndexes = segmentIndexes
    self.times = times
  }

  /// The words of a sentence that tell a time.
  func timeWords(of tree: SyntaxTree) -> Set<Int> {
    Set(
      (0..<tree.count).filter { word in
        times[tree.index].contains { $0.range.overlaps(tree[word].range) }
      })
  }

  func text(_ range: Range<Int>) -> String {
    String(scalars[range.clamped(to: 0..<scalars.count)])
  }

  func evidence(_ range: Range<Int>) -> Evidence {
    let range = range.clamped(to: 0..<scalars.count)
    return Evidence(
      article: article.id, start: range.lowerBound, end: range.upperBound, text: text(range))
  }

  func evidence(sentence index: Int) -> Evidence {
    evidence(trees[index].sentence.range)
  }
}
