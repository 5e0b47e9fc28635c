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
  /// Modes that are one where host and time are: a meeting to one is a conference to another.
  private static let hosted: Set<String> = ["meeting", "negotiation", "conference", "mediation"]
  /// As `leastWords`, where sources name the state and its body for one who did it to one.
  private static let leastWordsOfRepresented = 0.2
  /// Days of a time that is close enough to single out one happening of its kind.
  private static let tight = 7
  private static let tightAcrossStories = 31
  private static let daysOfVisit = 2
  private static let year = 366
  private static let leastWords = 0.3
  /// Words that tell what a deed was about.
  private static let fewestOfMatter = 2
  /// Share of these that two articles have in common which tell one deed of one day.
  private static let leastMatterOfDay = 0.2
  /// Share of words by which a conference is the talks that its host held with others.
  private static let leastWordsOfHosted = 0.25

  /// How well they agree; nil where they cannot be one or nothing shows that they are.
  func score(_ mention: EventMention, _ draft: EventDraft) -> Double? {
    guard canTakePlaceTogether(mention, draft), isOneKind(mention, draft),
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
    } || isHostedAlike(mention, draft)
  }

  /// Talks of one host at times of a month at most that can be one.
  private func isHostedAlike(_ mention: EventMention, _ draft: EventDraft) -> Bool {
    guard mention.claim.type == .consult, let mode = mention.claim.mode,
      Self.hosted.contains(mode), draft.modes.isSubset(of: Self.hosted),
      !mention.actors(.host).isDisjoint(with: draft.actors(.host)),
      places.canBeOne(mention.claim.place, draft.place)
    else { return false }
    guard let bounds = mention.claim.time.bounds, let time = draft.time else {
      return draft.sentences.contains(mention.sentence)
    }
    return bounds.overlaps(time) && max(bounds.days, time.days) <= Self.tightAcrossStories
  }

  private func canTakePlaceTogether(_ mention: EventMention, _ draft: EventDraft) -> Bool {
    // What costs least comes first: most pairs differ in their days.
    let bounds = mention.claim.time.bounds
    if let bounds, let time = draft.time, !bounds.overlaps(time),
      !areDaysOfOneVisit(mention, draft, bounds.distance(to: time))
    {
      return false
    }
    let isTold = bounds != nil && draft.time != nil
    let isOfStory = draft.stories.contains(mention.story)
    guard isOfStory || isTold, places.canBeOne(mention.claim.place, draft.place) else {
      return false
    }
    if !isOfStory {
      guard let bounds, let time = draft.time else { return false }
      return
        (max(bounds.days, time.days) <= Self.tightAcrossStories
        || isOneAgreement(mention, draft))
        && statusesAgree(mention, draft, isTold: true)
    }
    return statusesAgree(mention, draft, isTold: isTold)
  }

  /// An agreement that one story dates by its month and another by its year.
  private func isOneAgreement(_ mention: EventMention, _ draft: EventDraft) -> Bool {
    mention.claim.type == .agree && draft.participants.count > 1
      && Set(mention.participants.keys) == Set(draft.participants.keys)
      && (mention.width ?? .max) <= Self.year && (draft.time?.days ?? .max) <= Self.year
  }

  /// A visit lasts: one article tells its first day and another its second.
  private func areDaysOfOneVisit(
    _ mention: EventMention, _ draft: EventDraft, _ distance: Int
  ) -> Bool {
    guard mention.claim.mode == "visit", draft.modes == ["visit"],
      draft.stories.contains(mention.story), mention.claim.place != nil, draft.place != nil
    else { return false }
    // One article that tells two days apart may tell two visits.
    return distance <= (draft.articles.contains(mention.article) ? 1 : Self.daysOfVisit)
  }

  /// A plan and a deed told by one article are two happenings unless it gives both one time.
  private func statusesAgree(_ mention: EventMention, _ draft: EventDraft, isTold: Bool) -> Bool {
    let status = mention.claim.status
    if status == .denied { return !draft.statuses.contains(.denied) || draft.statuses == [.denied] }
    guard draft.statuses.allSatisfy({ status.canBecome($0) }) else { return false }
    if draft.statuses.contains(status) { return true }
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
    /// The same on either side, where one source names a state and the other who acts for it.
    var isOfRepresented: Bool { shared > 0 && represented > 0 && isWhole }
    /// Nobody whom the shorter list names is missing from the longer, and both are of one length.
    var isWhole = false
    /// Guests of one host, of whom each tells some.
    var isOneCompany = false
  }

  /// Nil where somebody whom the shorter list names is missing from the longer, or where the one
  /// who acts is not the same.
  private func participation(_ mention: EventMention, _ draft: EventDraft) -> Participation? {
    let (mine, theirs) = (mention.participants, draft.participants)
    if mine.isEmpty || theirs.isEmpty {
      return mine.isEmpty && theirs.isEmpty
        ? Participation(shared: 0, represented: 0, share: 0, isEqual: true) : nil
    }
    if let hosting = hostAlone(mention, draft) { return hosting }
    for role in [ParticipantRole.source, .target, .host] {
      let (one, other) = (mention.actors(role), draft.actors(role))
      if !one.isEmpty, !other.isEmpty, one.isDisjoint(with: other),
        !one.contains(where: { isRepresented($0, in: other) })
      {
        return nil
      }
    }
    let shared = mine.keys.count { theirs[$0] != nil }
    let all = mine.count + theirs.count - shared
    let (fewer, more) = mine.count <= theirs.count ? (mine, theirs) : (theirs, mine)
    let missing = fewer.keys.filter { more[$0] == nil }
    let represented = missing.count { isRepresented($0, in: more.keys) }
    let isOverlapping = shared >= 2 && shared * 2 >= all
    let isOneCompany =
      isHostedAlike(mention, draft) && areOneCompany(mention, draft, shared: shared)
    guard represented == missing.count || isOverlapping || isOneCompany else { return nil }
    guard shared + represented > 0 else { return nil }
    return Participation(
      shared: shared, represented: represented,
      share: Double(shared) / Double(all), isEqual: shared == all,
      isWhole: mine.count == theirs.count && represented == missing.count,
      isOneCompany: isOneCompany)
  }

  /// "Sulia will host a conference" is the one in Sulia whose parties others name.
  private func hostAlone(_ mention: EventMention, _ draft: EventDraft) -> Participation? {
    guard mention.claim.type == .consult, mention.claim.mode == "conference",
      draft.modes == ["conference"], draft.stories.contains(mention.story),
      places.isSame(mention.claim.place, draft.place), let country = draft.place?.country
    else { return nil }
    func isHost(_ actor: Int) -> Bool { actors[actor].country == country }
    let (mine, theirs) = (mention.participants, draft.participants)
    let others = mine.count <= theirs.count ? mine : theirs
    let hosts = others.allSatisfy { $0.value == [.host] && isHost($0.key) }
    guard hosts, !others.isEmpty, Set(mine.keys).isDisjoint(with: theirs.keys) else { return nil }
    return Participation(shared: 1, represented: 0, share: 0.5, isEqual: false)
  }

  /// Guests of one host who can have met together: some are named by both, or the words tell of a
  /// conference that has room for more.
  private func areOneCompany(_ mention: EventMention, _ draft: EventDraft, shared: Int) -> Bool {
    guard draft.stories.contains(mention.story) else { return false }
    if shared > 1 { return true }
    guard mention.claim.mode == "conference" || draft.modes.contains("conference") else {
      return false
    }
    let fewer = min(mention.words.count, draft.words.count)
    let common = mention.words.intersection(draft.words).count
    return common > 2 && Double(common) >= Self.leastWordsOfHosted * Double(fewer)
  }

  private func isRepresented(_ actor: Int, in others: some Sequence<Int>) -> Bool {
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
    let sharesSentence: Bool
    let isPlanOfOne: Bool
    let sharesPassage: Bool
    /// Both tell it by one word,
    let sharesWord: Bool
    /// or by two for one kind of deed.
    let sharesTrigger: Bool
    let isSamePlace: Bool
    let isTightlyTimed: Bool
    let isTimed: Bool
    let words: Double
    let isBackgroundWithoutTime: Bool
    /// Both say what it was about, and in no word the same.
    let isOfOtherMatter: Bool
    /// Both tell which of a series it is.
    let isOneOfSeries: Bool
    /// A headline without a time, and what its own article tells of the same actors and kind.
    let isHeadlineOfArticle: Bool
    let isTimedWithinMonth: Bool
    /// Two articles tell it of one day, of one who acts alone, and of some of the same things.
    let isDeedOfDay: Bool

    init(
      _ mention: EventMention, _ draft: EventDraft, _ places: PlaceKnowledge,
      _ participation: Participation
    ) {
      self.participation = participation
      isSameStory = draft.stories.contains(mention.story)
      isSameArticle = draft.articles.contains(mention.article)
      sharesPassage = !mention.passages.isDisjoint(with: draft.passages) && !isSameArticle
      sharesSentence = draft.sentences.contains(mention.sentence)
      sharesWord = draft.triggers.contains(mention.claim.trigger)
      sharesTrigger = sharesWord || Agreement.tellsInOtherWord(mention, draft)
      isSamePlace = places.isSame(mention.claim.place, draft.place)
      let bounds = mention.claim.time.bounds
      isTimed = bounds != nil && draft.time != nil
      isTightlyTimed =
        isTimed && max(bounds?.days ?? .max, draft.time?.days ?? .max) <= EventLikeness.tight
      isPlanOfOne =
        isSameArticle && isTightlyTimed && mention.participants.count == 1
        && !mention.claim.status.isDone && draft.participants.count > 1
      let fewer = min(mention.words.count, draft.words.count)
      words =
        fewer == 0
        ? 0 : Double(mention.words.intersection(draft.words).count) / Double(fewer)
      isOfOtherMatter =
        min(mention.matter.count, draft.matter.count) >= EventLikeness.fewestOfMatter
        && mention.matter.isDisjoint(with: draft.matter)
      isOneOfSeries = !mention.ordinals.isDisjoint(with: draft.ordinals)
      isHeadlineOfArticle =
        mention.isTitle && bounds == nil && isSameArticle && participation.share == 1
        && mention.claim.mode.map(draft.modes.contains) == true
      isTimedWithinMonth =
        isTimed
        && max(bounds?.days ?? .max, draft.time?.days ?? .max)
          <= EventLikeness.tightAcrossStories
      let shared = mention.matter.count { draft.matter.contains($0) }
      isDeedOfDay =
        !isSameArticle && bounds?.days == 1 && draft.time?.days == 1
        && mention.participants.count == 1 && draft.participants.count == 1
        && shared >= EventLikeness.fewestOfMatter
        && Double(shared) >= EventLikeness.leastMatterOfDay
          * Double(min(mention.matter.count, draft.matter.count))
      isBackgroundWithoutTime =
        mention.claim.isBackground != draft.isBackgroundOnly && !isTimed
    }

    /// One calls it a drill and the other an exercise, and what they say of it besides is alike.
    private static func tellsInOtherWord(_ mention: EventMention, _ draft: EventDraft) -> Bool {
      guard
        draft.triggers.contains(where: {
          TriggerPhrases.areOne(draft.type, $0, mention.claim.trigger)
        })
      else { return false }
      let fewer = min(mention.matter.count, draft.matter.count)
      let shared = mention.matter.count { draft.matter.contains($0) }
      return shared > 0 && Double(shared) >= EventLikeness.leastWords * Double(fewer)
    }

    var score: Double {
      participation.share + (isSamePlace ? 0.5 : 0) + (isTightlyTimed ? 0.5 : 0)
        + (sharesTrigger ? 0.5 : 0) + words + (sharesPassage ? 1 : 0)
        + (sharesSentence ? 1 : 0)
    }

    func isShown(_ type: EventType) -> Bool {
      if isOfOtherMatter, type != .consult, type != .agree { return false }
      if sharesPassage, sharesTrigger || words >= EventLikeness.leastWords { return true }
      if isSameStory, participation.shared > 0, sharesTrigger, isOneOfSeries { return true }
      if isHeadlineOfArticle { return true }
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
      // "paid a visit to hold talks": the talks that the same article then tells.
      if sharesSentence || isPlanOfOne || participation.isOneCompany { return true }
      // Two of the many who came to a conference may also have met by themselves.
      if participation.shared > 1 { return participation.share >= 0.5 || isTimed || isSamePlace }
      return isSamePlace || (sharesTrigger && (isTightlyTimed || words >= EventLikeness.leastWords))
    }

    /// The same actor may do many things of one type: the words must show that it is one deed.
    private var isShownDeed: Bool {
      if words >= EventLikeness.leastWords, sharesTrigger || isTightlyTimed { return true }
      if sharesTrigger, isTimedWithinMonth, participation.isEqual, participation.shared > 1 {
        return true
      }
      guard sharesTrigger, isTightlyTimed else { return false }
      if isDeedOfDay { return true }
      return participation.shared > 1
        || (sharesWord && participation.isOfRepresented
          && words >= EventLikeness.leastWordsOfRepresented)
    }
  }
}

extension Actor {
  /// Says things in the name of its state: the state, its bodies, and those in its offices.
  var speaksForState: Bool { standsForState || (kind == .person && sector == "GOV") }

  var standsForState: Bool {
    kind == .state || kind == .office || (kind == .organization && sector == "GOV")
  }
}
