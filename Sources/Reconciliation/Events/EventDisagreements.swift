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
    var versions: [String: Citations] = [:]
    for mention in draft.mentions + draft.contradicting {
      guard let bounds = mention.claim.time.bounds else { continue }
      let value =
        bounds.days == 1
        ? bounds.lowerBound.iso : "\(bounds.lowerBound.iso)/\(bounds.upperBound.iso)"
      let evidence = mention.claim.evidence
      versions[value] = versions[value]?.joined(with: evidence) ?? evidence
    }
    guard versions.count > 1 else { return nil }
    return Disagreement(
      field: "time",
      values: versions.keys.sorted().compactMap { value in
        versions[value].map { Disagreement.Version(value: value, evidence: $0) }
      })
  }

  private func citations(_ mentions: [EventMention]) -> Citations? {
    Citations(mentions.flatMap(\.claim.evidence.all))
  }
}
