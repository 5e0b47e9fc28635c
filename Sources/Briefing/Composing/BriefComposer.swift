public import Dossier

/// Decides what a brief tells, in what order, with which citations.
///
/// A pure function of the dossier: no clock, no locale, no terminal.
public struct BriefComposer: Sendable {
  private let contents: DossierContents

  private let countryNames: [String: String]

  /// - Parameter countryNames: alpha-3 → name, for states that the dossier itself does not name.
  public init(_ contents: DossierContents, countryNames: [String: String] = [:]) {
    self.contents = contents
    self.countryNames = countryNames
  }

  /// - Parameter all: tells every entry instead of the leading ones of each list.
  public func brief(all: Bool = false) -> Brief {
    let order = StoryOrder(contents)
    let numbers = CitationNumbers(articlesInOrder(order.stories))
    let names = ActorNames(contents.actors, countryNames: countryNames)
    let holdings = holdings(order)
    let events = Dictionary(
      contents.events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let titles = Dictionary(
      order.stories.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let stories = zip(order.stories, holdings).map { story, holding in
      StoryComposer(
        story: story, holding: holding, asOf: contents.asOf, events: events, titles: titles,
        names: names, numbers: numbers, selection: all ? .everything : .leading
      ).brief()
    }
    return Brief(
      generator: PlainText(contents.generator), asOf: contents.asOf, counts: counts(order.stories),
      stories: stories, sources: SourceNotes(contents.articles, numbers).all,
      articles: Dictionary(
        contents.articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
  }

  private func articlesInOrder(_ stories: [Story]) -> [String] {
    let positions = Dictionary(
      contents.articles.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    return stories.flatMap { story in
      story.articles.compactMap { id in positions[id].map { ($0, id) } }.sorted { $0 < $1 }
        .map { $0.1 }
    }.filter { seen.insert($0).inserted }
  }

  private func counts(_ stories: [Story]) -> PlainText {
    var parts = [
      CountWords.count(stories.count, "story", plural: "stories"),
      CountWords.count(contents.articles.count, "article"),
    ]
    if let asOf = contents.asOf { parts.append("as of \(DateWords.day(asOf))") }
    return PlainText(parts.joined(separator: " · "))
  }

  /// Each entry under one story.
  private func holdings(_ order: StoryOrder) -> [StoryHolding] {
    var holdings = [StoryHolding](repeating: StoryHolding(), count: order.stories.count)
    guard !holdings.isEmpty else { return [] }
    for article in contents.articles {
      for position in order.positions(of: [article.id]) {
        holdings[position].articles.append(article)
      }
    }
    for actor in contents.actors {
      let cited = (actor.names.map(\.evidence) + actor.roles.map(\.evidence)).flatMap(\.articles)
      for position in order.positions(of: cited) { holdings[position].actors.append(actor) }
    }
    for passage in contents.passages {
      for position in order.positions(of: passage.articles) {
        holdings[position].passages.append(passage)
      }
    }
    for event in contents.events {
      holdings[order.home(of: cited(event.evidence, event.sources), time: event.time)]
        .events.append(event)
    }
    for statement in contents.statements {
      holdings[order.home(of: cited(statement.evidence, statement.sources), time: statement.time)]
        .statements.append(statement)
    }
    for commitment in contents.commitments {
      // How it stands is what the newest story says.
      holdings[order.newest(of: cited(commitment.evidence, commitment.sources))]
        .commitments.append(commitment)
    }
    for figure in contents.figures {
      holdings[order.home(of: cited(figure.evidence, figure.sources), time: .unknown)]
        .figures.append(figure)
    }
    for process in contents.processes {
      holdings[order.home(of: process.evidence.articles, time: .unknown)].processes.append(process)
    }
    return holdings
  }

  private func cited(_ evidence: Citations, _ sources: Sources) -> Set<String> {
    Set(evidence.articles + sources.articles)
  }
}

/// The entries that are told under one story, in the dossier's order.
struct StoryHolding {
  var articles: [Article] = []
  /// Those that the story's articles name.
  var actors: [Actor] = []
  var passages: [Passage] = []
  var events: [Event] = []
  var statements: [Statement] = []
  var commitments: [Commitment] = []
  var figures: [Figure] = []
  var processes: [Process] = []

  /// Every actor that these entries name, with how often.
  func mentions() -> [String: Int] {
    var mentions: [String: Int] = [:]
    func count(_ ids: [String]) {
      for id in ids { mentions[id, default: 0] += 1 }
    }
    for event in events { count(event.participants.map(\.actor)) }
    for statement in statements {
      count([statement.speaker] + statement.about)
      count([statement.onBehalfOf, statement.addressee].compactMap { $0 })
    }
    for commitment in commitments { count(commitment.by + commitment.to) }
    for figure in figures { count(figure.about) }
    for process in processes { count(process.parties + process.mediators) }
    return mentions
  }
}
