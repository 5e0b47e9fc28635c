import Dossier

extension Affair {
  /// The dossier that the articles would give.
  func contents() -> DossierContents {
    var contents = DossierContents(
      generator: "StoreBenchmark", asOf: told(articles - 1).day)
    var naming: [Int: [Evidence]] = [:]
    for number in 0..<articles {
      let told = told(number)
      contents.articles.append(told.article)
      for actor in told.actors { naming[actor, default: []].append(Self.evidence(told, 0)) }
      contents.events += events(told, number)
      contents.statements.append(statement(told, number))
      if number % 10 == 0 { contents.commitments.append(commitment(told, number)) }
      if number % 5 == 0 { contents.figures.append(figure(told, number)) }
      if number % 6 == 5 { contents.stories.append(story(number)) }
    }
    contents.actors = naming.keys.sorted().compactMap { number in
      actor(number, naming[number] ?? [])
    }
    return contents
  }

  private func actor(_ number: Int, _ evidence: [Evidence]) -> Actor? {
    guard let citations = Citations(evidence) else { return nil }
    let isState = number < Self.countries.count
    return Actor(
      id: Self.id("a", number), kind: isState ? .state : .person, name: Self.name(number),
      names: [NameForm(text: Self.name(number), evidence: citations)],
      country: Self.countries[number % 10], sector: "GOV")
  }

  private func events(_ told: Told, _ number: Int) -> [Event] {
    let evidence = Citations(Self.evidence(told, 1))
    let sources = Sources(articles: [told.article.id], independent: 1 + number % 3)
    let parties = told.actors.map { Participant(actor: Self.id("a", $0), role: .party) }
    let names = told.actors.map(Self.name)
    var meeting = Event(
      id: Self.id("e", number * 2), type: .consult, mode: "meeting",
      plover: PloverCode(type: .consult, mode: "meeting"),
      summary: "\(names[0]) and \(names[1]) met in \(Self.places[told.place]), \(told.day.iso).",
      participants: parties,
      place: Place(name: Self.places[told.place], country: Self.countries[told.place]),
      time: .day(told.day), status: number % 7 == 0 ? .denied : .occurred, confidence: 0.8,
      sources: sources, evidence: evidence)
    if number % 50 == 0 {
      meeting.disagreements = [
        Disagreement(
          field: "place",
          values: [
            .init(value: Self.places[told.place], evidence: evidence),
            .init(value: Self.places[(told.place + 1) % 10], evidence: evidence),
          ])
      ]
    }
    guard number % 2 == 0 else { return [meeting] }
    let promised = Event(
      id: Self.id("e", number * 2 + 1), type: .agree, mode: nil,
      plover: PloverCode(type: .agree, mode: nil),
      summary: "\(names[1]) agreed to hand in a list on \(Self.topics[told.topic]).",
      participants: [Participant(actor: Self.id("a", told.actors[1]), role: .source)], place: nil,
      time: number % 20 == 0 ? .unknown : .day(told.day.adding(days: 30)), status: .scheduled,
      confidence: 0.6, sources: sources, evidence: Citations(Self.evidence(told, 3)))
    return [meeting, promised]
  }

  private func statement(_ told: Told, _ number: Int) -> Statement {
    Statement(
      id: Self.id("s", number), speaker: Self.id("a", told.actors[0]), cue: "tell",
      content: "The talks on \(Self.topics[told.topic]) were open and will go on", direct: true,
      addressee: nil, time: .day(told.day), about: [Self.id("e", number * 2)],
      stance: number % 4 == 0 ? .welcomes : nil,
      sources: Sources(articles: [told.article.id], independent: 1),
      evidence: Citations(Self.evidence(told, 2)))
  }

  private func commitment(_ told: Told, _ number: Int) -> Commitment {
    Commitment(
      id: Self.id("c", number), by: [Self.id("a", told.actors[1])],
      to: [Self.id("a", told.actors[0])], what: "hand in a list on \(Self.topics[told.topic])",
      due: .day(told.day.adding(days: 40)), under: Self.id("e", number * 2 + 1),
      status: number % 30 == 0 ? .inDoubt : .pending,
      sources: Sources(articles: [told.article.id], independent: 1),
      evidence: Citations(Self.evidence(told, 3)))
  }

  private func figure(_ told: Told, _ number: Int) -> Figure {
    Figure(
      id: Self.id("f", number), what: "trade", value: Double(number % 900 + 20), unit: "EUR",
      approximation: .exact, about: told.actors.map { Self.id("a", $0) }, period: .unknown,
      sources: Sources(articles: [told.article.id], independent: 1),
      evidence: Citations(Self.evidence(told, 4)))
  }

  private func story(_ number: Int) -> Story {
    let numbers = Array(number - 5...number)
    let last = told(number)
    return Story(
      id: Self.id("t", number), title: last.article.title ?? "",
      articles: numbers.map { Self.id("d", $0) }.sorted(), independent: 4,
      from: told(number - 5).day, to: last.day, follows: nil)
  }
}
