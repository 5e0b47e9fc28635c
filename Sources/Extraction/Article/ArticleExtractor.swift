package import Dossier
package import Language

/// Turns one analysed article into claims with evidence: a pure map that holds no state between
/// articles.
package struct ArticleExtractor: Sendable {
  private let knowledge: ExtractionKnowledge
  private let triggers: EventTriggers
  private let holders: HolderClueReader
  private let holderStates: HolderStates

  package init(knowledge: ExtractionKnowledge) {
    self.knowledge = knowledge
    triggers = EventTriggers(knowledge.events)
    holders = HolderClueReader(gazetteer: knowledge.gazetteer)
    holderStates = HolderStates(gazetteer: knowledge.gazetteer)
  }

  /// Who is spoken of, before any date is known: what dating and the claims build on.
  package struct Reading: Sendable {
    let view: ArticleView
    let cast: Cast
    /// What happens, by sentence and trigger, without its days.
    let told: [[[ToldEvent]]]
    /// What its own words of time let one conclude about the day on which it was written.
    let dateClues: [DateClue]
    package var article: Article { view.article }
  }

  package func reading(
    of article: Article, scalars: [Unicode.Scalar],
    sentences: [(segment: Int, sentences: [Sentence])]
  ) -> Reading {
    let view = ArticleView(
      article: article, scalars: scalars, sentences: sentences, times: knowledge.times,
      faceless: knowledge.persons.faceless.words)
    let finder = MentionFinder(
      gazetteer: knowledge.gazetteer, lexicon: knowledge.mentions, persons: knowledge.persons)
    let mentions = FamilyNames(view: view).agreed(
      DoubtfulNames(mentions: view.trees.map { finder.mentions(in: $0) }).explained())
    let resolver = CastResolver(
      view: view, lexicon: knowledge.mentions, persons: knowledge.persons)
    let clues = knowledge.dateClues.clues(
      of: article, sentences: view.trees.map(\.sentence), times: view.times.flatMap(\.self))
    var named = resolver.named(mentions)
    let builder = ChainReader(lexicon: knowledge.persons, statements: knowledge.statements)
      .built(view, named)
    named.join(by: builder)
    let chains = ChainReferents(builder, cast: named)
    let reading = reading(view, resolver.resolved(named, chains: chains), clues)
    let later = NamedLater(
      view: view, cast: reading.cast, told: reading.told, triggers: triggers,
      statements: knowledge.statements
    ).names()
    // Whoever turned out to be named is so from his first mention on, for pronouns and deeds alike.
    guard !later.isEmpty else { return reading }
    return self.reading(
      view, resolver.resolved(named, chains: chains, named: later), clues)
  }

  private func reading(_ view: ArticleView, _ cast: Cast, _ clues: [DateClue]) -> Reading {
    var cast = cast
    holderStates.complete(&cast)
    return Reading(
      view: view, cast: cast, told: eventReader(view, cast).told(), dateClues: clues)
  }

  /// What the article's text lets one conclude about the day on which it was written.
  package func clues(of reading: Reading) -> [DateClue] {
    let events = events(
      reading, reading.view, TimeAnchor(written: reading.article.published.bounds))
    return reading.dateClues
      + holders.clues(of: reading.cast, in: reading.view)
      + TenureClueReader(
        cast: reading.cast, view: reading.view, holders: holders, words: knowledge.tenure
      ).clues()
      + EventClueReader(cast: reading.cast, chronology: knowledge.chronology).clues(of: events)
  }

  private func eventReader(_ view: ArticleView, _ cast: Cast) -> EventReader {
    EventReader(view: view, cast: cast, triggers: triggers, contexts: knowledge.contexts)
  }

  private func events(
    _ reading: Reading, _ view: ArticleView, _ anchor: TimeAnchor
  ) -> [EventFinder.Found] {
    EventFinder(
      view: view, reader: eventReader(view, reading.cast), told: reading.told, anchor: anchor,
      newsDay: NewsDay(view: view, anchor: anchor).span
    ).events()
  }

  /// The claims of the article, its times anchored to `published`.
  package func claims(of reading: Reading, published: Publication) -> ArticleClaims {
    let written = WritingDay.publication(
      published, clues: reading.dateClues, weekdays: reading.view.weekdays)
    let view = reading.view.published(written)
    let anchor = TimeAnchor(written: written.bounds)
    let events = events(reading, view, anchor)
    let statements = StatementFinder(
      view: view, cast: reading.cast, lexicon: knowledge.statements, anchor: anchor,
      newsDay: NewsDay(view: view, anchor: anchor).span
    ).statements()
    let commitments = CommitmentFinder(
      view: view, cast: reading.cast, lexicon: knowledge.commitments, anchor: anchor,
      events: events
    ).commitments()
    let figures = FigureFinder(
      view: view, cast: reading.cast, lexicon: knowledge.figures, anchor: anchor
    ).figures()
    let processes = ProcessFinder(
      view: view, cast: reading.cast, lexicon: knowledge.processes, events: events
    ).processes()
    let claims = ArticleClaims(
      article: view.article.id, events: events.map(\.claim), statements: statements,
      commitments: commitments, figures: figures, processes: processes,
      times: TimeClaimFinder(view: view, tenses: knowledge.tenses, anchor: anchor).times())
    return CastWriter(cast: reading.cast, view: view).filled(claims)
  }

  /// Sentence boundaries of what was read, in order of the text.
  package func sentences(of reading: Reading) -> [SentenceRange] {
    reading.view.trees.map {
      SentenceRange(start: $0.sentence.range.lowerBound, end: $0.sentence.range.upperBound)
    }
  }
}

extension ArticleView {
  /// Every weekday that the article's own text tells by its name alone.
  fileprivate var weekdays: [Int] {
    trees.indices.filter { [.title, .summary, .body].contains(kinds[$0]) }.flatMap { sentence in
      times[sentence].compactMap(\.reference.bareWeekday)
    }
  }

  /// The same article with its date known.
  func published(_ publication: Publication) -> ArticleView {
    var article = article
    article.published = publication
    return ArticleView(
      article: article, scalars: scalars, trees: trees, kinds: kinds,
      segmentIndexes: segmentIndexes, times: times)
  }
}

/// The day of the article's news: a day told in its first sentences that is at most three days
/// before the article, otherwise the article's own.
struct NewsDay: Sendable {
  let view: ArticleView
  let anchor: TimeAnchor

  var span: TimeSpan {
    guard let written = view.article.published.bounds else { return .unknown }
    let lead = view.trees.filter { [.title, .summary, .body].contains(view.kinds[$0.index]) }
      .prefix(4)
    for tree in lead {
      for expression in view.times[tree.index] {
        let span = anchor.span(of: expression, tense: .past, narrative: nil)
        guard span.granularity == .day, let day = span.bounds, day.lowerBound == day.upperBound,
          day.lowerBound >= written.lowerBound.adding(days: -3),
          day.upperBound <= written.upperBound.adding(days: 1)
        else { continue }
        return TimeSpan(start: day.lowerBound, end: day.upperBound, granularity: .day, text: nil)
      }
    }
    return TimeSpan(
      start: written.lowerBound, end: written.upperBound,
      granularity: view.article.published.granularity, text: nil)
  }
}
