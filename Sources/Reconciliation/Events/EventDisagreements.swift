import Dossier

/// The values of an event's fields that cannot both hold.
struct EventDisagreements {
  private let draft: EventDraft

  init(_ draft: EventDraft) { self.draft = draft }

  var all: [Disagreement] { [status, time, place].compactMap(\.self) }

  /// What an outlet has put right, as it stood before.
  var corrected: [Revision] {
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
    let told = (draft.mentions + draft.contradicting).compactMap { mention in
      mention.claim.place.map { (place: $0, evidence: mention.claim.evidence) }
    }
    guard !draft.contradicting.isEmpty, Set(told.compactMap(\.place.country)).count > 1 else {
      return nil
    }
    return Disagreement(
      field: "place",
      values: NameForms.joined(told.map { (text: $0.place.name, evidence: $0.evidence) }).map {
        Disagreement.Version(value: $0.text, evidence: $0.evidence)
      })
  }

  /// Some say that it happened and some that it did not.
  private var status: Disagreement? {
    guard let denials = citations(draft.denials), let claims = citations(draft.mentions) else {
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
    let bounds = draft.mentions.compactMap(\.claim.time.bounds)
    let areAtOdds = draft.contradicting.compactMap(\.claim.time.bounds).contains { other in
      !bounds.contains { $0.overlaps(other) }
    }
    guard areAtOdds else { return nil }
    let told = (draft.mentions + draft.contradicting).compactMap { mention in
      mention.claim.time.bounds.map { (text: wording($0), evidence: mention.claim.evidence) }
    }
    let versions = NameForms.joined(told)
    guard versions.count > 1 else { return nil }
    return Disagreement(
      field: "time",
      values: versions.map { Disagreement.Version(value: $0.text, evidence: $0.evidence) })
  }

  private func wording(_ bounds: ClosedRange<CivilDate>) -> String { DateWording.value(bounds) }

  private func citations(_ mentions: [EventMention]) -> Citations? {
    Citations(mentions.flatMap(\.claim.evidence.all))
  }
}
