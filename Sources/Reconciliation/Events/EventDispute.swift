import Dossier

/// Joins drafts that differ in nothing but the day, the country or who did it: one happening on
/// which sources disagree, or which its own outlet has put right.
struct EventDispute {
  /// Sources that mistake the day mistake it by little.
  private static let daysApart = 3
  private static let leastWords = 0.5
  /// Another country needs the words to show that the happening is the same.
  private static let leastWordsElsewhere = 0.6
  private static let comparedPerKey = 24

  private struct Key: Hashable {
    var story: Int
    var type: EventType
    var mode: String
    var actors: [Int]
    /// The actors are those to whom it was done.
    var isOfTargets = false
  }

  /// Deeds that are done once, by somebody: two may each accuse a third, but one blew up the bridge.
  private static let doneOnce: Set<EventType> = [.assault, .coerce, .mobilize]
  private static let fewestWords = 4

  private enum Difference {
    /// Days so near that they may be one, told from two sides of midnight.
    case nextDay
    case value
  }

  let places: PlaceKnowledge
  let corrections: Corrections
  let actors: [Actor]

  func joined(_ drafts: [EventDraft]) -> [EventDraft] {
    var joined: [EventDraft] = []
    var holders: [Key: [Int]] = [:]
    for draft in drafts {
      let keys = [key(draft), keyOfTargets(draft)].compactMap(\.self)
      let rivals = Set(keys.flatMap { (holders[$0] ?? []).suffix(Self.comparedPerKey) }).sorted()
      let found = rivals.lazy.compactMap { rival in
        difference(joined[rival], draft).map { (rival, $0) }
      }.first
      guard let (rival, difference) = found else {
        for key in keys { holders[key, default: []].append(joined.count) }
        joined.append(draft)
        continue
      }
      joined[rival] = settled(joined[rival], draft, difference)
    }
    return joined
  }

  private func key(_ draft: EventDraft) -> Key? {
    guard draft.time != nil, draft.stories.count == 1, let story = draft.stories.first,
      draft.place != nil, draft.participants.count > 1, !draft.isBackgroundOnly
    else { return nil }
    return Key(
      story: story, type: draft.type, mode: draft.modes.sorted().first ?? "",
      actors: draft.participants.keys.sorted())
  }

  private func keyOfTargets(_ draft: EventDraft) -> Key? {
    let targets = draft.actors(.target).sorted()
    guard Self.doneOnce.contains(draft.type), !targets.isEmpty, !draft.actors(.source).isEmpty,
      draft.time != nil, draft.stories.count == 1, let story = draft.stories.first,
      !draft.isBackgroundOnly
    else { return nil }
    return Key(
      story: story, type: draft.type, mode: draft.modes.sorted().first ?? "", actors: targets,
      isOfTargets: true)
  }

  /// The same deed to the same on the same day, told of different doers.
  private func isOfOtherDoers(_ one: EventDraft, _ other: EventDraft) -> Bool {
    let (mine, theirs) = (one.actors(.source), other.actors(.source))
    guard Self.doneOnce.contains(one.type), !mine.isEmpty, !theirs.isEmpty,
      mine.isDisjoint(with: theirs), one.actors(.target) == other.actors(.target),
      let first = one.time, first == other.time, first.days == 1,
      places.canBeOne(one.place, other.place),
      Set(mine.compactMap { actors[$0].country })
        .isDisjoint(with: theirs.compactMap { actors[$0].country })
    else { return false }
    let fewer = min(one.words.count, other.words.count)
    let shared = one.words.intersection(other.words).count
    return shared >= Self.fewestWords
      && Double(shared) >= Self.leastWordsElsewhere * Double(fewer)
  }

  /// How the two differ; nil where they are two happenings.
  private func difference(_ one: EventDraft, _ other: EventDraft) -> Difference? {
    guard let first = one.time, let second = other.time,
      one.articles.isDisjoint(with: other.articles),
      !one.triggers.isDisjoint(with: other.triggers), one.statuses == other.statuses
    else { return nil }
    if isOfOtherDoers(one, other) { return .value }
    guard Set(one.participants.keys) == Set(other.participants.keys) else { return nil }
    let fewer = min(one.words.count, other.words.count)
    let shared = Double(one.words.intersection(other.words).count)
    if places.isSame(one.place, other.place) {
      let distance = first.distance(to: second)
      guard fewer > 0, distance <= Self.daysApart, shared >= Self.leastWords * Double(fewer) else {
        return nil
      }
      return distance <= 1 && !isCorrected(one, other) ? .nextDay : .value
    }
    // The same people on the same day in two countries.
    guard fewer > 0, first.overlaps(second), max(first.days, second.days) <= 2,
      let country = one.place?.country, let others = other.place?.country, country != others,
      shared >= Self.leastWordsElsewhere * Double(fewer)
    else { return nil }
    return .value
  }

  private func isCorrected(_ one: EventDraft, _ other: EventDraft) -> Bool {
    supersedes(one, other) || supersedes(other, one)
  }

  private func supersedes(_ one: EventDraft, _ other: EventDraft) -> Bool {
    one.articles.contains { later in
      other.articles.allSatisfy { corrections.supersedes(later, $0) }
    }
  }

  /// What an outlet has put right is kept; otherwise what more articles tell.
  private func settled(
    _ one: EventDraft, _ other: EventDraft, _ difference: Difference
  ) -> EventDraft {
    let isReplaced = supersedes(other, one)
    let isFirst =
      !isReplaced && (supersedes(one, other) || one.articles.count >= other.articles.count)
    var (kept, dropped) = isFirst ? (one, other) : (other, one)
    let mentions = dropped.mentions + dropped.contradicting
    if isCorrected(one, other) {
      kept.superseded += mentions
    } else if difference == .nextDay {
      for mention in dropped.mentions { kept.add(mention, places) }
      kept.contradicting += dropped.contradicting
    } else {
      kept.contradicting += mentions
    }
    kept.superseded += dropped.superseded
    kept.denials += dropped.denials
    return kept
  }
}
