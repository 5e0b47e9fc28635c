import Dossier

/// Which story comes first, and under which story each entry is told.
struct StoryOrder {
  /// Newest first.
  let stories: [Story]
  /// Positions of the stories that an article belongs to.
  let storiesOfArticle: [String: [Int]]

  /// The title of what belongs to no story.
  static let restTitle = "Other articles"
  /// An entry of these days before a story's first article is still its news.
  private static let leadIn = 3

  init(_ contents: DossierContents) {
    let told = Set(contents.stories.flatMap(\.articles))
    let rest = contents.articles.map(\.id).filter { !told.contains($0) }
    let published = Dictionary(
      contents.articles.map { ($0.id, $0.published) }, uniquingKeysWith: { first, _ in first })
    func newest(_ story: Story) -> Int {
      let dates = story.articles.compactMap { published[$0]?.end }
      return (story.to ?? dates.max() ?? story.from)?.dayNumber ?? Int.min
    }
    var stories = contents.stories.sorted {
      (newest($0), $1.id) > (newest($1), $0.id)
    }
    if !rest.isEmpty {
      stories.append(
        Story(
          id: "", title: Self.restTitle, articles: rest, independent: rest.count, from: nil,
          to: nil, follows: nil))
    }
    self.stories = stories
    var index: [String: [Int]] = [:]
    for (position, story) in stories.enumerated() {
      for article in story.articles { index[article, default: []].append(position) }
    }
    storiesOfArticle = index
  }

  /// The position of the story that an entry is told under: of those whose articles state it, the
  /// one that its time falls in, then the one with most of its articles, then the newest.
  func home(of articles: some Sequence<String>, time: TimeSpan) -> Int {
    var counts: [Int: Int] = [:]
    for article in articles {
      for position in storiesOfArticle[article] ?? [] { counts[position, default: 0] += 1 }
    }
    let best = counts.max { one, other in
      rank(one.key, one.value, time) < rank(other.key, other.value, time)
    }
    return best?.key ?? max(0, stories.count - 1)
  }

  /// The position of the newest story that one of these articles belongs to.
  func newest(of articles: some Sequence<String>) -> Int {
    positions(of: articles).first ?? max(0, stories.count - 1)
  }

  /// The positions of every story that one of these articles belongs to, ascending.
  func positions(of articles: some Sequence<String>) -> [Int] {
    Set(articles.flatMap { storiesOfArticle[$0] ?? [] }).sorted()
  }

  private func rank(_ position: Int, _ count: Int, _ time: TimeSpan) -> (Int, Int, Int) {
    (isNews(time, of: stories[position]) ? 1 : 0, count, -position)
  }

  /// Whether a time is that of the story's own news.
  private func isNews(_ time: TimeSpan, of story: Story) -> Bool {
    guard let bounds = time.bounds, let from = story.from else { return false }
    let to = max(story.to ?? from, from)
    return bounds.overlaps(from.adding(days: -Self.leadIn)...to)
  }
}
