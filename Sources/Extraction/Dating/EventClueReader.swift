import Dossier
import Language

/// Clues from happenings told by several articles: one says "last year", another gives the date.
struct EventClueReader: Sendable {
  let cast: Cast

  func clues(of events: [EventFinder.Found]) -> [DateClue] {
    events.compactMap { event in
      guard let expression = event.expression, let key = key(of: event.claim),
        let reading = reading(of: expression.reference, key: key)
      else { return nil }
      return DateClue(reading: reading, evidence: event.claim.evidence.first)
    }
  }

  /// The kind of happening and the states and bodies in it; nil where that could be many things.
  private func key(of claim: EventClaim) -> String? {
    guard claim.status == .occurred, claim.type == .agree || claim.mode == "conference" else {
      return nil
    }
    let names = Set(claim.participants.compactMap { side(cast.members[$0.actor]) }).sorted()
    guard names.count >= 2 else { return nil }
    return ([claim.type.rawValue] + names).joined(separator: "|")
  }

  /// A minister stands for his state.
  private func side(_ member: Cast.Member) -> String? {
    switch member.kind {
    case .person, .office: member.country.map { "state:\($0)" }
    default: member.known
    }
  }

  private func reading(of reference: TimeReference, key: String) -> DateClue.Reading? {
    switch reference {
    case .offset(.year, let count, _) where count < 0:
      return .relativeEvent(key: key, unit: .year, offset: count)
    case .offset(.month, let count, _) where count < 0:
      return .relativeEvent(key: key, unit: .month, offset: count)
    case .calendar(let year, let month, let day):
      guard let start = CivilDate(year: year, month: month ?? 1, day: day ?? 1) else { return nil }
      let end =
        day != nil
        ? start
        : month != nil
          ? start.adding(months: 1).adding(days: -1) : start.adding(months: 12).adding(days: -1)
      return .datedEvent(key: key, start: start, end: end)
    default:
      return nil
    }
  }
}
