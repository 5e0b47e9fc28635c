import Dossier

/// The values of an event's fields that cannot both hold.
struct EventDisagreements {
  /// A meeting of so many goes on without one of them.
  private static let leastWithout = 3

  private let draft: EventDraft
  private let actors: [Actor]

  init(_ draft: EventDraft, _ actors: [Actor]) {
    self.draft = draft
    self.actors = actors
  }

  var all: [Disagreement] {
    [status, time, place, source].compactMap(\.self) + participants
  }

  /// Different doers of one deed.
  private var source: Disagreement? {
    guard !draft.contradicting.isEmpty else { return nil }
    let doers = draft.actors(.source)
    let others = draft.contradicting.filter {
      !$0.actors(.source).isEmpty && $0.actors(.source).isDisjoint(with: doers)
    }
    guard !doers.isEmpty, !others.isEmpty else { return nil }
    let told = (draft.mentions + others).flatMap { mention in
      mention.actors(.source).sorted().map {
        (text: actors[$0].id, evidence: mention.claim.evidence)
      }
    }
    return Disagreement(field: "source", values: versions(told))
  }

  /// Some say that somebody took part and some that he did not, in what happened anyway.
  private var participants: [Disagreement] {
    guard !draft.denials.isEmpty else { return [] }
    let absent = Dictionary(grouping: draft.denials.compactMap(absentee), by: \.actor)
    return absent.keys.sorted().compactMap { actor in
      let present = draft.mentions.filter { $0.participants[actor] != nil }
      guard let denied = Citations((absent[actor] ?? []).flatMap(\.evidence.all)),
        let told = citations(present)
      else { return nil }
      return Disagreement(
        field: "participants",
        values: [
          Disagreement.Version(value: actors[actor].id, evidence: told),
          Disagreement.Version(value: EventStatus.denied.rawValue, evidence: denied),
        ])
    }
  }

  private func absentee(_ denial: EventMention) -> (actor: Int, evidence: Citations)? {
    guard draft.type == .consult, draft.participants.count >= Self.leastWithout,
      denial.participants.count == 1, let actor = denial.participants.keys.first,
      draft.participants[actor] != nil
    else { return nil }
    return (actor, denial.claim.evidence)
  }

  private func versions(
    _ told: [(text: String, evidence: Citations)]
  ) -> [Disagreement.Version] {
    NameForms.joined(told).map { Disagreement.Version(value: $0.text, evidence: $0.evidence) }
  }

  /// What an outlet has put right, as it stood before.
  var corrected: [Revision] {
    guard !draft.superseded.isEmpty else { return [] }
    let kept = draft.mentions.compactMap(\.claim.time.bounds)
    let times = draft.superseded.compactMap { mention in
      mention.claim.time.bounds.flatMap { bounds in
        kept.contains { $0.overlaps(bounds) } ? nil : (wording(bounds), mention.claim.evidence)
      }
    }
    let places = draft.superseded.compactMap { mention in
      mention.claim.place.flatMap { place in
        place.country == draft.place?.country ? nil : (place.name, mention.claim.evidence)
      }
    }
    return [("place", places), ("time", times)].flatMap { field, values in
      NameForms.joined(values.map { (text: $0.0, evidence: $0.1) }).map {
        Revision(field: field, value: $0.text, evidence: $0.evidence)
      }
    }
  }

  /// Two countries for one happening.
  private var place: Disagreement? {
    guard !draft.contradicting.isEmpty else { return nil }
    let told = (draft.mentions + draft.contradicting).compactMap { mention in
      mention.claim.place.map { (place: $0, evidence: mention.claim.evidence) }
    }
    guard Set(told.compactMap(\.place.country)).count > 1 else {
      return nil
    }
    return Disagreement(
      field: "place",
      values: versions(told.map { (text: $0.place.name, evidence: $0.evidence) }))
  }

  /// Some say that it happened and some that it did not.
  private var status: Disagreement? {
    guard !draft.denials.isEmpty else { return nil }
    let whole = draft.denials.filter { absentee($0) == nil }
    guard let denials = citations(whole), let claims = citations(draft.mentions) else {
      return nil
    }
    let told = draft.mentions.map(\.claim.status).max { $0.rank < $1.rank } ?? .occurred
    return Disagreement(
      field: "status",
      values: [
        Disagreement.Version(value: told.rawValue, evidence: claims),
        Disagreement.Version(value: EventStatus.denied.rawValue, evidence: denials),
      ])
  }

  private var time: Disagreement? {
    guard !draft.contradicting.isEmpty else { return nil }
    let bounds = draft.mentions.compactMap(\.claim.time.bounds)
    let areAtOdds = draft.contradicting.compactMap(\.claim.time.bounds).contains { other in
      !bounds.contains { $0.overlaps(other) }
    }
    guard areAtOdds else { return nil }
    let told = (draft.mentions + draft.contradicting).compactMap { mention in
      mention.claim.time.bounds.map { (text: wording($0), evidence: mention.claim.evidence) }
    }
    let versions = versions(told)
    return versions.count > 1 ? Disagreement(field: "time", values: versions) : nil
  }

  private func wording(_ bounds: ClosedRange<CivilDate>) -> String { DateWording.value(bounds) }

  private func citations(_ mentions: [EventMention]) -> Citations? {
    Citations(mentions.flatMap(\.claim.evidence.all))
  }
}
