import Dossier

/// A happening as one article tells it, with its actors decided.
final class EventMention: Sendable {
  /// Number of the article, of its story, and of the claim among the article's events.
  let article: Int
  let story: Int
  let index: Int
  let claim: EventClaim
  /// Indexes of actors with the roles that the claim gives them.
  let participants: [Int: Set<ParticipantRole>]
  /// Hashes of the words of the first piece of evidence, without function words.
  let words: Set<UInt64>
  /// Of these, what is neither a participant's name nor the trigger: what the deed was about.
  let matter: Set<UInt64>
  /// Which of a series it is ("the sixth test"), from the third on: a second may be one of any two.
  let ordinals: Set<Int>
  /// Told by its article's headline.
  let isTitle: Bool
  /// Copied passages that the evidence lies in.
  let passages: Set<Int>

  /// Days that the time spans; nil where it is not known.
  let width: Int?

  init(
    article: Int, story: Int, index: Int, claim: EventClaim,
    participants: [Int: Set<ParticipantRole>], words: Set<UInt64>, matter: Set<UInt64>,
    ordinals: Set<Int>, isTitle: Bool, passages: Set<Int>
  ) {
    self.article = article
    self.story = story
    self.index = index
    self.claim = claim
    self.participants = participants
    self.words = words
    self.matter = matter
    self.ordinals = ordinals
    self.isTitle = isTitle
    self.passages = passages
    width = claim.time.bounds?.days
  }

  func actors(_ role: ParticipantRole) -> Set<Int> { participants.actors(role) }

  /// The sentence that states it: equal for two claims that one sentence makes.
  var sentence: Sentence {
    Sentence(article: article, start: claim.evidence.first.start)
  }

  struct Sentence: Hashable {
    var article: Int
    var start: Int
  }

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
    var mentions: [EventMention] = []
    mentions.reserveCapacity(articles.reduce(0) { $0 + $1.read.claims.events.count })
    for (number, article) in articles.enumerated() {
      for (index, claim) in article.read.claims.events.enumerated() {
        let participants = participants(claim, number, actors)
        let trigger = stem(claim.trigger)
        var words: Set<UInt64> = []
        var matter: Set<UInt64> = []
        let told = article.words(of: claim.evidence.first)
        for word in told where !word.isFunctionWord {
          guard words.insert(word.code).inserted, !isOfDate(word.text) else { continue }
          let stem = stem(word.text)
          guard stem != trigger, !participants.keys.contains(where: { names[$0].contains(stem) })
          else { continue }
          matter.insert(word.code)
        }
        mentions.append(
          EventMention(
            article: number, story: storyOfArticle[number], index: index, claim: claim,
            participants: participants, words: words, matter: matter,
            ordinals: ordinals(of: trigger, in: told), isTitle: isTitle(claim, article),
            passages: passages(claim.evidence, number, shared)))
      }
    }
    return mentions
  }

  /// Words between an ordinal and what it counts: "the sixth underground nuclear test".
  private static let wordsToCounted = 3
  private static let leastOrdinal = 3

  private static func ordinals(of trigger: UInt64, in words: [FoldedWord]) -> Set<Int> {
    var found: Set<Int> = []
    for (index, word) in words.enumerated() {
      guard let value = OrdinalWords.value(word.text), value >= leastOrdinal else { continue }
      let counted = words[(index + 1)...].prefix(wordsToCounted)
      if counted.contains(where: { stem($0.text) == trigger }) { found.insert(value) }
    }
    return found
  }

  private static func isTitle(_ claim: EventClaim, _ article: OpenArticle) -> Bool {
    let start = claim.evidence.first.start
    return article.article.segments.contains {
      $0.kind == .title && $0.start <= start && start < $0.end
    }
  }

  /// Letters by which "Vestria" and "Vestrian", "shell" and "shelling" are one word.
  private static let lettersOfStem = 5

  private static func stem(_ word: String) -> UInt64 {
    StableHash.of(word, letters: lettersOfStem)
  }

  private static func stems(_ actor: Actor) -> [UInt64] {
    var stems: [UInt64] = []
    var read: [String] = []
    for text in [actor.name] + actor.names.prefix(8).map(\.text) where !read.contains(text) {
      read.append(text)
      for word in LetterFolder.words(text) {
        let stem = stem(word)
        if !stems.contains(stem) { stems.append(stem) }
      }
    }
    return stems
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  private static let monthInitials = [UInt8]("jfmasond".utf8)

  private static func isOfDate(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return true }
    if (0x30...0x39).contains(first) { return word.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return monthInitials.contains(first) && months.contains(word)
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

extension [Int: Set<ParticipantRole>] {
  /// Those who have the role.
  func actors(_ role: ParticipantRole) -> Set<Int> {
    var actors: Set<Int> = []
    for (actor, roles) in self where roles.contains(role) { actors.insert(actor) }
    return actors
  }
}
