/// An article after reading and before reconciliation: all that is kept of it.
public struct ReadArticle: Codable, Hashable, Sendable {
  public var article: Article
  /// Sentence boundaries (Unicode scalars) of the segments that are read for facts, in order.
  public var sentences: [SentenceRange]
  public var clues: [DateClue]
  public var claims: ArticleClaims

  public init(
    article: Article, sentences: [SentenceRange], clues: [DateClue], claims: ArticleClaims
  ) {
    self.article = article
    self.sentences = sentences
    self.clues = clues
    self.claims = claims
  }
}

/// Where a sentence stands in its article.
public struct SentenceRange: Codable, Hashable, Sendable {
  public var start: Int
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}
