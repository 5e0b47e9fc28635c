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

  init(_ mentions: [EventMention], actors: [Actor], places: PlaceKnowledge) {
    likeness = EventLikeness(actors: actors, places: places)
    self.places = places
    for mention in mentions.sorted(by: EventCoreference.isBefore) { place(mention) }
  }

  private static func isBefore(_ one: EventMention, _ other: EventMention) -> Bool {
    func rank(_ mention: EventMention) -> [Int] {
      [
        mention.claim.status == .denied ? 1 : 0, mention.width == nil ? 1 : 0,
        mention.claim.isBackground ? 1 : 0, mention.width ?? 0,
        -mention.claim.status.rank, -mention.participants.count, mention.article, mention.index,
      ]
    }
    return rank(one).lexicographicallyPrecedes(rank(other))
  }

  private mutating func place(_ mention: EventMention) {
    let keys = keys(mention)
    let candidates = Set(keys.flatMap { (draftsOfKey[$0] ?? []).suffix(Self.comparedPerKey) })
    var best: (draft: Int, score: Double)?
    for candidate in candidates.sorted() {
      guard let score = likeness.score(mention, drafts[candidate]) else { continue }
      if best.map({ score > $0.score }) ?? true { best = (candidate, score) }
    }
    if let best, mention.claim.status == .denied, drafts[best.draft].statuses != [.denied] {
      drafts[best.draft].denials.append(mention)
      return
    }
    let draft = best?.draft ?? drafts.count
    if best == nil {
      drafts.append(EventDraft(mention, places))
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
