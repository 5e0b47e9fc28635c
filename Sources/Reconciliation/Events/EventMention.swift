import Dossier

/// A happening as one article tells it, with its actors decided.
struct EventMention {
  /// Number of the article, of its story, and of the claim among the article's events.
  var article: Int
  var story: Int
  var index: Int
  var claim: EventClaim
  /// Indexes of actors with the roles that the claim gives them.
  var participants: [Int: Set<ParticipantRole>]
  /// Hashes of the words of the first piece of evidence, without function words.
  var words: Set<UInt64>
  /// Copied passages that the evidence lies in.
  var passages: Set<Int>

  func actors(_ role: ParticipantRole) -> Set<Int> {
    Set(participants.filter { $0.value.contains(role) }.keys)
  }

  /// The sentence that states it: equal for two claims that one sentence makes.
  var sentence: Sentence {
    Sentence(article: article, start: claim.evidence.first.start)
  }

  struct Sentence: Hashable {
    var article: Int
    var start: Int
  }

  /// Days that the time spans; nil where it is not known.
  var width: Int? { claim.time.bounds?.days }
}

extension EventMention {
  /// Names the days themselves ("on June 3", "June 3–5"), not a stretch in which they lie.
  var tellsDays: Bool {
    claim.time.granularity == .day && claim.time.text != nil && (width ?? .max) <= 31
  }

  static func all(
    _ articles: [OpenArticle], storyOfArticle: [Int], actors: ActorResolution, shared: SharedText
  ) -> [EventMention] {
    articles.enumerated().flatMap { number, article in
      article.read.claims.events.enumerated().map { index, claim in
        EventMention(
          article: number, story: storyOfArticle[number], index: index, claim: claim,
          participants: participants(claim, number, actors),
          words: contentWords(claim.evidence.first.text),
          passages: passages(claim.evidence, number, shared))
      }
    }
  }

  private static func participants(
    _ claim: EventClaim, _ article: Int, _ actors: ActorResolution
  ) -> [Int: Set<ParticipantRole>] {
    var participants: [Int: Set<ParticipantRole>] = [:]
    for participant in claim.participants {
      guard let actor = actors.index(participant.actor, in: article) else { continue }
      participants[actor, default: []].insert(participant.role)
    }
    return participants
  }

  static func contentWords(_ text: String) -> Set<UInt64> {
    var words: Set<UInt64> = []
    for word in WordFolder.words(in: Array(text.unicodeScalars)) where !word.isFunctionWord {
      words.insert(StableHash.of(word.text))
    }
    return words
  }

  private static func passages(
    _ evidence: Citations, _ article: Int, _ shared: SharedText
  ) -> Set<Int> {
    let piece = evidence.first
    guard piece.start < piece.end else { return [] }
    return Set(shared.passages(in: article, overlapping: piece.start..<piece.end))
  }
}
