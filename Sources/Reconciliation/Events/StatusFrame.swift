import Dossier

/// The frame that a status puts around a deed: "visited", "is to visit", "threatened to visit".
struct StatusFrame {
  /// What stands between subject and verb, for one and for several.
  let one: String
  let several: String
  let form: Wording.Form
  let passiveOne: String
  let passiveSeveral: String
  let impersonal: String
  let ending: String

  static func of(_ status: EventStatus) -> StatusFrame { frames[status] ?? plain }

  /// "Sulia" "threatened" "Vestria".
  func active(_ subject: String, _ wording: Wording, _ rest: String?, isPlural: Bool) -> String {
    [subject, isPlural ? several : one, wording.text(form), rest ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  func passive(_ object: String, _ phrase: EventPhrase, isPlural: Bool) -> String {
    "\(object) \(isPlural ? passiveSeveral : passiveOne) \(phrase.passive)"
  }

  func impersonal(_ phrase: EventPhrase) -> String { "\(phrase.noun) \(impersonal)" }

  private init(
    _ one: String, _ several: String, _ form: Wording.Form,
    passive: (String, String), impersonal: String, ending: String = ""
  ) {
    self.one = one
    self.several = several
    self.form = form
    passiveOne = passive.0
    passiveSeveral = passive.1
    self.impersonal = impersonal
    self.ending = ending
  }

  private static let plain = StatusFrame(
    "", "", .past, passive: ("was", "were"), impersonal: "took place")

  private static let frames: [EventStatus: StatusFrame] =
    [
      .occurred: plain,
      .ongoing: StatusFrame(
        "is", "are", .gerund, passive: ("is being", "are being"), impersonal: "is under way"),
      .scheduled: StatusFrame(
        "is to", "are to", .infinitive, passive: ("is to be", "are to be"),
        impersonal: "is planned"),
      .proposed: StatusFrame(
        "may", "may", .infinitive, passive: ("may be", "may be"), impersonal: "is proposed",
        ending: " (proposed)"),
      .threatened: StatusFrame(
        "threatened to", "threatened to", .infinitive, passive: ("may be", "may be"),
        impersonal: "is threatened", ending: " (threatened)"),
      .refused: StatusFrame(
        "refused to", "refused to", .infinitive, passive: ("was not", "were not"),
        impersonal: "was refused", ending: ""),
      .denied: StatusFrame(
        "", "", .past, passive: ("was", "were"), impersonal: "took place", ending: " (denied)"),
      .cancelled: StatusFrame(
        "was to", "were to", .infinitive, passive: ("was to be", "were to be"),
        impersonal: "was cancelled", ending: " (cancelled)"),
      .hypothetical: StatusFrame(
        "might", "might", .infinitive, passive: ("might be", "might be"),
        impersonal: "is thought possible"),
    ]
}
