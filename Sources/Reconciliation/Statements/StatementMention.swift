import Dossier

/// Words that one article attributes, with the actors decided.
final class StatementMention: Sendable {
  let article: Int
  let story: Int
  let index: Int
  let claim: StatementClaim
  /// Index of the actor who speaks.
  let speaker: Int
  /// Hashes of the content's words in order, and without function words as a set.
  let codes: [UInt64]
  let words: Set<UInt64>
  /// The beginnings of the content's telling words, in order: what two translations share.
  let stems: [UInt64]
  /// Of these, those right after a "not".
  let negated: Set<UInt64>
  /// Copied passages that the evidence lies in.
  let passages: Set<Int>

  init(
    article: Int, story: Int, index: Int, claim: StatementClaim, speaker: Int,
    words: [FoldedWord], passages: Set<Int>
  ) {
    let telling = words.filter { !$0.isFunctionWord }
    self.article = article
    self.story = story
    self.index = index
    self.claim = claim
    self.speaker = speaker
    codes = words.map(\.code)
    self.words = Set(telling.map(\.code))
    stems = telling.map { StatementMention.stem($0.text) }
    negated = StatementMention.negated(words)
    self.passages = passages
  }

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
        return StatementMention(
          article: number, story: storyOfArticle[number], index: index, claim: claim,
          speaker: speaker,
          words: WordFolder.words(in: Array(claim.content.unicodeScalars)),
          passages: Set(
            claim.evidence.all.filter { $0.start < $0.end }.flatMap {
              shared.passages(in: number, overlapping: $0.start..<$0.end)
            }))
      }
    }
  }
}
