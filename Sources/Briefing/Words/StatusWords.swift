public import Dossier

/// How things stand, in words; nothing for what simply happened.
public enum StatusWords {
  public static func words(_ status: EventStatus) -> String? {
    switch status {
    case .occurred: nil
    case .ongoing: "under way"
    case .scheduled: "scheduled"
    case .proposed: "proposed"
    case .threatened: "threatened"
    case .refused: "refused"
    case .denied: "denied"
    case .cancelled: "cancelled"
    case .hypothetical: "hypothetical"
    }
  }

  public static func words(_ status: CommitmentStatus) -> String {
    switch status {
    case .pending: "pending"
    case .inDoubt: "in doubt"
    case .extensionSought: "extension sought"
    case .met: "met"
    case .broken: "broken"
    }
  }

  public static func words(_ role: ParticipantRole) -> String? {
    switch role {
    case .source, .target, .party: nil
    case .host: "host"
    case .mediator: "mediator"
    case .delegate: "delegate"
    case .memberOf: "delegation member"
    }
  }

  /// "visit", "third-party"; the type's code where the event has no mode.
  public static func form(_ event: Event) -> String {
    guard let mode = event.mode else { return event.type.rawValue }
    return "\(event.type.rawValue) \(mode)"
  }
}
