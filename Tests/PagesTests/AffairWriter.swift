import Dossier

/// Writes the affair: talks of two harbour towns over a pier.
struct AffairWriter {
  private let taint: String

  init(_ taint: String) { self.taint = taint }

  private func day(_ number: Int) -> CivilDate { CivilDate(dayNumber: 19_000 + number) }

  /// Five pieces, each between line breaks, so that their places are known whatever the taint.
  private var pieces: [String] {
    [
      "Pier talks open \(taint)",
      "Envoy Mila Torvald met Orsin Vale in Kelport on Monday \(taint).",
      "\"The pier stays \(taint),\" Torvald said.",
      "Vale promised to clear the pier by June \(taint) at a cost of 40 crowns.",
      "Buy our boats \(taint)",
    ]
  }

  private var text: String { pieces.joined(separator: "\n\n") }

  private func range(_ piece: Int) -> Range<Int> {
    let start = pieces.prefix(piece).reduce(0) { $0 + $1.unicodeScalars.count + 2 }
    return start..<start + pieces[piece].unicodeScalars.count
  }

  private func evidence(_ article: String, _ piece: Int, drop: Int = 0) -> Evidence {
    let range = range(piece)
    let text = String(String.UnicodeScalarView(pieces[piece].unicodeScalars.dropFirst(drop)))
    return Evidence(
      article: article, start: range.lowerBound + drop, end: range.upperBound, text: text)
  }

  private func article(_ id: String, _ outlet: String, _ number: Int) -> Article {
    let kinds: [Segment.Kind] = [.title, .body, .body, .body, .advert]
    return Article(
      id: id, path: "news/\(taint)/\(id).txt", url: "https://news.example/\(id)",
      outlet: "\(outlet) \(taint)", title: "Pier talks \(taint)", byline: "By \(taint) Quill",
      language: "en", text: text, published: .day(day(number), basis: .metadata),
      credits: ["Agency \(taint)"],
      segments: kinds.enumerated().map { index, kind in
        let range = range(index)
        return Segment(kind: kind, start: range.lowerBound, end: range.upperBound)
      })
  }

  func contents() -> DossierContents {
    DossierContents(
      generator: "test 1", asOf: day(30),
      articles: [
        article("a1", "Kelport Herald", 10), article("a2", "Vale Gazette", 12),
        article("a3", "Tide Radio", 14),
      ],
      stories: [
        Story(
          id: "st1", title: "The pier \(taint)", articles: ["a1", "a2", "a3"], independent: 2,
          from: day(10), to: day(14), follows: nil)
      ],
      passages: [
        Passage(
          id: "pa1", text: pieces[3], articles: ["a1", "a2"], origin: "a1",
          evidence: Citations(evidence("a1", 3), [evidence("a2", 3)]))
      ],
      actors: actors(), events: events(), statements: statements(), commitments: commitments(),
      figures: [
        Figure(
          id: "f1", what: "cost of the pier \(taint)", value: 40, unit: "crowns",
          approximation: .about, about: ["p2"], period: .unknown,
          sources: Sources(articles: ["a1", "a2"], independent: 2),
          evidence: Citations(evidence("a1", 3)),
          disagreements: [
            Disagreement(
              field: "value",
              values: [
                .init(value: "40 crowns \(taint)", evidence: Citations(evidence("a1", 3))),
                .init(value: "60 crowns \(taint)", evidence: Citations(evidence("a2", 3))),
              ])
          ])
      ],
      processes: [
        Process(
          id: "pr1", name: "Pier process \(taint)",
          names: [NameForm(text: "Pier process", evidence: Citations(evidence("a1", 0)))],
          parties: ["p1", "p2"], mediators: ["s1"], events: ["e1"], commitments: ["c1"],
          evidence: Citations(evidence("a1", 0)))
      ])
  }

  private func actors() -> [Actor] {
    func actor(_ id: String, _ kind: Actor.Kind, _ name: String, _ forms: [String]) -> Actor {
      Actor(
        id: id, kind: kind, name: "\(name) \(taint)",
        names: forms.map {
          NameForm(text: "\($0) \(taint)", evidence: Citations(evidence("a1", 1)))
        }, country: "KEL", sector: "GOV",
        roles: kind == .person
          ? [
            Role(
              title: "envoy \(taint)", of: "s1", from: day(0), to: day(20),
              evidence: Citations(evidence("a1", 1)))
          ] : [], possiblySame: id == "p1" ? ["p2"] : [])
    }
    return [
      actor("p1", .person, "Mila Torvald", ["Mila Torvald", "Torvald", "M. Thorvald"]),
      actor("p2", .person, "Orsin Vale", ["Orsin Vale"]),
      actor("s1", .state, "Kelport", ["Kelport"]),
    ]
  }

  private func events() -> [Event] {
    func event(
      _ id: String, _ type: EventType, _ mode: String?, _ summary: String, _ time: TimeSpan,
      _ status: EventStatus, _ articles: [String], independent: Int, who: [String] = ["p1", "p2"],
      disagreements: [Disagreement] = []
    ) -> Event {
      Event(
        id: id, type: type, mode: mode, contexts: ["diplomatic"],
        plover: PloverCode(type: type, mode: mode), summary: "\(summary) \(taint).",
        participants: who.map { Participant(actor: $0, role: .party) },
        place: Place(name: "Kelport \(taint)", country: "KEL"), time: time, status: status,
        confidence: 0.8, sources: Sources(articles: articles, independent: independent),
        evidence: Citations(
          evidence(articles[0], 1), articles.dropFirst().map { evidence($0, 1) }),
        disagreements: disagreements,
        history: [
          Revision(
            field: "status", value: "scheduled \(taint)", evidence: Citations(evidence("a1", 1)))
        ])
    }
    let place = Disagreement(
      field: "place",
      values: [
        .init(value: "Kelport \(taint)", evidence: Citations(evidence("a1", 1))),
        .init(value: "Orsmouth \(taint)", evidence: Citations(evidence("a3", 1))),
      ])
    return [
      event(
        "e1", .consult, "meeting", "Torvald and Vale met", .day(day(9)), .occurred,
        ["a1", "a2", "a3"], independent: 2, disagreements: [place]),
      event(
        "e2", .consult, "visit", "Vale visits Kelport", .day(day(40)), .scheduled, ["a2"],
        independent: 1, who: ["p2", "s1"]),
      event(
        "e3", .threaten, nil, "Vale threatened to close the pier",
        TimeSpan(start: day(1), end: day(28), granularity: .month, text: "last month \(taint)"),
        .threatened, ["a3"], independent: 1, who: ["p2"]),
      event(
        "e4", .consult, "call", "Torvald called Kelport", .unknown, .occurred, ["a1"],
        independent: 1, who: ["p1", "s1"]),
    ]
  }

  private func statements() -> [Statement] {
    [
      Statement(
        id: "q1", speaker: "p1", onBehalfOf: "s1", cue: "say", content: "The pier stays \(taint)",
        direct: true,
        variants: [
          NameForm(
            text: "The pier will stay \(taint)", evidence: Citations(evidence("a2", 2)))
        ], medium: "radio \(taint)", addressee: "p2", time: .day(day(9)), about: ["p2", "e1"],
        stance: .opposes, sources: Sources(articles: ["a1", "a2"], independent: 2),
        evidence: Citations(evidence("a1", 2), [evidence("a2", 2)])),
      Statement(
        id: "q2", speaker: "p2", cue: "deny", content: "that the pier was sold \(taint)",
        direct: false, time: .unknown, sources: Sources(articles: ["a3"], independent: 1),
        evidence: Citations(evidence("a3", 2, drop: 4))),
    ]
  }

  private func commitments() -> [Commitment] {
    [
      Commitment(
        id: "c1", by: ["p2"], to: ["s1"], what: "clear the pier by June \(taint)",
        due: .day(day(45), text: "by June \(taint)"), under: "e1", status: .inDoubt,
        sources: Sources(articles: ["a1", "a2"], independent: 1),
        evidence: Citations(evidence("a1", 3), [evidence("a2", 3, drop: 5)]),
        history: [
          .init(status: .pending, time: .day(day(10)), evidence: Citations(evidence("a1", 3))),
          .init(status: .inDoubt, time: .day(day(12)), evidence: Citations(evidence("a2", 3))),
        ])
    ]
  }
}
