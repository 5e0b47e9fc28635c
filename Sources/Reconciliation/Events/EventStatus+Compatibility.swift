import Dossier

extension EventStatus {
  /// Statuses that later news of one happening may replace, from the weakest to what settles it.
  private static let course: [EventStatus] = [
    .hypothetical, .proposed, .scheduled, .cancelled, .ongoing, .occurred,
  ]

  /// Whether one happening can have both, as its news goes on. What is denied, refused or
  /// threatened is another matter than what was done.
  func canBecome(_ other: EventStatus) -> Bool {
    if self == other { return true }
    let pair: Set<EventStatus> = [self, other]
    if pair.contains(.cancelled) { return !pair.isDisjoint(with: [.scheduled, .proposed]) }
    if pair == [.refused, .proposed] { return true }
    return Self.course.contains(self) && Self.course.contains(other)
  }

  var isDone: Bool { self == .occurred || self == .ongoing }

  /// Later in the course replaces earlier; refusals, threats and denials stand as they are.
  var rank: Int { Self.course.firstIndex(of: self) ?? Self.course.count }
}
