import Dossier

/// Writes down stories: title, dates, and which story goes on with which.
struct StoryWriter {
  let articles: [OpenArticle]
  let vocabulary: Vocabulary
  let independence: Independence

  /// A later story of the same main actors goes on with an earlier one for so many days.
  private static let longestPause = 60
  /// Stories remembered for one actor, the latest: a state is in the news every day.
  private static let storiesPerActor = 48
  private static let mainActors = 6
  private static let leastShared = 3
  private static let leastSimilarity = 0.12

  /// - Parameter actors: the ids of the actors that each article names.
  func stories(_ groups: [[Int]], actors: [[String]]) -> [Story] {
    let identities = groups.map { group in
      let first = group.min { (articles[$0].firstDay, $0) < (articles[$1].firstDay, $1) }
      return "story|\(articles[first ?? group[0]].id)"
    }
    let ids = Identifiers.named("st", identities)
    var stories = zip(groups, ids).map { story($0, id: $1) }
    let mains = groups.map { mainActors($0, actors) }
    var holders: [String: [Int]] = [:]
    for index in inTime(stories) {
      var sharedActors: [Int: Int] = [:]
      for actor in mains[index] {
        let latest = (holders[actor] ?? []).suffix(Self.storiesPerActor)
        for other in latest { sharedActors[other, default: 0] += 1 }
        holders[actor, default: []].append(index)
      }
      let related = sharedActors.filter { $0.value >= Self.leastShared }.keys.sorted()
      stories[index].follows = predecessor(of: index, among: related, stories, groups)
    }
    return stories.sorted { $0.id < $1.id }
  }

  /// The numbers of the stories that have a date, from the earliest on.
  private func inTime(_ stories: [Story]) -> [Int] {
    stories.indices.filter { stories[$0].from != nil }.sorted { one, other in
      (stories[one].from?.dayNumber ?? 0, stories[one].id)
        < (stories[other].from?.dayNumber ?? 0, stories[other].id)
    }
  }

  private func story(_ group: [Int], id: String) -> Story {
    let dates = group.compactMap { articles[$0].article.published.bounds }
    return Story(
      id: id, title: title(group), articles: group.map { articles[$0].id },
      independent: independence.ofArticles(group), from: dates.map(\.lowerBound).min(),
      to: dates.map(\.upperBound).max(), follows: nil)
  }

  /// The title of the article that is most like the others of its story.
  private func title(_ group: [Int]) -> String {
    let sample = group.prefix(12)
    let ranked = sample.map { member in
      (member, sample.map { vocabulary.similarity(member, $0) }.reduce(0, +))
    }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return ranked.lazy.compactMap { self.title(of: articles[$0.0].article) }.first ?? ""
  }

  private func title(of article: Article) -> String? {
    if let title = article.title, !title.isEmpty { return title }
    let kinds: [Segment.Kind] = [.title, .summary, .body]
    let slicer = TextSlicer(article)
    for kind in kinds {
      if let segment = article.segments.first(where: { $0.kind == kind }) {
        return slicer.evidence(segment.range).text
      }
    }
    return nil
  }

  private func mainActors(_ group: [Int], _ actors: [[String]]) -> Set<String> {
    var named: [String: Int] = [:]
    for article in group { for actor in Set(actors[article]) { named[actor, default: 0] += 1 } }
    return Set(
      named.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mainActors).map(\.key))
  }

  private func predecessor(
    of index: Int, among related: [Int], _ stories: [Story], _ groups: [[Int]]
  ) -> String? {
    guard let from = stories[index].from else { return nil }
    let earlier = related.filter { other in
      guard other != index, let start = stories[other].from, let end = stories[other].to,
        start < from
      else { return false }
      return from.dayNumber - end.dayNumber <= Self.longestPause
        && vocabulary.similarity(groups[other][0], groups[index][0]) >= Self.leastSimilarity
    }
    let latest = earlier.max { one, other in
      (stories[one].from?.dayNumber ?? 0, stories[one].id)
        < (stories[other].from?.dayNumber ?? 0, stories[other].id)
    }
    return latest.map { stories[$0].id }
  }
}
