public import Dossier

/// Makes one dossier of what many articles say: who is who, what is the same happening, what was
/// copied, what disagrees, and how promises stand.
///
/// A pure function of the articles: no clock, no disk, no chance. The order of the articles does not
/// matter, and an article that is met twice counts once.
public struct Reconciler: Sendable {
  private let spelling: SpellingRules
  private let countryNames: [String: String]

  /// - Parameters:
  ///   - spelling: how the spellings of one name differ.
  ///   - countryNames: alpha-3 → name, for summaries and for telling a country from a city in it.
  public init(spelling: SpellingRules = .standard, countryNames: [String: String]) {
    self.spelling = spelling
    self.countryNames = countryNames
  }

  /// - Parameters:
  ///   - asOf: the date that the dossier speaks from; nil for the newest article's.
  ///   - decisions: what a person decided of entries; later ones may name what earlier ones made.
  public func dossier(
    of articles: [ReadArticle], asOf: CivilDate?, generator: String, decisions: [Decision] = []
  ) -> DossierContents {
    var book = DecisionBook(decisions)
    var contents = made(articles, asOf, generator, book)
    guard !decisions.isEmpty else { return contents }
    for _ in 0..<Self.mostRounds where book.look(in: contents) {
      contents = made(articles, asOf, generator, book)
    }
    return DecisionWriter(book: book).applied(to: contents)
  }

  /// How often what decisions made is looked through for what other decisions name.
  private static let mostRounds = 4

  private func made(
    _ articles: [ReadArticle], _ asOf: CivilDate?, _ generator: String, _ decisions: DecisionBook
  ) -> DossierContents {
    let dated = ArticleDating.dated(ReadArticle.distinct(articles))
    let open = dated.map(OpenArticle.init)
    let shared = PassageFinder.sharedText(of: open)
    let vocabulary = Vocabulary(open)
    let independence = Independence(open, shared)
    let groups = StoryGrouping.stories(
      vocabulary, shared, dates: dated.map(\.article.published.bounds))
    let stories = storyNumbers(groups, count: open.count)

    let actors = ActorResolution(
      open, storyOfArticle: stories, shared: shared, spelling: NameSpelling(spelling),
      countryNames: countryNames, decisions: decisions)
    let events = EventRecord(
      open, storyOfArticle: stories, actors: actors, shared: shared, independence: independence,
      countryNames: countryNames, decisions: decisions)
    let commitments = CommitmentTracking(
      open, actors: actors, events: events, independence: independence)
    let statements = StatementMerging(
      StatementMention.all(open, storyOfArticle: stories, actors: actors, shared: shared),
      articles: open,
      actors: actors.actors)
    let denials = DeniedEvents(
      actors: actors.actors, articles: open, storyOfArticle: stories
    ).disputed(events.events, by: statements.groups)

    return DossierContents(
      generator: generator, asOf: asOf ?? newest(dated),
      articles: DossierOrder.articles(dated.map(\.article)),
      stories: StoryWriter(articles: open, vocabulary: vocabulary, independence: independence)
        .stories(groups, actors: open.indices.map(actors.named)),
      passages: PassageWriter.passages(shared, open),
      actors: actors.actors.sorted { $0.id < $1.id }, events: denials.events,
      statements: StatementWriter(
        actors: actors, independence: independence, denied: denials.denied
      ).statements(statements.groups),
      commitments: commitments.commitments,
      figures: FigureMerging.figures(
        open, storyOfArticle: stories, actors: actors, shared: shared, independence: independence),
      processes: ProcessGathering(
        actors: actors, events: events, commitments: commitments, articles: open
      ).processes())
  }

  /// What new articles change in the dossier of those that are kept.
  public func changes(
    from kept: [ReadArticle], adding new: [ReadArticle], asOf: CivilDate? = nil, generator: String
  ) -> DossierChange {
    DossierChange(
      from: dossier(of: kept, asOf: asOf, generator: generator),
      to: dossier(of: kept + new, asOf: asOf, generator: generator))
  }

  private func storyNumbers(_ groups: [[Int]], count: Int) -> [Int] {
    var stories = [Int](repeating: -1, count: count)
    for (story, group) in groups.enumerated() { for article in group { stories[article] = story } }
    return stories
  }

  private func newest(_ articles: [ReadArticle]) -> CivilDate? {
    articles.compactMap(\.article.published.end).max()
  }
}

extension ArticleDating {
  /// The articles with inferred dates where they came without.
  static func dated(_ articles: [ReadArticle]) -> [ReadArticle] {
    guard articles.contains(where: \.article.isUndated) else { return articles }
    let publications = publications(of: articles.map { ($0.article, $0.clues) })
    return articles.map { read in
      var read = read
      read.article.published = publications[read.article.id] ?? read.article.published
      return read
    }
  }
}
