import Dossier

/// How a clause that says what was threatened, demanded, promised or refused is told: "vowed" "to
/// open the port", "called on Sulia" "to open the port".
enum ContentWording {
  /// The words that lead such a clause in.
  private static let leads: Set<String> = ["to", "not", "never", "that", "of", "against", "for"]

  /// The word that leads the clause in; nil where the topic is a noun phrase.
  static func lead(_ topic: String) -> String? {
    let words = topic.split(separator: " ", maxSplits: 2)
    guard words.count > 1, let first = words.first.map(String.init), leads.contains(first) else {
      return nil
    }
    return first == "not" || first == "never" ? "to" : first
  }

  /// The verb under which the clause stands by itself; nil where English has none.
  static func verb(_ type: EventType, trigger: String?, lead: String) -> Wording? {
    let trigger = trigger ?? ""
    switch (type, lead) {
    case (.threaten, _) where warnings.contains(trigger): return .regular("warn")
    case (.threaten, "to"), (.threaten, "that"): return .regular("threaten")
    case (.reject, "to"): return .regular("refuse")
    case (.support, "to"), (.support, "that"): return trigger == "vote" ? .regular("vote") : nil
    case (.request, "to"), (.request, "that"): return requests[trigger] ?? .regular("ask")
    case (.agree, "to"), (.agree, "that"): return undertakings[trigger]
    default: return nil
    }
  }

  /// Whether the clause may follow the one to whom it is said.
  static func followsAddressee(_ type: EventType, trigger: String?, lead: String) -> Bool {
    switch (type, lead) {
    case (.request, "to"), (.accuse, "of"), (.accuse, "for"): true
    case (.threaten, _): warnings.contains(trigger ?? "")
    default: false
    }
  }

  private static let warnings: Set<String> = ["warn", "caution", "warning"]

  private static let requests: [String: Wording] = [
    "demand": .regular("demand"), "insist": .regular("insist"), "urge": .regular("urge"),
    "order": .regular("order"), "say": Wording("say", "said", "saying"),
    "seek": Wording("seek", "sought", "seeking"), "request": .regular("request"),
    "warn": .regular("warn"), "stress": .regular("stress"), "declare": .regular("declare"),
  ]

  private static let undertakings: [String: Wording] = [
    "pledge": .regular("pledge"), "promise": .regular("promise"), "vow": .regular("vow"),
    "undertake": Wording("undertake", "undertook", "undertaking"),
    "guarantee": .regular("guarantee"), "assure": .regular("promise"),
    "assurance": .regular("promise"), "swear": Wording("swear", "swore", "swearing"),
    "offer": .regular("offer"), "volunteer": .regular("offer"), "propose": .regular("propose"),
    "proposal": .regular("propose"), "announce": .regular("announce"),
    "agree": .regular("agree"), "agree to": .regular("agree"), "accept": .regular("accept"),
  ]
}
