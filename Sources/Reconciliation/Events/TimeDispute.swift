import Dossier

/// Joins drafts that differ in nothing but the day: one happening on whose time sources disagree.
enum TimeDispute {
  /// Sources that mistake the day mistake it by little.
  private static let daysApart = 3
  private static let leastWords = 0.5

  private struct Key: Hashable {
    var story: Int
    var type: EventType
    var mode: String
    var place: String
    var actors: [Int]
  }

  static func joined(_ drafts: [EventDraft]) -> [EventDraft] {
    var joined: [EventDraft] = []
    var holders: [Key: [Int]] = [:]
    for draft in drafts {
      guard let key = key(draft) else {
        joined.append(draft)
        continue
      }
      if let rival = holders[key]?.first(where: { isDisputed(joined[$0], draft) }) {
        joined[rival] = settled(joined[rival], draft)
      } else {
        holders[key, default: []].append(joined.count)
        joined.append(draft)
      }
    }
    return joined
  }

  private static func key(_ draft: EventDraft) -> Key? {
    guard draft.time != nil, draft.stories.count == 1, let story = draft.stories.first,
      let place = draft.place, draft.participants.count > 1, !draft.isBackgroundOnly
    else { return nil }
    return Key(
      story: story, type: draft.type, mode: draft.modes.sorted().first ?? "",
      place: LetterFolder.folded(place.name), actors: draft.participants.keys.sorted())
  }

  private static func isDisputed(_ one: EventDraft, _ other: EventDraft) -> Bool {
    guard let first = one.time, let second = other.time,
      one.articles.isDisjoint(with: other.articles),
      !one.triggers.isDisjoint(with: other.triggers), one.statuses == other.statuses
    else { return false }
    let fewer = min(one.words.count, other.words.count)
    let shared = one.words.intersection(other.words).count
    return first.distance(to: second) <= daysApart && fewer > 0
      && Double(shared) >= leastWords * Double(fewer)
  }

  /// The time that more articles tell is kept.
  private static func settled(_ one: EventDraft, _ other: EventDraft) -> EventDraft {
    var (kept, dropped) = one.articles.count >= other.articles.count ? (one, other) : (other, one)
    kept.contradicting += dropped.mentions + dropped.contradicting
    kept.denials += dropped.denials
    return kept
  }
}
