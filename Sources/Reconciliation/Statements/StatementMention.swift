import Dossier

/// Words that one article attributes, with the actors decided.
struct StatementMention {
  var article: Int
  var story: Int
  var index: Int
  var claim: StatementClaim
  /// Index of the actor who speaks.
  var speaker: Int
  /// Hashes of the content's words in order, and without function words as a set.
  var codes: [UInt64]
  var words: Set<UInt64>
  /// Copied passages that the evidence lies in.
  var passages: Set<Int>

  static func all(
    _ articles: [OpenArticle], storyOfArticle: [Int], actors: ActorResolution, shared: SharedText
  ) -> [StatementMention] {
    articles.enumerated().flatMap { number, article in
      article.read.claims.statements.enumerated().compactMap { index, claim in
        guard let speaker = actors.index(claim.speaker, in: number) else { return nil }
        let words = LetterFolder.words(claim.content)
        return StatementMention(
          article: number, story: storyOfArticle[number], index: index, claim: claim,
          speaker: speaker, codes: words.map(StableHash.of),
          words: Set(words.filter { !FunctionWords.contains($0) }.map(StableHash.of)),
          passages: Set(
            claim.evidence.all.filter { $0.start < $0.end }.flatMap {
              shared.passages(in: number, overlapping: $0.start..<$0.end)
            }))
      }
    }
  }
}
