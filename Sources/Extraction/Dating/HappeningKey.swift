import Dossier

/// What tells one happening from others across articles: its kind, the states and bodies in it, and
/// the place where one is told.
///
/// Written as `TYPE|side|side|…|at:Place`, sides sorted. Two keys can be of the same happening where
/// the sides of one are among those of the other.
struct HappeningKey: Hashable, Sendable {
  let type: EventType
  /// Gazetteer ids, sorted.
  let sides: [String]
  let host: String?
  let place: Place?

  /// Nil where the claim could be of many happenings: fewer than two sides, or talks of two that
  /// are of no conference and at no told place.
  init?(_ claim: EventClaim, of cast: Cast) {
    guard claim.status == .occurred else { return nil }
    func side(_ participant: ParticipantClaim) -> String? {
      HappeningKey.side(cast.members[participant.actor])
    }
    let sides = Set(claim.participants.compactMap(side)).sorted()
    guard sides.count >= 2 else { return nil }
    host = claim.participants.first { $0.role == .host }.flatMap(side)
    type = claim.type
    place = claim.place
    self.sides = sides
    switch claim.type {
    case .agree, .sanction: break
    case .consult:
      guard claim.mode == "conference" || claim.place != nil || host != nil else { return nil }
    default: guard claim.place != nil else { return nil }
    }
  }

  var text: String {
    let words = [type.rawValue] + sides
    return (words + (place.map { ["at:\($0.name)"] } ?? [])).joined(separator: "|")
  }

  /// A minister stands for his state.
  private static func side(_ member: Cast.Member) -> String? {
    switch member.kind {
    case .person, .office: member.country.map { "state:\($0)" }
    default: member.known
    }
  }
}
