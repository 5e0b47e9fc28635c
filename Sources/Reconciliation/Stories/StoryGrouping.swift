import Dossier

/// Groups articles that tell the same news in its own time.
///
/// Articles are taken by date; each joins the story of the days just before whose articles it is
/// most like, and what else it is like then is the same story. Two happenings of one kind two weeks
/// apart are therefore two stories.
struct StoryGrouping {
  /// News of one happening appears within so many days of the story's last article,
  private static let daysApart = 4
  /// and within so many of its first: what runs longer is a chain of stories.
  private static let longestStory = 7
  /// How alike an article is to the story's nearest article: articles on different news of one week
  /// stay below half of this, reports of one happening that share hardly a phrase lie above it.
  private static let leastSimilarity = 0.19
  /// Without a date the words alone must show it.
  private static let leastSimilarityUndated = 0.33
  /// Stories remembered for one word, the latest ones.
  private static let storiesPerWord = 24
  /// Articles of a story that a new one is compared with, its first and its last.
  private static let comparedPerStory = 8

  private struct Draft {
    var members: [Int] = []
    var from: CivilDate?
    var to: CivilDate?
  }

  private let vocabulary: Vocabulary
  private let shared: SharedText
  private let dates: [ClosedRange<CivilDate>?]
  private var drafts: [Draft] = []
  private var storiesOfWord: [UInt64: [Int]] = [:]
  private var storyOfArticle: [Int?]

  /// The articles' numbers by story; every article is in one.
  static func stories(
    _ vocabulary: Vocabulary, _ shared: SharedText, dates: [ClosedRange<CivilDate>?]
  ) -> [[Int]] {
    var grouping = StoryGrouping(vocabulary, shared, dates)
    for article in grouping.order { grouping.place(article) }
    return grouping.drafts.map { $0.members.sorted() }.filter { !$0.isEmpty }
      .sorted { $0[0] < $1[0] }
  }

  private init(_ vocabulary: Vocabulary, _ shared: SharedText, _ dates: [ClosedRange<CivilDate>?]) {
    self.vocabulary = vocabulary
    self.shared = shared
    self.dates = dates
    storyOfArticle = Array(repeating: nil, count: dates.count)
  }

  private var order: [Int] {
    dates.indices.sorted { one, other in
      let first = dates[one]?.lowerBound.dayNumber ?? .max
      let second = dates[other]?.lowerBound.dayNumber ?? .max
      return (first, one) < (second, other)
    }
  }

  private mutating func place(_ article: Int) {
    let alike = storiesLike(article)
    let story = alike.first ?? newStory()
    add([article], to: story)
    for other in alike.dropFirst() where isOneInTime(story, other) { join(other, to: story) }
  }

  private mutating func add(_ articles: [Int], to story: Int) {
    drafts[story].members += articles
    for article in articles {
      storyOfArticle[article] = story
      if let date = dates[article] {
        drafts[story].from = min(drafts[story].from ?? date.lowerBound, date.lowerBound)
        drafts[story].to = max(drafts[story].to ?? date.upperBound, date.upperBound)
      }
      for key in vocabulary.keys[article] where storiesOfWord[key]?.last != story {
        storiesOfWord[key, default: []].append(story)
        if storiesOfWord[key, default: []].count > Self.storiesPerWord {
          storiesOfWord[key]?.removeFirst()
        }
      }
    }
  }

  /// One article is like both: they tell the same news, and no order of articles shall part them.
  private mutating func join(_ other: Int, to story: Int) {
    let members = drafts[other].members
    drafts[other] = Draft()
    add(members, to: story)
  }

  private func isOneInTime(_ story: Int, _ other: Int) -> Bool {
    guard let from = drafts[story].from, let to = drafts[story].to, let start = drafts[other].from,
      let end = drafts[other].to
    else { return false }
    return max(to, end).dayNumber - min(from, start).dayNumber <= Self.longestStory
  }

  private mutating func newStory() -> Int {
    drafts.append(Draft())
    return drafts.count - 1
  }

  /// The stories that the article can belong to, the most alike first.
  private func storiesLike(_ article: Int) -> [Int] {
    candidates(for: article).compactMap { story -> (story: Int, similarity: Double)? in
      guard !drafts[story].members.isEmpty, isInTime(article, story) else { return nil }
      let similarity = similarity(article, story)
      return similarity >= least(article, story) ? (story, similarity) : nil
    }.sorted { ($1.similarity, $0.story) < ($0.similarity, $1.story) }.map(\.story)
  }

  private func candidates(for article: Int) -> [Int] {
    var shared: [Int: Int] = [:]
    for key in vocabulary.keys[article] {
      for story in Set(storiesOfWord[key] ?? []) { shared[story, default: 0] += 1 }
    }
    var stories = Set(shared.filter { $0.value > 1 }.keys)
    for relative in self.shared.kin[article].union([self.shared.copyGroups[article]]) {
      if let story = storyOfArticle[relative] { stories.insert(story) }
    }
    return stories.sorted()
  }

  private func isInTime(_ article: Int, _ story: Int) -> Bool {
    guard let date = dates[article], let from = drafts[story].from, let to = drafts[story].to else {
      return true
    }
    let isLong = date.upperBound.dayNumber - from.dayNumber > Self.longestStory
    return !isLong && date.distance(to: from...to) <= Self.daysApart
  }

  private func least(_ article: Int, _ story: Int) -> Double {
    dates[article] == nil || drafts[story].from == nil
      ? Self.leastSimilarityUndated : Self.leastSimilarity
  }

  private func similarity(_ article: Int, _ story: Int) -> Double {
    let members = drafts[story].members
    let half = Self.comparedPerStory / 2
    let compared = members.count <= half * 2 ? members : members.prefix(half) + members.suffix(half)
    return compared.map { member in
      if shared.copyGroups[member] == shared.copyGroups[article] { return 1 }
      let alike = vocabulary.similarity(article, member)
      return shared.kin[article].contains(member) ? max(alike, 0.6) : alike
    }.max() ?? 0
  }
}
