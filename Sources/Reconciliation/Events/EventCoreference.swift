import Dossier

/// Decides which mentions tell one happening.
///
/// Mentions that are told most exactly come first and make the drafts; vaguer ones join the draft
/// that they agree with best. Drafts are looked up by type and participant within a story, or by
/// type, participant and month across stories, never by comparing all with all.
struct EventCoreference {
  private struct Key: Hashable {
    var type: EventType
    var actor: Int
    /// A story, or months since year 0 counted downwards from -1.
    var setting: Int
  }

  /// Drafts that a mention is compared with, the latest of each key.
  private static let comparedPerKey = 48

  private let likeness: EventLikeness
  private let places: PlaceKnowledge
  private(set) var drafts: [EventDraft] = []
  private var draftsOfKey: [Key: [Int]] = [:]
  /// For each draft, the mention that was compared with it last.
  private var metBy: [Int] = []

  init(_ mentions: [EventMention], actors: [Actor], places: PlaceKnowledge) {
    likeness = EventLikeness(actors: actors, places: places)
    self.places = places
    // Mentions are large and their ranks are not: these are made once and sorted.
    let ranks = mentions.map(Rank.init)
    for number in mentions.indices.sorted(by: { ranks[$0] < ranks[$1] }) {
      place(mentions[number], number: number)
    }
  }

  /// Where a mention stands in the order in which they are placed.
  private struct Rank {
    let vagueness: Int
    let width: Int
    let status: Int
    let participants: Int
    let article: Int
    let index: Int

    init(_ mention: EventMention) {
      let width = mention.width
      vagueness =
        (mention.claim.status == .denied ? 4 : 0) + (width == nil ? 2 : 0)
        + (mention.claim.isBackground ? 1 : 0)
      self.width = width ?? 0
      status = -mention.claim.status.rank
      participants = -mention.participants.count
      article = mention.article
      index = mention.index
    }

    static func < (one: Rank, other: Rank) -> Bool {
      (one.vagueness, one.width, one.status, one.participants, one.article, one.index)
        < (
          other.vagueness, other.width, other.status, other.participants, other.article, other.index
        )
    }
  }

  private mutating func place(_ mention: EventMention, number: Int) {
    let keys = keys(mention)
    var best: (draft: Int, score: Double)?
    for key in keys {
      for candidate in (draftsOfKey[key] ?? []).suffix(Self.comparedPerKey)
      where metBy[candidate] != number {
        metBy[candidate] = number
        guard let score = likeness.score(mention, drafts[candidate]) else { continue }
        // Of drafts that it agrees with equally the first.
        if best.map({ (-score, candidate) < (-$0.score, $0.draft) }) ?? true {
          best = (candidate, score)
        }
      }
    }
    if let best, mention.claim.status == .denied, drafts[best.draft].statuses != [.denied] {
      drafts[best.draft].denials.append(mention)
      return
    }
    let draft = best?.draft ?? drafts.count
    if best == nil {
      drafts.append(EventDraft(mention, places))
      metBy.append(number)
    } else {
      drafts[draft].add(mention, places)
    }
    for key in keys where draftsOfKey[key]?.suffix(Self.comparedPerKey).contains(draft) != true {
      draftsOfKey[key, default: []].append(draft)
    }
  }

  private func keys(_ mention: EventMention) -> [Key] {
    let type = mention.claim.type
    let months = mention.claim.time.bounds.map { bounds -> Set<Int> in
      guard bounds.days <= 62 else { return [] }
      return [month(bounds.lowerBound), month(bounds.upperBound)]
    }
    var settings = [mention.story] + (months ?? []).sorted()
    if type == .agree, let bounds = mention.claim.time.bounds {
      settings += Set([bounds.lowerBound.year, bounds.upperBound.year]).sorted().map {
        -$0 - 1_000_000
      }
    }
    // Actors below 0 stand for happenings without participants, for what a state's
    // representatives do, and for what takes place in one country.
    let actors = mention.participants.isEmpty ? [-1] : mention.participants.keys.sorted() + [-2]
    let byActor = actors.flatMap { actor in
      (actor == -2 ? [mention.story] : settings).map { Key(type: type, actor: actor, setting: $0) }
    }
    guard type == .consult, let country = mention.claim.place?.country else { return byActor }
    let place = -3 - Int(StableHash.of(country) >> 3)
    return byActor + [Key(type: type, actor: place, setting: mention.story)]
  }

  private func month(_ date: CivilDate) -> Int { -1 - (date.year * 12 + date.month) }
}
