import Dossier

/// Composes the sections of one story.
struct StoryComposer {
  let story: Story
  let holding: StoryHolding
  let asOf: CivilDate?
  /// Every event of the dossier by id, for what an entry refers to.
  let events: [String: Event]
  /// Titles of all stories by id.
  let titles: [String: String]
  let names: ActorNames
  let numbers: CitationNumbers
  let selection: Selection
  let frame: StoryFrame

  init(
    story: Story, holding: StoryHolding, asOf: CivilDate?, events: [String: Event],
    titles: [String: String], names: ActorNames, numbers: CitationNumbers, selection: Selection
  ) {
    self.story = story
    self.holding = holding
    self.asOf = asOf
    self.events = events
    self.titles = titles
    self.names = names
    self.numbers = numbers
    self.selection = selection
    frame = StoryFrame(articles: Set(story.articles), from: story.from, to: story.to)
  }

  func brief() -> StoryBrief {
    let start = story.from ?? holding.articles.compactMap(\.published.start).min()
    let timeline = Timeline(holding.events, asOf: asOf, storyFrom: start)
    let sections = [
      nextSection(timeline), section(.happened, timeline.happened),
      section(.before, timeline.before), whoSection(), saidSection(), commitmentsSection(),
      figuresSection(), differSection(), oneSourceSection(), copiedSection(), processesSection(),
    ]
    return StoryBrief(
      id: story.id.isEmpty ? nil : PlainText(story.id),
      title: PlainText(story.title.isEmpty ? "Untitled story" : story.title),
      counts: counts(), follows: follows(), sections: sections.filter { !$0.entries.isEmpty })
  }

  private func counts() -> PlainText {
    let outlets = Set(holding.articles.compactMap(\.outlet))
    var parts = [CountWords.count(story.articles.count, "article")]
    if !outlets.isEmpty { parts.append(CountWords.count(outlets.count, "outlet")) }
    parts.append(CountWords.count(story.independent, "independent source"))
    if let asOf { parts.append("as of \(DateWords.day(asOf))") }
    return PlainText(parts.joined(separator: " · "))
  }

  private func follows() -> PlainText? {
    guard let id = story.follows else { return nil }
    return PlainText("continues " + (titles[id].map { "“\($0)” (\(id))" } ?? id))
  }

  private func section(_ kind: Section.Kind, _ events: [Event]) -> Section {
    let (kept, hidden) = selection.choose(events, for: kind, by: Selection.rank)
    return Section(kind: kind, entries: kept.map { entry($0) }, hidden: hidden)
  }

  /// "3 articles, 1 source (AP)" where several articles copy one source.
  func copyNote(_ sources: Sources) -> [Run] {
    guard sources.independent == 1, sources.articles.count > 1 else { return [] }
    let origin = Origin(holding, numbers).words(ofArticles: sources.articles)
    let articles = CountWords.count(sources.articles.count, "article")
    return [.faint(" · \(articles), 1 source\(origin.map { " (\($0))" } ?? "")")]
  }
}
