import Dossier

/// How a type and mode of event is told in English.
struct EventPhrase {
  /// "visit", "visited", "visiting"; with the word that leads to the object ("talks with").
  let infinitive: String
  let past: String
  let gerund: String
  let passive: String
  /// Told where nobody is named: "A visit".
  let noun: String
  /// Parties do it together rather than one to the other.
  let isMutual: Bool

  init(
    _ infinitive: String, _ past: String, _ gerund: String, passive: String, noun: String,
    isMutual: Bool = false
  ) {
    self.infinitive = infinitive
    self.past = past
    self.gerund = gerund
    self.passive = passive
    self.noun = noun
    self.isMutual = isMutual
  }
}

/// The phrases by type and mode; a mode that is not here is told as its type.
enum EventPhrases {
  static func phrase(_ type: EventType, _ mode: String?) -> EventPhrase {
    if let mode, let phrase = byMode["\(type.rawValue) \(mode)"] { return phrase }
    return byType[type] ?? fallback
  }

  private static let fallback = EventPhrase(
    "act on", "acted on", "acting on", passive: "affected", noun: "An event")

  private static let byMode: [String: EventPhrase] = [
    "CONSULT visit": EventPhrase(
      "visit", "visited", "visiting", passive: "visited", noun: "A visit"),
    "CONSULT meeting": EventPhrase(
      "meet", "met", "meeting", passive: "met", noun: "A meeting", isMutual: true),
    "CONSULT call": EventPhrase(
      "speak by telephone", "spoke by telephone", "speaking by telephone", passive: "called",
      noun: "A telephone call", isMutual: true),
    "CONSULT conference": EventPhrase(
      "take part in a conference", "took part in a conference", "taking part in a conference",
      passive: "invited to a conference", noun: "A conference", isMutual: true),
    "CONSULT negotiation": EventPhrase(
      "negotiate", "negotiated", "negotiating", passive: "drawn into negotiations",
      noun: "A negotiation", isMutual: true),
    "CONSULT mediation": EventPhrase(
      "hold mediated talks", "held mediated talks", "holding mediated talks",
      passive: "drawn into mediated talks", noun: "Mediated talks", isMutual: true),
    "COERCE arrest": EventPhrase(
      "arrest", "arrested", "arresting", passive: "arrested", noun: "An arrest"),
    "ASSAULT beat": EventPhrase(
      "beat", "beat", "beating", passive: "beaten", noun: "A beating"),
    "SANCTION convict": EventPhrase(
      "convict", "convicted", "convicting", passive: "convicted", noun: "A conviction"),
    "SANCTION expel": EventPhrase(
      "expel", "expelled", "expelling", passive: "expelled", noun: "An expulsion"),
    "PROTEST demo": EventPhrase(
      "demonstrate against", "demonstrated against", "demonstrating against",
      passive: "the target of demonstrations", noun: "A demonstration"),
  ]

  private static let byType: [EventType: EventPhrase] = [
    .agree: EventPhrase(
      "reach an agreement", "reached an agreement", "reaching an agreement",
      passive: "bound by an agreement", noun: "An agreement", isMutual: true),
    .consult: EventPhrase(
      "hold talks", "held talks", "holding talks", passive: "consulted", noun: "Talks",
      isMutual: true),
    .support: EventPhrase(
      "support", "supported", "supporting", passive: "supported", noun: "An act of support"),
    .concede: EventPhrase(
      "make a concession to", "made a concession to", "making a concession to",
      passive: "offered a concession", noun: "A concession"),
    .cooperate: EventPhrase(
      "cooperate", "cooperated", "cooperating", passive: "drawn into cooperation",
      noun: "Cooperation", isMutual: true),
    .aid: EventPhrase(
      "give aid to", "gave aid to", "giving aid to", passive: "given aid", noun: "Aid"),
    .retreat: EventPhrase(
      "withdraw from", "withdrew from", "withdrawing from", passive: "left", noun: "A withdrawal"),
    .request: EventPhrase(
      "call on", "called on", "calling on", passive: "called on", noun: "A request"),
    .accuse: EventPhrase(
      "accuse", "accused", "accusing", passive: "accused", noun: "An accusation"),
    .reject: EventPhrase(
      "turn down", "turned down", "turning down", passive: "turned down", noun: "A refusal"),
    .threaten: EventPhrase(
      "threaten", "threatened", "threatening", passive: "threatened", noun: "A threat"),
    .protest: EventPhrase(
      "protest against", "protested against", "protesting against",
      passive: "the target of a protest", noun: "A protest"),
    .sanction: EventPhrase(
      "impose sanctions on", "imposed sanctions on", "imposing sanctions on",
      passive: "placed under sanctions", noun: "A sanction"),
    .mobilize: EventPhrase(
      "mobilize forces against", "mobilized forces against", "mobilizing forces against",
      passive: "faced with a mobilization", noun: "A mobilization"),
    .coerce: EventPhrase(
      "coerce", "coerced", "coercing", passive: "coerced", noun: "An act of coercion"),
    .assault: EventPhrase(
      "attack", "attacked", "attacking", passive: "attacked", noun: "An attack"),
  ]
}
