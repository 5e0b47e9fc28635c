import Dossier

/// What a person decided in a page, as the form sends it.
struct DecisionForm: Sendable {
  enum Action: String {
    case join, part, reject, date, rename, undo
  }

  let action: Action
  /// The entry, or the decision that is taken back.
  let id: String
  /// The other entry.
  let with: String
  let date: String
  let reason: String
  let back: String

  init(_ fields: FormFields) throws(Refusal) {
    guard let action = Action(rawValue: fields["action"]) else {
      throw .malformed("The form names no decision that is known.")
    }
    self.action = action
    id = fields["id"]
    with = fields["with"]
    date = fields["date"]
    reason = fields["reason"]
    back = LocalPlace(fields["back"]).text
  }
}
