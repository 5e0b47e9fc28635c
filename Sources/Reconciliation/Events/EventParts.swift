import Dossier

/// Finds the talks within a visit.
enum EventParts {
  private struct Key: Hashable {
    var story: Int
    var actor: Int
  }

  private static let containing = "visit"
  private static let contained: Set<String> = ["meeting", "negotiation", "call", "mediation"]

  /// For each draft, the drafts that are parts of it.
  static func parts(
    _ drafts: [EventDraft], _ places: PlaceKnowledge, _ actors: [Actor]
  ) -> [[Int]] {
    var visits: [Key: [Int]] = [:]
    for (number, draft) in drafts.enumerated() where isVisit(draft) {
      for story in draft.stories {
        for actor in draft.participants.keys.sorted() {
          visits[Key(story: story, actor: actor), default: []].append(number)
        }
      }
    }
    var parts = [[Int]](repeating: [], count: drafts.count)
    for (number, draft) in drafts.enumerated() where isWithinVisits(draft) {
      let near = draft.stories.flatMap { story in
        draft.participants.keys.flatMap { visits[Key(story: story, actor: $0)] ?? [] }
      }
      let fits = Set(near).sorted().compactMap { visit in
        fit(draft, in: drafts[visit], places, actors).map { (visit: visit, fit: $0) }
      }
      guard let best = fits.map(\.fit).max() else { continue }
      // Talks that could be of two visits of one journey are told of neither.
      let closest = fits.filter { $0.fit == best }
      if closest.count == 1 { parts[closest[0].visit].append(number) }
    }
    return parts
  }

  /// Talks within a visit are where it is, where they are told of its very days or by the same
  /// sentence and no place is told.
  ///
  /// - Parameter days: the days of a visit, as it is told.
  static func settle(
    _ drafts: inout [EventDraft], _ parts: [[Int]],
    days: (EventDraft) -> ClosedRange<CivilDate>?
  ) {
    for (visit, talks) in parts.enumerated() where !talks.isEmpty {
      let days = days(drafts[visit])
      for talk in talks where isTold(drafts[talk], with: drafts[visit], days) {
        drafts[talk].take(place: drafts[visit].place, days: days)
      }
    }
  }

  private static func isTold(
    _ talks: EventDraft, with visit: EventDraft, _ days: ClosedRange<CivilDate>?
  ) -> Bool {
    if !talks.sentences.isDisjoint(with: visit.sentences) { return true }
    guard let time = talks.time, let days,
      !talks.articles.isDisjoint(with: visit.articles)
    else { return false }
    return time.overlaps(days) && time.days <= daysOfVisit && days.days <= daysOfVisit
  }

  private static let daysOfVisit = 14

  private static func isVisit(_ draft: EventDraft) -> Bool {
    draft.type == .consult && draft.modes == [containing]
  }

  private static func isWithinVisits(_ draft: EventDraft) -> Bool {
    draft.type == .consult && !draft.modes.isEmpty && draft.modes.isSubset(of: contained)
  }

  /// How surely the talks belong to the visit; nil where place or time speak against it.
  private static func fit(
    _ talks: EventDraft, in visit: EventDraft, _ places: PlaceKnowledge, _ actors: [Actor]
  ) -> Int? {
    guard places.canBeOne(talks.place, visit.place), talks.participants.count > 1,
      talks.statuses.allSatisfy({ $0.canBecome(.occurred) })
    else { return nil }
    var fit = 0
    if let first = talks.time, let second = visit.time {
      guard first.overlaps(second) else { return nil }
      fit += 4
    }
    if talks.place?.country != nil, talks.place?.country == visit.place?.country { fit += 4 }
    // The visitor meets those at home there.
    if let country = visit.place?.country,
      talks.participants.keys.contains(where: {
        actors[$0].country == country && visit.participants[$0]?.contains(.source) != true
      })
    {
      fit += 2
    }
    if !talks.articles.isDisjoint(with: visit.articles) { fit += 1 }
    // Nothing but the same story is not enough.
    return fit > 0 ? fit : nil
  }
}
