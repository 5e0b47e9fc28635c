import Dossier

/// Sets denials beside what they deny: somebody says that what others tell of him did not happen.
struct DeniedEvents {
  private static let fewestWords = 3
  /// Share of the denial's words that the telling of the event has too.
  private static let leastWords = 0.5
  private static let comparedPerActor = 64
  /// What was said stays said, whatever becomes of it: a charge is not undone by denying it.
  private static let sayings: Set<EventType> = [.accuse, .reject, .request, .threaten]

  private struct Key: Hashable {
    var story: Int
    var actor: String
  }

  let actors: [Actor]
  let articles: [OpenArticle]
  let storyOfArticle: [Int]

  /// The events with a disagreement for each denial, and for each statement group the event that it
  /// denies.
  func disputed(
    _ events: [Event], by groups: [[StatementMention]]
  ) -> (events: [Event], denied: [Int: String]) {
    let denials = groups.indices.filter { number in
      groups[number].contains { $0.claim.stance == .denies }
    }
    guard !denials.isEmpty else { return (events, [:]) }
    let holders = index(events)
    var events = events
    var denied: [Int: String] = [:]
    for number in denials {
      guard let event = match(groups[number], events, holders),
        let evidence = Citations(groups[number].flatMap(\.claim.evidence.all))
      else { continue }
      denied[number] = events[event].id
      events[event] = withDenial(events[event], evidence)
    }
    return (events, denied)
  }

  private func withDenial(_ event: Event, _ evidence: Citations) -> Event {
    var event = event
    let denial = EventStatus.denied.rawValue
    if let known = event.disagreements.firstIndex(where: { $0.field == "status" }),
      let version = event.disagreements[known].values.firstIndex(where: { $0.value == denial })
    {
      let told = event.disagreements[known].values[version].evidence
      event.disagreements[known].values[version].evidence = told.joined(with: evidence)
      return event
    }
    event.disagreements.append(
      Disagreement(
        field: "status",
        values: [
          Disagreement.Version(value: event.status.rawValue, evidence: event.evidence),
          Disagreement.Version(value: denial, evidence: evidence),
        ]))
    event.confidence = Confidence.disputed(event.confidence)
    return event
  }

  private func index(_ events: [Event]) -> [Key: [Int]] {
    let numbers = Dictionary(
      articles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let byId = Dictionary(actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var holders: [Key: [Int]] = [:]
    for (number, event) in events.enumerated()
    where event.status.isDone && !Self.sayings.contains(event.type) {
      let stories = Set(
        event.sources.articles.compactMap { numbers[$0] }.map { storyOfArticle[$0] })
      let named = Set(event.participants.flatMap { names(byId[$0.actor]) })
      for story in stories.sorted() {
        for name in named.sorted() {
          holders[Key(story: story, actor: name), default: []].append(number)
        }
      }
    }
    return holders
  }

  /// The actor, and the state that he speaks for.
  private func names(_ actor: Actor?) -> [String] {
    guard let actor else { return [] }
    guard actor.speaksForState || actor.sector == "MIL", let country = actor.country else {
      return [actor.id]
    }
    return [actor.id, "state \(country)"]
  }

  private func match(
    _ group: [StatementMention], _ events: [Event], _ holders: [Key: [Int]]
  ) -> Int? {
    let speaker = names(actors[group[0].speaker])
    let keys = Set(group.map(\.story)).sorted().flatMap { story in
      speaker.map { Key(story: story, actor: $0) }
    }
    let found = Set(keys.flatMap { (holders[$0] ?? []).suffix(Self.comparedPerActor) }).sorted()
    let scored = found.compactMap { number in
      likeness(group, events[number]).map { (number: number, score: $0) }
    }
    return scored.max { ($0.score, $1.number) < ($1.score, $0.number) }?.number
  }

  private func likeness(_ group: [StatementMention], _ event: Event) -> Double? {
    let words = group.reduce(into: Set<UInt64>()) { $0.formUnion($1.words) }
    let denying = group.flatMap(\.claim.evidence.all)
    return event.evidence.all.prefix(8).compactMap { piece -> Double? in
      // What the denial itself tells is no telling of others.
      guard !denying.contains(where: { $0.overlaps(piece) }) else { return nil }
      let told = EventMention.contentWords(piece.text)
      let shared = told.intersection(words).count
      let share = Double(shared) / Double(max(words.count, 1))
      return shared >= Self.fewestWords && share >= Self.leastWords ? share : nil
    }.max()
  }
}

extension Evidence {
  func overlaps(_ other: Evidence) -> Bool {
    article == other.article && start < other.end && other.start < end
  }
}
