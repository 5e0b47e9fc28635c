import Dossier

/// The phrases by type with trigger word, by type with mode, and by type alone: the first that is
/// there is told.
enum EventPhrases {
  static func phrase(_ type: EventType, _ mode: String?, trigger: String?) -> EventPhrase {
    if let trigger, let phrase = TriggerPhrases.phrase(type, trigger) { return phrase }
    if let mode, let phrase = byMode["\(type.rawValue) \(mode)"] { return phrase }
    return byType[type] ?? fallback
  }

  private static let fallback = EventPhrase(
    Wording.regular("act")("on"), alone: .regular("act"), passive: "affected", noun: "An event")

  private static let byMode: [String: EventPhrase] = [
    "CONSULT visit": EventPhrase(
      .regular("visit"), alone: Wording.make("a visit"), passive: "visited", noun: "A visit"),
    "CONSULT meeting": EventPhrase(
      Wording("meet", "met", "meeting"), alone: Wording.hold("a meeting"), passive: "met",
      noun: "A meeting", isMutual: true),
    "CONSULT call": EventPhrase(
      Wording("speak by telephone", "spoke by telephone", "speaking by telephone"),
      passive: "called", noun: "A telephone call", isMutual: true),
    "CONSULT conference": EventPhrase(
      Wording.take("part in a conference"), passive: "invited to a conference",
      noun: "A conference", isMutual: true),
    "CONSULT negotiation": EventPhrase(
      .regular("negotiate"), alone: Wording.hold("negotiations"),
      passive: "drawn into negotiations", noun: "A negotiation", isMutual: true),
    "CONSULT mediation": EventPhrase(
      Wording.hold("mediated talks"), passive: "drawn into mediated talks",
      noun: "Mediated talks", isMutual: true),
    "ACCUSE disapprove": EventPhrase(
      .regular("criticize"), alone: Wording.regular("voice")("criticism"),
      thing: .regular("criticize"), link: "for", passive: "criticized", noun: "Criticism"),
    "ACCUSE investigate": EventPhrase(
      .regular("investigate"), alone: Wording.carryOut("an investigation"),
      thing: .regular("investigate"), passive: "investigated", noun: "An investigation"),
    "REJECT meet": EventPhrase(
      Wording.regular("call")("off a meeting with"),
      alone: Wording.regular("call")("off a meeting"),
      thing: Wording.regular("call")("off"), passive: "turned down",
      noun: "A meeting that was called off"),
    "RETREAT release": EventPhrase(
      Wording.regular("release")("people of"), alone: Wording.carryOut("a release"),
      thing: .regular("release"), passive: "given back their people", noun: "A release",
      prefersThing: true),
    "RETREAT disarm": EventPhrase(
      Wording.regular("surrender")("to"),
      alone: Wording("lay down arms", "laid down arms", "laying down arms"),
      passive: "disarmed", noun: "A surrender"),
    "RETREAT resign": EventPhrase(
      .regular("resign"), passive: "forced from office", noun: "A resignation"),
    "SANCTION convict": EventPhrase(
      .regular("convict"), alone: Wording("pass", "passed", "passing")("a sentence"),
      passive: "convicted",
      noun: "A conviction"),
    "SANCTION expel": EventPhrase(
      Wording("expel", "expelled", "expelling"), alone: Wording.carryOut("an expulsion"),
      passive: "expelled",
      noun: "An expulsion"),
    "SANCTION withdraw": EventPhrase(
      Wording.regular("recall")("envoys from"), alone: Wording.regular("recall")("envoys"),
      passive: "left by envoys", noun: "A recall of envoys"),
    "MOBILIZE weapons": EventPhrase(
      Wording("launch or test", "launched or tested", "launching or testing")("weapons against"),
      alone: Wording("launch or test", "launched or tested", "launching or testing")("weapons"),
      passive: "faced with weapons", noun: "A launch or test of weapons"),
    "MOBILIZE troops": EventPhrase(
      Wording.regular("deploy")("forces against"), alone: Wording.regular("deploy")("forces"),
      passive: "faced with a deployment", noun: "A deployment"),
    "COERCE arrest": EventPhrase(
      .regular("arrest"), alone: Wording.make("an arrest"), passive: "arrested", noun: "An arrest"),
    "COERCE seize": EventPhrase(
      .regular("raid"), alone: Wording.make("a seizure"), thing: .regular("seize"),
      passive: "raided", noun: "A seizure"),
    "COERCE restrict": EventPhrase(
      .regular("restrict"), alone: Wording.impose("a ban"),
      thing: Wording("ban", "banned", "banning"),
      passive: "restricted", noun: "A ban"),
    "COERCE deport": EventPhrase(
      .regular("deport"), alone: Wording.carryOut("a deportation"), passive: "deported",
      noun: "A deportation"),
    "COERCE curfew": EventPhrase(
      Wording.impose("emergency rule on"), alone: Wording.impose("emergency rule"),
      passive: "placed under emergency rule", noun: "Emergency rule"),
    "ASSAULT beat": EventPhrase(
      Wording("hit", "hit", "hitting"), alone: Wording.regular("use")("violence"), passive: "hit",
      noun: "An act of violence"),
    "ASSAULT targeted": EventPhrase(
      .regular("kill"), alone: Wording.carryOut("a killing"), passive: "killed", noun: "A killing"),
    "ASSAULT firearms": EventPhrase(
      Wording("shoot at", "shot at", "shooting at"), alone: Wording.regular("open")("fire"),
      passive: "shot at", noun: "A shooting"),
    "ASSAULT heavy-weapons": EventPhrase(
      .regular("shell"), alone: Wording.carryOut("a bombardment"), passive: "shelled",
      noun: "A bombardment"),
    "ASSAULT aerial": EventPhrase(
      .regular("bomb"), alone: Wording.carryOut("an air strike"), passive: "bombed",
      noun: "An air strike"),
    "ASSAULT abduct": EventPhrase(
      .regular("abduct"), alone: Wording.carryOut("an abduction"), passive: "abducted",
      noun: "An abduction"),
    "ASSAULT torture": EventPhrase(
      .regular("torture"), alone: Wording.regular("use")("torture"), passive: "tortured",
      noun: "Torture"),
    "PROTEST demo": EventPhrase(
      Wording.regular("demonstrate")("against"), alone: .regular("demonstrate"),
      passive: "the target of demonstrations", noun: "A demonstration"),
  ]

  private static let byType: [EventType: EventPhrase] = [
    .agree: EventPhrase(
      Wording.reach("an agreement"), passive: "bound by an agreement", noun: "An agreement",
      isMutual: true),
    .consult: EventPhrase(
      Wording.hold("talks"), passive: "consulted", noun: "Talks", isMutual: true),
    .support: EventPhrase(
      .regular("support"), alone: Wording.give("support"), thing: .regular("support"),
      passive: "supported", noun: "An act of support"),
    .concede: EventPhrase(
      Wording.make("a concession to"), alone: Wording.make("a concession"),
      passive: "offered a concession", noun: "A concession"),
    .cooperate: EventPhrase(
      .regular("cooperate"), passive: "drawn into cooperation", noun: "Cooperation",
      isMutual: true),
    .aid: EventPhrase(
      Wording.give("aid to"), alone: Wording.give("aid"), passive: "given aid", noun: "Aid"),
    .retreat: EventPhrase(
      Wording("withdraw from", "withdrew from", "withdrawing from"),
      alone: Wording("withdraw", "withdrew", "withdrawing"), passive: "left",
      noun: "A withdrawal"),
    .request: EventPhrase(
      Wording.regular("call")("on"), alone: Wording.make("a request"),
      thing: Wording.regular("call")("for"), link: "for", passive: "called on",
      noun: "A request"),
    .accuse: EventPhrase(
      .regular("accuse"), alone: Wording.make("an accusation"), passive: "accused",
      noun: "An accusation"),
    .reject: EventPhrase(
      Wording.regular("turn")("down"), alone: Wording.give("a refusal"),
      thing: Wording.regular("turn")("down"), passive: "turned down", noun: "A refusal"),
    .threaten: EventPhrase(
      .regular("threaten"), thing: .regular("threaten"), link: "with", passive: "threatened",
      noun: "A threat"),
    .protest: EventPhrase(
      Wording.regular("protest")("against"), alone: .regular("protest"),
      thing: Wording.regular("protest")("against"), passive: "the target of a protest",
      noun: "A protest"),
    .sanction: EventPhrase(
      Wording.impose("sanctions on"), alone: Wording.impose("sanctions"),
      passive: "placed under sanctions", noun: "A sanction"),
    .mobilize: EventPhrase(
      Wording.regular("mobilize")("forces against"), alone: Wording.regular("mobilize")("forces"),
      passive: "faced with a mobilization", noun: "A mobilization"),
    .coerce: EventPhrase(
      .regular("coerce"), alone: Wording.regular("use")("coercion"), passive: "coerced",
      noun: "An act of coercion"),
    .assault: EventPhrase(
      .regular("attack"), alone: Wording.carryOut("an attack"), passive: "attacked",
      noun: "An attack"),
  ]
}
