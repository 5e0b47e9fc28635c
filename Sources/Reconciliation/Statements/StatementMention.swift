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
  /// The beginnings of the content's telling words, in order: what two translations share.
  var stems: [UInt64]
  /// Of these, those right after a "not".
  var negated: Set<UInt64>
  /// Copied passages that the evidence lies in.
  var passages: Set<Int>

  private static let lettersOfStem = 6
  private static let negations: Set<String> = ["no", "not", "never"]
  /// Telling words after a "not" that it bears on.
  private static let reachOfNegation = 1

  private static func stem(_ word: String) -> UInt64 {
    StableHash.of(word, letters: lettersOfStem)
  }

  private static func negated(_ words: [FoldedWord]) -> Set<UInt64> {
    var negated: Set<UInt64> = []
    var left = 0
    for word in words {
      if word.text.utf8.first == UInt8(ascii: "n"), negations.contains(word.text) {
        left = reachOfNegation
      } else if left > 0, !word.isFunctionWord {
        negated.insert(stem(word.text))
        left -= 1
      }
    }
    return negated
  }

  static func all(
    _ articles: [OpenArticle], storyOfArticle: [Int], actors: ActorResolution, shared: SharedText
  ) -> [StatementMention] {
    articles.enumerated().flatMap { number, article in
      article.read.claims.statements.enumerated().compactMap { index, claim in
        guard let speaker = actors.index(claim.speaker, in: number) else { return nil }
        let words = WordFolder.words(in: Array(claim.content.unicodeScalars))
        let telling = words.filter { !$0.isFunctionWord }
        return StatementMention(
          article: number, story: storyOfArticle[number], index: index, claim: claim,
          speaker: speaker, codes: words.map(\.code),
          words: Set(telling.map(\.code)),
          stems: telling.map { stem($0.text) }, negated: negated(words),
          passages: Set(
            claim.evidence.all.filter { $0.start < $0.end }.flatMap {
              shared.passages(in: number, overlapping: $0.start..<$0.end)
            }))
      }
    }
  }
}
