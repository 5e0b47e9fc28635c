import Dossier

/// Phrases for words that say more than the type that they stand for: who pledges has not reached
/// an agreement, and a warning is not yet a threat.
enum TriggerPhrases {
  static func phrase(_ type: EventType, _ trigger: String) -> EventPhrase? {
    switch type {
    case .agree: undertaking(trigger) ?? settlement(trigger)
    default: byTrigger["\(type.rawValue) \(trigger)"]
    }
  }

  /// What one side undertakes, offers or takes up.
  private static func undertaking(_ trigger: String) -> EventPhrase? {
    if trigger == "accept" || trigger == "acceptance" {
      return EventPhrase(
        Wording.give("consent to"), alone: .regular("accept"), thing: .regular("accept"),
        passive: "given consent", noun: "An acceptance")
    }
    guard let (verb, noun) = undertakings[trigger] else { return nil }
    let article = Wording.article(before: noun)
    return EventPhrase(
      Wording.make("\(article) \(noun) to"), alone: Wording.make("\(article) \(noun)"),
      thing: verb, link: "on", passive: "given \(article) \(noun)",
      noun: "\(article == "an" ? "An" : "A") \(noun)")
  }

  /// What kind of agreement was reached.
  private static func settlement(_ trigger: String) -> EventPhrase? {
    switch trigger {
    case "agree", "agree on", "concur", "compromise":
      EventPhrase(
        .regular("agree"), passive: "bound by an agreement", noun: "An agreement",
        isMutual: true)
    case "treaty", "pact", "protocol", "memorandum", "convention":
      EventPhrase(
        Wording.regular("conclude")("a \(trigger)"), passive: "bound by a \(trigger)",
        noun: "A \(trigger)", isMutual: true)
    case "truce", "ceasefire", "deal", "settlement":
      EventPhrase(
        Wording.reach("a \(trigger)"), passive: "bound by a \(trigger)", noun: "A \(trigger)",
        isMutual: true)
    default: nil
    }
  }

  private static let undertakings: [String: (Wording, String)] = [
    "pledge": (.regular("pledge"), "pledge"), "promise": (.regular("promise"), "promise"),
    "vow": (.regular("vow"), "vow"),
    "undertake": (Wording("undertake", "undertook", "undertaking"), "pledge"),
    "commit": (Wording("commit to", "committed to", "committing to"), "commitment"),
    "guarantee": (.regular("guarantee"), "guarantee"),
    "assure": (.regular("promise"), "promise"), "assurance": (.regular("promise"), "promise"),
    "offer": (.regular("offer"), "offer"), "volunteer": (.regular("offer"), "offer"),
    "propose": (.regular("propose"), "proposal"), "proposal": (.regular("propose"), "proposal"),
    "announce": (.regular("announce"), "announcement"),
    "announcement": (.regular("announce"), "announcement"),
  ]

  private static let byTrigger: [String: EventPhrase] = {
    var phrases: [String: EventPhrase] = [:]
    for (triggers, phrase) in groups { for trigger in triggers { phrases[trigger] = phrase } }
    return phrases
  }()

  /// Whether two words tell one kind of deed ("drill", "exercise").
  static func areOne(_ type: EventType, _ one: String, _ other: String) -> Bool {
    if one == other { return true }
    guard let group = groupOfTrigger["\(type.rawValue) \(one)"] else { return false }
    return group == groupOfTrigger["\(type.rawValue) \(other)"]
  }

  private static let groupOfTrigger: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (number, group) in groups.enumerated() {
      for trigger in group.0 { numbers[trigger] = number }
    }
    return numbers
  }()

  private static let groups: [([String], EventPhrase)] = [
    (
      [
        "CONSULT stall", "CONSULT founder", "CONSULT falter", "CONSULT deadlock",
        "CONSULT stalemate",
      ],
      EventPhrase(
        Wording.regular("stall")("in negotiations"), passive: "held up in negotiations",
        noun: "A stall in negotiations", isMutual: true)
    ),
    (
      ["THREATEN warn", "THREATEN caution", "THREATEN warning"],
      EventPhrase(
        .regular("warn"), alone: Wording("issue", "issued", "issuing")("a warning"),
        thing: Wording.regular("warn")("of"), link: "of", passive: "warned", noun: "A warning")
    ),
    (
      ["REQUEST demand", "REQUEST insist"],
      EventPhrase(
        Wording.make("a demand on"), alone: Wording.make("a demand"),
        thing: .regular("demand"), link: "for", passive: "called on", noun: "A demand")
    ),
    (
      ["REQUEST seek", "REQUEST solicit"],
      EventPhrase(
        Wording.make("a request to"), alone: Wording.make("a request"),
        thing: Wording("seek", "sought", "seeking"), link: "for", passive: "called on",
        noun: "A request")
    ),
    (
      ["REQUEST letter", "REQUEST note", "REQUEST message"],
      EventPhrase(
        Wording("write to", "wrote to", "writing to"), alone: Wording.make("a request"),
        link: "on", passive: "written to", noun: "A letter")
    ),
    (
      ["REQUEST order", "REQUEST instruct"],
      EventPhrase(
        .regular("order"), alone: .give("an order"), thing: .regular("order"), passive: "ordered",
        noun: "An order")
    ),
    (
      ["ACCUSE indict", "ACCUSE indictment", "ACCUSE prosecute", "ACCUSE arraign"],
      EventPhrase(
        .regular("indict"), alone: Wording.make("an indictment"), passive: "indicted",
        noun: "An indictment")
    ),
    (
      ["ACCUSE condemn", "ACCUSE condemnation", "ACCUSE denounce", "ACCUSE deplore"],
      EventPhrase(
        .regular("condemn"), alone: Wording.regular("voice")("condemnation"),
        thing: .regular("condemn"), link: "for", passive: "condemned", noun: "A condemnation")
    ),
    (
      ["ASSAULT injure", "ASSAULT wound", "ASSAULT maim"],
      EventPhrase(
        .regular("injure"), alone: Wording.carryOut("an attack"), passive: "injured",
        noun: "An attack")
    ),
    (
      [
        "ASSAULT slap", "ASSAULT punch", "ASSAULT kick", "ASSAULT push", "ASSAULT shove",
        "ASSAULT hit", "ASSAULT beat", "ASSAULT pummel",
      ],
      EventPhrase(
        Wording("hit", "hit", "hitting"), alone: Wording.regular("use")("violence"),
        passive: "hit", noun: "An act of violence")
    ),
    (
      ["MOBILIZE fire", "MOBILIZE launch", "MOBILIZE lob", "MOBILIZE shoot"],
      EventPhrase(
        Wording.regular("fire")("weapons at"), alone: Wording.regular("fire")("weapons"),
        passive: "fired at", noun: "A launch of weapons")
    ),
    (
      ["MOBILIZE test"],
      EventPhrase(
        Wording.regular("test")("weapons against"), alone: Wording.regular("test")("weapons"),
        passive: "faced with a test of weapons", noun: "A test of weapons")
    ),
    (
      ["MOBILIZE drill", "MOBILIZE exercise", "MOBILIZE maneuver", "MOBILIZE manoeuvre"],
      EventPhrase(
        Wording.hold("a military exercise against"), alone: Wording.hold("a military exercise"),
        passive: "faced with a military exercise", noun: "A military exercise")
    ),
    (
      ["COOPERATE drill", "COOPERATE exercise", "COOPERATE game"],
      EventPhrase(
        Wording.hold("a joint exercise"), passive: "drawn into a joint exercise",
        noun: "A joint exercise", isMutual: true)
    ),
    (
      ["CONCEDE apologise", "CONCEDE apologize", "CONCEDE apology", "CONCEDE regret"],
      EventPhrase(
        Wording.regular("apologize")("to"), alone: .regular("apologize"),
        thing: Wording.regular("apologize")("for"), link: "for", passive: "given an apology",
        noun: "An apology")
    ),
    (
      ["RETREAT fall", "RETREAT collapse"],
      EventPhrase(
        Wording("fall to", "fell to", "falling to"), alone: Wording("fall", "fell", "falling"),
        passive: "toppled", noun: "A fall from power")
    ),
  ]
}
