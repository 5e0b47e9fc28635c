import Dossier

/// The values of an event's fields that cannot both hold.
struct EventDisagreements {
  private let draft: EventDraft

  init(_ draft: EventDraft) { self.draft = draft }

  var all: [Disagreement] { [status, time].compactMap(\.self) }

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
    guard !draft.contradicting.isEmpty else { return nil }
    let told = (draft.mentions + draft.contradicting).compactMap { mention in
      mention.claim.time.bounds.map { (text: wording($0), evidence: mention.claim.evidence) }
    }
    let versions = NameForms.joined(told)
    guard versions.count > 1 else { return nil }
    return Disagreement(
      field: "time",
      values: versions.map { Disagreement.Version(value: $0.text, evidence: $0.evidence) })
  }

  private func wording(_ bounds: ClosedRange<CivilDate>) -> String {
    let (start, end) = (bounds.lowerBound, bounds.upperBound)
    return start == end ? start.iso : "\(start.iso)/\(end.iso)"
  }

  private func citations(_ mentions: [EventMention]) -> Citations? {
    Citations(mentions.flatMap(\.claim.evidence.all))
  }
}
