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
  /// Of these, what is neither a participant's name nor the trigger: what the deed was about.
  var matter: Set<UInt64>
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
    let names = actors.actors.map(stems)
    return articles.enumerated().flatMap { number, article in
      article.read.claims.events.enumerated().map { index, claim in
        let participants = participants(claim, number, actors)
        let told = LetterFolder.words(claim.evidence.first.text).filter {
          !FunctionWords.contains($0)
        }
        var known = Set([stem(claim.trigger)])
        for actor in participants.keys { known.formUnion(names[actor]) }
        return EventMention(
          article: number, story: storyOfArticle[number], index: index, claim: claim,
          participants: participants, words: Set(told.map(StableHash.of)),
          matter: Set(
            told.lazy.filter { !known.contains(stem($0)) && !isOfDate($0) }.map(StableHash.of)),
          passages: passages(claim.evidence, number, shared))
      }
    }
  }

  /// Letters by which "Vestria" and "Vestrian", "shell" and "shelling" are one word.
  private static let lettersOfStem = 5

  private static func stem(_ word: String) -> String { String(word.prefix(lettersOfStem)) }

  private static func stems(_ actor: Actor) -> Set<String> {
    let texts = [actor.name] + actor.names.prefix(8).map(\.text)
    return Set(Set(texts).flatMap(LetterFolder.words).map(stem))
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  private static func isOfDate(_ word: String) -> Bool {
    months.contains(word) || word.utf8.allSatisfy { (0x30...0x39).contains($0) }
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
