import Dossier

/// Writes down one event from all mentions of it.
struct EventWriter {
  let articles: [OpenArticle]
  let actors: [Actor]
  let independence: Independence
  let places: PlaceKnowledge
  let summary: EventSummary

  struct Written {
    var event: Event
    var identity: String
  }

  func written(_ draft: EventDraft) -> Written {
    let course = EventCourse(draft, articles)
    let status = course.status
    let standing = draft.mentions.filter { $0.claim.status == status }
    let evidence = self.evidence(draft.mentions + draft.contradicting + draft.superseded)
    let sources = independence.sources(evidence)
    let contradictions = EventDisagreements(draft, actors)
    let disagreements = contradictions.all
    let mode = self.mode(draft)
    let contexts = Set(draft.mentions.flatMap(\.claim.contexts)).sorted()
    var event = Event(
      id: "", type: draft.type, mode: mode, contexts: contexts,
      plover: plover(standing, draft.type), summary: "", participants: participants(draft),
      place: draft.place, time: time(draft, standing), status: status,
      confidence: confidence(draft, sources, isDisputed: !disagreements.isEmpty),
      sources: sources, evidence: evidence, disagreements: disagreements,
      history: course.history + contradictions.corrected)
    let trigger = mostFrequent(standing.filter { $0.claim.mode == mode }.map(\.claim.trigger))
    // The words that tell the deed and those that tell what it was about belong together.
    let alike = standing.filter { $0.claim.trigger == trigger }
    event.summary = summary.sentence(
      event, trigger: trigger,
      topic: mostFrequent(alike.compactMap(\.claim.topic))
        ?? mostFrequent(standing.compactMap(\.claim.topic)))
    return Written(event: event, identity: identity(draft))
  }

  /// What told it first.
  private func identity(_ draft: EventDraft) -> String {
    let first = draft.mentions.min { rank($0) < rank($1) } ?? draft.mentions[0]
    let evidence = first.claim.evidence.first
    return "\(evidence.article)|\(evidence.start)|\(draft.type.rawValue)|\(first.claim.mode ?? "")"
  }

  private func rank(_ mention: EventMention) -> (Int, Int, Int) {
    (articles[mention.article].firstDay, mention.article, mention.index)
  }

  private func evidence(_ mentions: [EventMention]) -> Citations {
    let first = mentions[0].claim.evidence
    let all = mentions.flatMap(\.claim.evidence.all)
    return Citations(all) ?? first
  }

  private func plover(_ standing: [EventMention], _ type: EventType) -> PloverCode {
    standing.map(\.claim.plover).min { one, other in
      (one.mode == nil ? 1 : 0, one.type.rawValue, one.mode ?? "")
        < (other.mode == nil ? 1 : 0, other.type.rawValue, other.mode ?? "")
    } ?? PloverCode(type: type, mode: nil)
  }

  private func participants(_ draft: EventDraft) -> [Participant] {
    let counted = draft.mentions.reduce(into: [Int: [ParticipantRole: Int]]()) { counts, mention in
      for (actor, roles) in mention.participants {
        for role in roles { counts[actor, default: [:]][role, default: 0] += 1 }
      }
    }
    return counted.map { actor, roles in
      Participant(actor: actors[actor].id, role: role(roles))
    }.sorted { ($0.role.precedence, $0.actor) < ($1.role.precedence, $1.actor) }
  }

  /// A host is told as such by few, so one word of it counts; otherwise the role that most tell.
  private func role(_ counts: [ParticipantRole: Int]) -> ParticipantRole {
    if counts[.mediator] != nil { return .mediator }
    if counts[.host] != nil { return .host }
    return counts.min { ($1.value, $0.key.precedence) < ($0.value, $1.key.precedence) }?.key
      ?? .party
  }

  /// The tightest time that the mentions of its status allow; of a plan's only where the deed's is
  /// not told.
  func time(_ draft: EventDraft) -> TimeSpan {
    let status = EventCourse(draft, articles).status
    return time(draft, draft.mentions.filter { $0.claim.status == status })
  }

  /// - Parameter standing: the mentions of its status.
  private func time(_ draft: EventDraft, _ standing: [EventMention]) -> TimeSpan {
    let bounded = standing.filter { $0.width != nil }
    let timed = bounded.isEmpty ? draft.mentions.filter { $0.width != nil } : bounded
    let sorted = timed.sorted {
      ($0.width ?? 0, $0.article, $0.index) < ($1.width ?? 0, $1.article, $1.index)
    }
    guard let tightest = sorted.first, var range = tightest.claim.time.bounds else {
      return TimeSpan(
        start: nil, end: nil, granularity: .unknown,
        text: draft.mentions.compactMap(\.claim.time.text).min())
    }
    let days = sorted.filter(\.tellsDays)
    let isVisit = draft.modes == ["visit"]
    if isVisit, let first = days.first?.claim.time.bounds {
      // A visit lasts for all the days that sources tell of it.
      range = days.reduce(first) { range, mention in
        mention.claim.time.bounds.map { range.spanning($0) } ?? range
      }
    } else {
      for mention in sorted {
        if let bounds = mention.claim.time.bounds { range = range.tightened(by: bounds) }
      }
    }
    if let days = draft.daysOfVisit, days.overlaps(range) { range = range.clamped(to: days) }
    let isUnchanged = range == tightest.claim.time.bounds
    return TimeSpan(
      start: range.lowerBound, end: range.upperBound,
      granularity: isVisit && !days.isEmpty
        ? .day : isUnchanged ? tightest.claim.time.granularity : range.granularity,
      text: (isVisit ? days.first ?? tightest : tightest).claim.time.text)
  }

  private func confidence(_ draft: EventDraft, _ sources: Sources, isDisputed: Bool) -> Double {
    Confidence.of(
      best: draft.mentions.map(\.claim.confidence).max() ?? 0, independent: sources.independent,
      isDisputed: isDisputed)
  }

  /// The form that most sources tell, of equals the one that says most.
  private func mode(_ draft: EventDraft) -> String? {
    var counts: [String: Int] = [:]
    for mode in draft.mentions.compactMap(\.claim.mode) { counts[mode, default: 0] += 1 }
    return counts.min { one, other in
      (-one.value, Self.rank(one.key), one.key) < (-other.value, Self.rank(other.key), other.key)
    }?.key
  }

  private static func rank(_ mode: String) -> Int {
    ["conference", "mediation", "negotiation", "call", "visit"].firstIndex(of: mode) ?? 5
  }

  private func mostFrequent(_ values: [String]) -> String? {
    guard let first = values.first, values.contains(where: { $0 != first }) else {
      return values.first
    }
    var counts: [String: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}

extension ParticipantRole {
  /// Order in which participants are listed.
  var precedence: Int {
    switch self {
    case .source: 0
    case .party: 1
    case .target: 2
    case .host: 3
    case .mediator: 4
    case .delegate: 5
    case .memberOf: 6
    }
  }
}
