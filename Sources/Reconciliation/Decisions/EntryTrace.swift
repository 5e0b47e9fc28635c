import Dossier

/// An entry that a decision names, by all words that it was found to rest on.
struct EntryTrace {
  /// The id by which the decision or the first dossier without it names the entry.
  var id: String
  var evidence: [Evidence]
  /// What tells two events apart that one sentence states.
  var type: EventType?
  var mode: String?

  private let spots: Set<EntryReference.Spot>

  init(id: String, evidence: [Evidence], type: EventType? = nil, mode: String? = nil) {
    self.id = id
    self.evidence = evidence
    self.type = type
    self.mode = mode
    spots = Set(evidence.map(EntryReference.Spot.init))
  }

  /// How many pieces of evidence are the trace's own.
  func shared(_ evidence: some Sequence<Evidence>) -> Int {
    evidence.count { spots.contains(EntryReference.Spot($0)) }
  }

  /// As `shared`, and 0 for an event of another type or form.
  func shared(_ claim: EventClaim) -> Int {
    guard type == nil || claim.type == type else { return 0 }
    if let mode, let other = claim.mode, mode != other,
      Self.ownModes.contains(mode) || Self.ownModes.contains(other)
    {
      return 0
    }
    return shared(claim.evidence.all)
  }

  /// Forms that no happening has beside another: talks within a visit are not the visit.
  private static let ownModes: Set<String> = ["visit", "call"]
}
