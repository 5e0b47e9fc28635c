import Dossier

/// Mentions that tell one happening, and what all of them together say of it.
struct EventDraft {
  private(set) var mentions: [EventMention]
  private(set) var participants: [Int: Set<ParticipantRole>]
  private(set) var place: Place?
  /// The days that all bounded mentions allow.
  private(set) var time: ClosedRange<CivilDate>?
  private(set) var stories: Set<Int>
  private(set) var articles: Set<Int>
  private(set) var sentences: Set<EventMention.Sentence>
  private(set) var passages: Set<Int>
  private(set) var words: Set<UInt64>
  private(set) var matter: Set<UInt64>
  private(set) var ordinals: Set<Int>
  private(set) var triggers: Set<String>
  private(set) var modes: Set<String>
  private(set) var statuses: Set<EventStatus>
  /// Mentions that deny it; they are told as a disagreement.
  var denials: [EventMention] = []
  /// Mentions that tell of it at another time.
  var contradicting: [EventMention] = []
  /// Mentions that their own outlet has put right since.
  var superseded: [EventMention] = []

  var type: EventType { mentions[0].claim.type }
  var isBackgroundOnly: Bool { mentions.allSatisfy(\.claim.isBackground) }

  /// Mentions whose words are kept for comparison: a bound for a happening told ten thousand times.
  private static let mentionsWithWords = 8

  init(_ mention: EventMention, _ places: PlaceKnowledge) {
    mentions = []
    participants = [:]
    stories = []
    articles = []
    sentences = []
    passages = []
    words = []
    matter = []
    ordinals = []
    triggers = []
    modes = []
    statuses = []
    add(mention, places)
  }

  mutating func add(_ mention: EventMention, _ places: PlaceKnowledge) {
    mentions.append(mention)
    for (actor, roles) in mention.participants { participants[actor, default: []].formUnion(roles) }
    place = places.moreSpecific(place, mention.claim.place)
    if let bounds = mention.claim.time.bounds {
      time = time.map { $0.tightened(by: bounds) } ?? bounds
    }
    stories.insert(mention.story)
    articles.insert(mention.article)
    sentences.insert(mention.sentence)
    passages.formUnion(mention.passages)
    if mentions.count <= Self.mentionsWithWords {
      words.formUnion(mention.words)
      matter.formUnion(mention.matter)
    }
    ordinals.formUnion(mention.ordinals)
    triggers.insert(mention.claim.trigger)
    if let mode = mention.claim.mode { modes.insert(mode) }
    statuses.insert(mention.claim.status)
  }

  /// The days of the visit that it is a part of.
  private(set) var daysOfVisit: ClosedRange<CivilDate>?

  /// Talks of a visit are where and when the visit is, where nothing else is told.
  mutating func take(place: Place?, days: ClosedRange<CivilDate>?) {
    self.place = self.place ?? place
    daysOfVisit = days
  }

  func actors(_ role: ParticipantRole) -> Set<Int> {
    participants.actors(role)
  }
}

extension ClosedRange<CivilDate> {
  /// From the first day of either to the last.
  func spanning(_ other: ClosedRange<CivilDate>) -> ClosedRange<CivilDate> {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }

  /// What both allow; days that lie apart (of one visit) span all between them.
  func tightened(by other: ClosedRange<CivilDate>) -> ClosedRange<CivilDate> {
    if overlaps(other) { return clamped(to: other) }
    return spanning(other)
  }
}
