import Dossier

/// Decides who is who across articles.
struct ActorResolution {
  let actors: [Actor]
  /// For each article, the actor's index by the claim's key.
  private let indexes: [[Int: Int]]

  init(
    _ articles: [OpenArticle], storyOfArticle: [Int], shared: SharedText, spelling: NameSpelling,
    countryNames: [String: String], decisions: DecisionBook = DecisionBook()
  ) {
    let mentions = ActorResolution.mentions(articles, storyOfArticle)
    var sets = MentionSets(mentions)
    let titled = TitledNames(mentions)
    var persons = PersonGrouping(mentions, spelling, titled, CopiedNames(mentions, shared))
    persons.join(into: &sets)
    UnnamedPersons(mentions: mentions).join(into: &sets)
    var offices = OfficeHolders(mentions: mentions)
    offices.join(into: &sets)
    BodyGrouping(mentions: mentions, held: offices.held).join(into: &sets)
    BareMinistries(mentions: mentions).join(into: &sets)

    let writer = ActorWriter(
      mentions: mentions, articles: articles, countryNames: countryNames, titled: titled)
    let groups = GroupDecisions(
      pages: decisions.pages([.join, .part], .actors),
      shared: { trace, mention in
        trace.shared(mentions[mention].claim.naming)
      }, storyOf: { mentions[$0].story }
    ).applied(to: sets.groups())
    let drafts = groups.compactMap { group in writer.actor(group).map { (group, $0) } }
    let ids = Identifiers.named("a", drafts.map(\.1.identity))
    var actors = zip(drafts, ids).map { draft, id in
      var actor = draft.1.actor
      actor.id = id
      return actor
    }
    var indexes = [[Int: Int]](repeating: [:], count: articles.count)
    var actorOfMention: [Int: Int] = [:]
    for (index, draft) in drafts.enumerated() {
      for mention in draft.0 {
        indexes[mentions[mention].article][mentions[mention].claim.key] = index
        actorOfMention[mention] = index
      }
    }
    for (one, other) in persons.doubts {
      guard let first = actorOfMention[one], let second = actorOfMention[other], first != second
      else { continue }
      actors[first].possiblySame.append(ids[second])
      actors[second].possiblySame.append(ids[first])
    }
    for index in actors.indices {
      actors[index].possiblySame = Set(actors[index].possiblySame).sorted()
    }
    self.actors = actors
    self.indexes = indexes
  }

  /// The actor that an article's claim means; nil where the claim names a key that is not there.
  func index(_ key: Int, in article: Int) -> Int? { indexes[article][key] }

  func id(_ key: Int, in article: Int) -> String? { indexes[article][key].map { actors[$0].id } }

  /// The ids of all actors that an article names, sorted.
  func named(in article: Int) -> [String] {
    Set(indexes[article].values).map { actors[$0].id }.sorted()
  }

  private static func mentions(
    _ articles: [OpenArticle], _ storyOfArticle: [Int]
  ) -> [ActorMention] {
    var titles = FoldedNames()
    return articles.enumerated().flatMap { number, article in
      article.read.claims.actors.map { claim in
        ActorMention(
          article: number, story: storyOfArticle[number], claim: claim,
          titles: claim.roles.map { titles.folded($0.title) })
      }
    }
  }
}
