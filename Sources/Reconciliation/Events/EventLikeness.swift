import Dossier

/// Whether a mention and a draft tell one happening: type, participants, place, time and status
/// must be able to hold together, and something must show that they do.
struct EventLikeness {
  let actors: [Actor]
  let places: PlaceKnowledge

  /// Modes that news uses for one another: what one calls talks another calls a meeting.
  private static let exchangeable: [Set<String>] = [
    ["meeting", "negotiation", "mediation"], ["negotiation", "conference", "mediation"],
  ]
  /// Days of a time that is close enough to single out one happening of its kind.
  private static let tight = 7
  private static let tightAcrossStories = 31
  private static let daysOfVisit = 2
  private static let leastWords = 0.3

  /// How well they agree; nil where they cannot be one or nothing shows that they are.
  func score(_ mention: EventMention, _ draft: EventDraft) -> Double? {
    guard isOneKind(mention, draft), canTakePlaceTogether(mention, draft),
      let participation = participation(mention, draft)
    else { return nil }
    let agreement = Agreement(mention, draft, places, participation)
    guard agreement.isShown(mention.claim.type) else { return nil }
    return agreement.score
  }

  private func isOneKind(_ mention: EventMention, _ draft: EventDraft) -> Bool {
    guard mention.claim.type == draft.type else { return false }
    guard let mode = mention.claim.mode, !draft.modes.isEmpty, !draft.modes.contains(mode) else {
      return true
    }
    return draft.modes.allSatisfy { other in
      Self.exchangeable.contains { $0.contains(mode) && $0.contains(other) }
    }
  }

  private func canTakePlaceTogether(_ mention: EventMention, _ draft: EventDraft) -> Bool {
    guard places.canBeOne(mention.claim.place, draft.place) else { return false }
    let bounds = mention.claim.time.bounds
    if let bounds, let time = draft.time, !bounds.overlaps(time),
      !areDaysOfOneVisit(mention, draft, bounds.distance(to: time))
    {
      return false
    }
    let isTold = bounds != nil && draft.time != nil
    if !draft.stories.contains(mention.story) {
      guard isTold, let bounds, let time = draft.time else { return false }
      return max(bounds.days, time.days) <= Self.tightAcrossStories
        && statusesAgree(mention, draft, isTold: true)
    }
    return statusesAgree(mention, draft, isTold: isTold)
  }

  /// A visit lasts: one article tells its first day and another its second.
  private func areDaysOfOneVisit(
    _ mention: EventMention, _ draft: EventDraft, _ distance: Int
  ) -> Bool {
    mention.claim.mode == "visit" && draft.modes == ["visit"] && distance <= Self.daysOfVisit
      && draft.stories.contains(mention.story) && mention.claim.place != nil && draft.place != nil
      && !draft.articles.contains(mention.article)
  }

  /// A plan and a deed told by one article are two happenings unless it gives both one time.
  private func statusesAgree(_ mention: EventMention, _ draft: EventDraft, isTold: Bool) -> Bool {
    let status = mention.claim.status
    if status == .denied { return !draft.statuses.contains(.denied) || draft.statuses == [.denied] }
    guard draft.statuses.allSatisfy({ status.canBecome($0) }) else { return false }
    guard draft.statuses.contains(where: { $0.isDone != status.isDone }) else { return true }
    if isTold { return true }
    return !draft.articles.contains(mention.article) && status != .hypothetical
      && !draft.statuses.contains(.hypothetical) && status != .proposed
      && !draft.statuses.contains(.proposed)
  }

  // MARK: Participants

  struct Participation {
    /// Actors that both name.
    var shared: Int
    /// Actors that stand for one of the other's: a minister for his state.
    var represented: Int
    /// Share of all named actors that both name or represent.
    var share: Double
    var isEqual: Bool
  }

  /// Nil where somebody whom the shorter list names is missing from the longer, or where the one
  /// who acts is not the same.
  private func participation(_ mention: EventMention, _ draft: EventDraft) -> Participation? {
    let mine = Set(mention.participants.keys)
    let theirs = Set(draft.participants.keys)
    if mine.isEmpty || theirs.isEmpty {
      return mine.isEmpty && theirs.isEmpty
        ? Participation(shared: 0, represented: 0, share: 0, isEqual: true) : nil
    }
    for role in [ParticipantRole.source, .target] {
      let (one, other) = (mention.actors(role), draft.actors(role))
      if !one.isEmpty, !other.isEmpty, one.isDisjoint(with: other),
        !one.contains(where: { isRepresented($0, in: other) })
      {
        return nil
      }
    }
    let shared = mine.intersection(theirs).count
    let (fewer, more) = mine.count <= theirs.count ? (mine, theirs) : (theirs, mine)
    let missing = fewer.subtracting(more)
    let represented = missing.count { isRepresented($0, in: more) }
    let isOverlapping = shared >= 2 && shared * 2 >= mine.union(theirs).count
    guard represented == missing.count || isOverlapping else { return nil }
    guard shared + represented > 0 else { return nil }
    return Participation(
      shared: shared, represented: represented,
      share: Double(shared) / Double(mine.union(theirs).count), isEqual: mine == theirs)
  }

  private func isRepresented(_ actor: Int, in others: Set<Int>) -> Bool {
    guard let country = actors[actor].country else { return false }
    return others.contains { other in
      actors[other].country == country
        && (actors[other].standsForState || actors[actor].standsForState)
    }
  }

  // MARK: What shows it

  private struct Agreement {
    let participation: Participation
    let isSameStory: Bool
    let isSameArticle: Bool
    let sharesPassage: Bool
    let sharesTrigger: Bool
    let isSamePlace: Bool
    let isTightlyTimed: Bool
    let isTimed: Bool
    let words: Double
    let isBackgroundWithoutTime: Bool

    init(
      _ mention: EventMention, _ draft: EventDraft, _ places: PlaceKnowledge,
      _ participation: Participation
    ) {
      self.participation = participation
      isSameStory = draft.stories.contains(mention.story)
      isSameArticle = draft.articles.contains(mention.article)
      sharesPassage = !mention.passages.isDisjoint(with: draft.passages) && !isSameArticle
      sharesTrigger = draft.triggers.contains(mention.claim.trigger)
      isSamePlace = places.isSame(mention.claim.place, draft.place)
      let bounds = mention.claim.time.bounds
      isTimed = bounds != nil && draft.time != nil
      isTightlyTimed =
        isTimed && max(bounds?.days ?? .max, draft.time?.days ?? .max) <= EventLikeness.tight
      let fewer = min(mention.words.count, draft.words.count)
      words =
        fewer == 0
        ? 0 : Double(mention.words.intersection(draft.words).count) / Double(fewer)
      isBackgroundWithoutTime =
        mention.claim.isBackground != draft.isBackgroundOnly && !isTimed
    }

    var score: Double {
      participation.share + (isSamePlace ? 0.5 : 0) + (isTightlyTimed ? 0.5 : 0)
        + (sharesTrigger ? 0.5 : 0) + words + (sharesPassage ? 1 : 0)
    }

    func isShown(_ type: EventType) -> Bool {
      if sharesPassage, sharesTrigger || words >= EventLikeness.leastWords { return true }
      if isBackgroundWithoutTime {
        return participation.isEqual && participation.shared > 1 && words >= 0.4
      }
      if !isSameStory {
        return participation.shared > 1 && (isTightlyTimed || isSamePlace || sharesTrigger)
      }
      if participation.shared == 0 {
        return isTightlyTimed && sharesTrigger && (isSamePlace || words >= EventLikeness.leastWords)
      }
      if type == .consult { return isShownConsultation }
      // The same parties seldom reach two agreements that news dates alike.
      if type == .agree, participation.shared > 1, isTimed { return true }
      return isShownDeed
    }

    private var isShownConsultation: Bool {
      if participation.shared > 1 { return true }
      return isSamePlace || (sharesTrigger && (isTightlyTimed || words >= EventLikeness.leastWords))
    }

    /// The same actor may do many things of one type: the words must show that it is one deed.
    private var isShownDeed: Bool {
      if words >= EventLikeness.leastWords, sharesTrigger || isTightlyTimed { return true }
      return sharesTrigger && isTightlyTimed && participation.shared > 1
    }
  }
}

extension Actor {
  var standsForState: Bool {
    kind == .state || kind == .office || (kind == .organization && sector == "GOV")
  }
}
