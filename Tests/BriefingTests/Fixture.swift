import Briefing
import Dossier

/// An invented affair: Norway and Chile negotiate over salmon, told by five articles of four
/// outlets, two of which carry the same agency text.
enum Fixture {
  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("no such day")
    }
    return date
  }

  static let asOf = day(2031, 6, 14)

  static let texts: [String: (title: String, text: String)] = [
    "a1": (
      "Salmon talks open in Bergen",
      """
      Salmon talks open in Bergen

      Chilean Fisheries Minister Elena Rojas arrived in Bergen on Tuesday for talks with her \
      Norwegian counterpart Kari Lund. About 40 boat owners protested outside. "We will not sign \
      a bad paper," Rojas told reporters.

      Chile must open its ports by July 1 under the Valdivia agreement of February 2029.
      """
    ),
    "a2": (
      "Ministers meet over salmon quotas",
      """
      Ministers meet over salmon quotas

      Elena Rojas and Kari Lund met in Bergen on June 10. Officials said that a second round is \
      planned in Valparaíso on June 24. Nearly 60 boat owners protested outside. (NTB)
      """
    ),
    "a3": (
      "Quota talks: ministers meet",
      """
      Quota talks: ministers meet

      Elena Rojas and Kari Lund met in Bergen on June 10. Officials said that a second round is \
      planned in Valparaíso on June 24. Santiago has asked for more time to open its ports. (NTB)
      """
    ),
    "a4": (
      "Lund rules out a tariff",
      """
      Lund rules out a tariff

      Norway will not impose a tariff on Chilean fish, Lund said on Friday. Trade in fish came to \
      $790 million last year.
      """
    ),
    "a5": (
      "Peru and Ecuador sign on anchovies",
      """
      Peru and Ecuador sign on anchovies

      Peru and Ecuador signed an anchovy accord in Guayaquil on March 2.
      """
    ),
  ]

  /// The words at their only place in an article.
  static func evidence(_ article: String, _ words: String) -> Evidence {
    let scalars = Array((texts[article]?.text ?? "").unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    for start in 0...max(0, scalars.count - wanted.count)
    where Array(scalars[start...].prefix(wanted.count)) == wanted {
      return Evidence(article: article, start: start, end: start + wanted.count, text: words)
    }
    preconditionFailure("\(article) does not say: \(words)")
  }

  static func cite(_ pieces: (String, String)...) -> Citations {
    guard let citations = Citations(pieces.map { evidence($0.0, $0.1) }) else {
      preconditionFailure("no evidence")
    }
    return citations
  }

  static func article(
    _ id: String, _ outlet: String?, _ published: Publication, credits: [String] = [],
    url: String? = nil
  ) -> Article {
    let (title, text) = texts[id] ?? ("", "")
    let titleEnd = title.unicodeScalars.count
    return Article(
      id: id, path: "\(id).txt", url: url, outlet: outlet, title: title, text: text,
      published: published, credits: credits,
      segments: [
        Segment(kind: .title, start: 0, end: titleEnd),
        Segment(kind: .body, start: titleEnd + 2, end: text.unicodeScalars.count),
      ])
  }

  static let articles: [Article] = [
    article("a5", "Andes Gazette", .day(day(2031, 3, 3), basis: .metadata)),
    article(
      "a4", "Harbour Post",
      Publication(
        start: day(2031, 6, 1), end: day(2031, 6, 30), granularity: .month, basis: .inferred,
        evidence: [evidence("a4", "Friday"), evidence("a4", "last year")])),
    article(
      "a1", "Harbour Post",
      .day(day(2031, 6, 10), basis: .inferred, evidence: [evidence("a1", "on Tuesday")])),
    article(
      "a2", "Fjord Times", .day(day(2031, 6, 11), basis: .metadata), credits: ["NTB"],
      url: "https://fjord.example/salmon"),
    article("a3", "Southern Star", .day(day(2031, 6, 11), basis: .stated), credits: ["NTB"]),
  ]

  static let actors: [Actor] = [
    Actor(
      id: "p1", kind: .person, name: "Elena Rojas",
      names: [
        NameForm(
          text: "Elena Rojas",
          evidence: cite(("a1", "Elena Rojas"), ("a2", "Elena Rojas"), ("a3", "Elena Rojas")))
      ], country: "CHL", sector: "GOV",
      roles: [
        Role(
          title: "fisheries minister", of: "CHL",
          evidence: cite(("a1", "Chilean Fisheries Minister Elena Rojas")))
      ]),
    Actor(
      id: "p2", kind: .person, name: "Kari Lund",
      names: [
        NameForm(
          text: "Kari Lund",
          evidence: cite(("a1", "Kari Lund"), ("a2", "Kari Lund"), ("a3", "Kari Lund")))
      ], country: "NOR", sector: "GOV",
      roles: [
        Role(
          title: "fisheries minister", of: "NOR",
          evidence: cite(("a1", "her Norwegian counterpart Kari Lund")))
      ]),
    Actor(
      id: "s1", kind: .state, name: "Chile",
      names: [NameForm(text: "Chile", evidence: cite(("a1", "Chile must")))], country: "CHL"),
    Actor(
      id: "s2", kind: .state, name: "Norway",
      names: [NameForm(text: "Norway", evidence: cite(("a4", "Norway")))], country: "NOR"),
    Actor(
      id: "s3", kind: .state, name: "Peru",
      names: [NameForm(text: "Peru", evidence: cite(("a5", "Peru and")))], country: "PER"),
    Actor(
      id: "s4", kind: .state, name: "Ecuador",
      names: [NameForm(text: "Ecuador", evidence: cite(("a5", "Ecuador sign")))], country: "ECU"),
  ]

  static func event(
    _ id: String, _ type: EventType, _ mode: String?, _ summary: String, _ actors: [String],
    _ time: TimeSpan, _ status: EventStatus = .occurred, place: Place? = nil, independent: Int,
    _ evidence: Citations, disagreements: [Disagreement] = [], parts: [String] = []
  ) -> Event {
    Event(
      id: id, type: type, mode: mode, plover: PloverCode(type: type, mode: nil), summary: summary,
      participants: actors.map { Participant(actor: $0, role: .party) }, place: place, time: time,
      status: status, confidence: 0.9,
      sources: Sources(articles: evidence.articles, independent: independent),
      evidence: evidence, disagreements: disagreements, parts: parts)
  }

  static let bergen = Place(name: "Bergen", country: "NOR")
  static let month2029 = TimeSpan(
    start: day(2029, 2, 1), end: day(2029, 2, 28), granularity: .month, text: "February 2029")

  static let events: [Event] = [
    event(
      "e1", .agree, nil, "Norway and Chile concluded the Valdivia agreement.", ["s1", "s2"],
      month2029, independent: 1, cite(("a1", "the Valdivia agreement of February 2029"))),
    event(
      "e6", .support, nil, "Peru and Ecuador signed an anchovy accord in Guayaquil.",
      ["s3", "s4"], .day(day(2031, 3, 2)), independent: 1,
      cite(("a5", "Peru and Ecuador signed an anchovy accord in Guayaquil on March 2."))),
    event(
      "e2", .consult, "visit", "Elena Rojas visited Norway.", ["p1", "s2"],
      TimeSpan(start: day(2031, 6, 10), end: day(2031, 6, 11), granularity: .day, text: nil),
      .ongoing, place: bergen, independent: 1,
      cite(("a1", "Elena Rojas arrived in Bergen on Tuesday")), parts: ["e3"]),
    event(
      "e3", .consult, "meeting", "Elena Rojas and Kari Lund met in Bergen.", ["p1", "p2"],
      .day(day(2031, 6, 10)), place: bergen, independent: 2,
      cite(
        ("a1", "talks with her Norwegian counterpart Kari Lund"),
        ("a2", "Elena Rojas and Kari Lund met in Bergen on June 10."),
        ("a3", "Elena Rojas and Kari Lund met in Bergen on June 10."))),
    event(
      "e5", .consult, "negotiation", "A second round of the salmon talks in Valparaíso.",
      ["s1", "s2"], .day(day(2031, 6, 24)), .scheduled,
      place: Place(name: "Valparaíso", country: "CHL"), independent: 1,
      cite(
        ("a2", "a second round is planned in Valparaíso on June 24"),
        ("a3", "a second round is planned in Valparaíso on June 24"))),
    event(
      "e4", .sanction, "discontinue", "Norway to impose a tariff on fish from Chile.",
      ["s2", "s1"], .unknown, .denied, independent: 1,
      cite(("a4", "Norway will not impose a tariff on Chilean fish"))),
  ]

  static let statements: [Statement] = [
    Statement(
      id: "q1", speaker: "p1", cue: "told", content: "We will not sign a bad paper", direct: true,
      medium: "news conference", time: .day(day(2031, 6, 10)), stance: .opposes,
      sources: Sources(articles: ["a1"], independent: 1),
      evidence: cite(("a1", "\"We will not sign a bad paper,\" Rojas told reporters."))),
    Statement(
      id: "q2", speaker: "p2", cue: "said",
      content: "Norway will not impose a tariff on Chilean fish", direct: false,
      time: .unknown, sources: Sources(articles: ["a4"], independent: 1),
      evidence: cite(
        ("a4", "Norway will not impose a tariff on Chilean fish, Lund said on Friday."))),
  ]

  static let commitments: [Commitment] = [
    Commitment(
      id: "c1", by: ["s1"], to: ["s2"], what: "open its ports", due: .day(day(2031, 7, 1)),
      under: "e1", status: .extensionSought,
      sources: Sources(articles: ["a1", "a3"], independent: 2),
      evidence: cite(("a1", "Chile must open its ports by July 1")),
      history: [
        Commitment.Step(
          status: .extensionSought, time: .day(day(2031, 6, 11)),
          evidence: cite(("a3", "Santiago has asked for more time to open its ports")))
      ])
  ]

  static let figures: [Figure] = [
    Figure(
      id: "f1", what: "protesters", value: 40, unit: "boat owners", approximation: .about,
      about: ["e3"], period: .day(day(2031, 6, 10)),
      sources: Sources(articles: ["a1", "a2"], independent: 2),
      evidence: cite(("a1", "About 40 boat owners"), ("a2", "Nearly 60 boat owners")),
      disagreements: [
        Disagreement(
          field: "value",
          values: [
            .init(value: "about 40", evidence: cite(("a1", "About 40 boat owners"))),
            .init(value: "nearly 60", evidence: cite(("a2", "Nearly 60 boat owners"))),
          ])
      ]),
    Figure(
      id: "f2", what: "trade in fish", value: 790_000_000, unit: "USD", approximation: .exact,
      about: ["s1", "s2"],
      period: TimeSpan(
        start: day(2030, 1, 1), end: day(2030, 12, 31), granularity: .year, text: "last year"),
      sources: Sources(articles: ["a4"], independent: 1),
      evidence: cite(("a4", "Trade in fish came to $790 million last year."))),
  ]

  static let contents = DossierContents(
    generator: "rapporteur 0.0.0", asOf: asOf, articles: articles,
    stories: [
      Story(
        id: "t1", title: "Anchovy accord", articles: ["a5"], independent: 1,
        from: day(2031, 3, 2), to: day(2031, 3, 3), follows: nil),
      Story(
        id: "t2", title: "Salmon talks in Bergen", articles: ["a1", "a2", "a3", "a4"],
        independent: 3, from: day(2031, 6, 10), to: day(2031, 6, 13), follows: nil),
    ],
    passages: [
      Passage(
        id: "w1", text: "Elena Rojas and Kari Lund met in Bergen on June 10.",
        articles: ["a2", "a3"], origin: "NTB",
        evidence: cite(
          ("a2", "Elena Rojas and Kari Lund met in Bergen on June 10."),
          ("a3", "Elena Rojas and Kari Lund met in Bergen on June 10."))),
      Passage(
        id: "w2",
        text: "Officials said that a second round is planned in Valparaíso on June 24.",
        articles: ["a2", "a3"], origin: "NTB",
        evidence: cite(
          ("a2", "Officials said that a second round is planned in Valparaíso on June 24."),
          ("a3", "Officials said that a second round is planned in Valparaíso on June 24."))),
    ],
    actors: actors, events: events, statements: statements, commitments: commitments,
    figures: figures,
    processes: [
      Process(
        id: "r1", name: "Salmon talks",
        names: [
          NameForm(text: "Salmon talks", evidence: cite(("a1", "Salmon talks open in Bergen\n")))
        ],
        parties: ["s1", "s2"], events: ["e3", "e5"], commitments: ["c1"],
        evidence: cite(("a1", "Salmon talks open in Bergen\n")))
    ])

  static let brief = BriefComposer(contents).brief()
}
