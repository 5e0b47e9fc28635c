import Dossier

/// Turns the dossier's own reading into the code that PLOVER gives the same sentence.
///
/// Rules of the PLOVER manual, 2021 revision, "Where the borders run": what is promised or planned
/// in verbal cooperation or aid is AGREE, a refusal REJECT, a threat THREATEN, a withdrawal that is
/// only announced CONCEDE.
enum PloverConventions {
  static func code(
    type: EventType, mode: String?, status: EventStatus, deed: EventType? = nil
  ) -> PloverCode {
    if let deed, status == .occurred || status == .ongoing {
      return PloverCode(type: deed, mode: nil)
    }
    switch status {
    case .refused: return PloverCode(type: .reject, mode: rejectMode(type))
    case .cancelled where type == .consult: return PloverCode(type: .reject, mode: "meet")
    case .threatened: return PloverCode(type: .threaten, mode: threatMode(type))
    // An attempt on somebody's life is one, and who is to resign goes.
    case .proposed where type == .assault, .scheduled where type == .retreat && mode == "resign":
      return PloverCode(type: type, mode: ploverMode(type, mode))
    case .scheduled, .proposed: return future(type, mode)
    default: return PloverCode(type: type, mode: ploverMode(type, mode))
    }
  }

  private static func future(_ type: EventType, _ mode: String?) -> PloverCode {
    switch type {
    case .consult, .support, .cooperate, .aid, .agree: PloverCode(type: .agree, mode: nil)
    case .retreat, .concede: PloverCode(type: .concede, mode: nil)
    case .assault: PloverCode(type: .threaten, mode: "violence")
    case .sanction, .coerce: PloverCode(type: .threaten, mode: "restrict")
    case .protest: PloverCode(type: .threaten, mode: nil)
    default: PloverCode(type: type, mode: ploverMode(type, mode))
    }
  }

  private static func rejectMode(_ type: EventType) -> String? {
    switch type {
    case .consult: "meet"
    case .aid, .cooperate: "assist"
    case .retreat, .concede: "yield"
    default: nil
    }
  }

  private static func threatMode(_ type: EventType) -> String? {
    switch type {
    case .assault: "violence"
    case .sanction, .coerce: "restrict"
    default: nil
    }
  }

  /// The dossier's CONSULT modes are its own; PLOVER knows visit, phone, multilateral, third-party.
  private static func ploverMode(_ type: EventType, _ mode: String?) -> String? {
    guard type == .consult else { return mode }
    switch mode {
    case "visit": return "visit"
    case "call": return "phone"
    case "conference": return "multilateral"
    case "mediation": return "third-party"
    default: return nil
    }
  }
}
