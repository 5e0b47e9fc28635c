import Dossier

/// All events, and which of them each article's claims became.
struct EventRecord {
  let events: [Event]
  /// For each article, the event's id by the claim's number.
  private let ids: [[Int: String]]

  init(
    _ articles: [OpenArticle], storyOfArticle: [Int], actors: ActorResolution, shared: SharedText,
    independence: Independence, countryNames: [String: String],
    decisions: DecisionBook = DecisionBook()
  ) {
    let places = PlaceKnowledge(countryNames: countryNames)
    let mentions = EventMention.all(
      articles, storyOfArticle: storyOfArticle, actors: actors, shared: shared)
    let found = EventCoreference(mentions, actors: actors.actors, places: places).drafts
    let settled = EventDispute(
      places: places, corrections: Corrections(articles), actors: actors.actors
    ).joined(found)
    var drafts = EventDecisions(pages: decisions.pages([.join, .part], .events), places: places)
      .applied(to: settled)
    let writer = EventWriter(
      articles: articles, actors: actors.actors, independence: independence, places: places,
      summary: EventSummary(
        actors: Dictionary(
          actors.actors.map { ($0.id, NamedActor($0)) }, uniquingKeysWith: { first, _ in first }),
        countryNames: countryNames, places: places))
    let parts = EventParts.parts(drafts, places, actors.actors)
    EventParts.settle(&drafts, parts) { writer.time($0).bounds }
    let written = drafts.map(writer.written)
    let order = written.indices.sorted {
      (written[$0].identity, written[$0].event.summary, $0)
        < (written[$1].identity, written[$1].event.summary, $1)
    }
    var names = [String](repeating: "", count: written.count)
    for (place, id) in zip(order, Identifiers.named("e", order.map { written[$0].identity })) {
      names[place] = id
    }
    var ids = [[Int: String]](repeating: [:], count: articles.count)
    for (number, draft) in drafts.enumerated() {
      for mention in draft.mentions + draft.contradicting + draft.superseded + draft.denials {
        ids[mention.article][mention.index] = names[number]
      }
    }
    self.ids = ids
    events = DossierOrder.events(
      written.enumerated().map { number, entry in
        var event = entry.event
        event.id = names[number]
        event.parts = parts[number].map { names[$0] }.sorted()
        return event
      })
  }

  func id(_ claim: Int, in article: Int) -> String? { ids[article][claim] }
}

/// The order of lists that stand in order of time and then of id; what has no time comes last.
enum TimeOrder {
  static func isBefore(_ one: TimeSpan, _ id: String, _ other: TimeSpan, _ otherId: String) -> Bool
  {
    func key(_ time: TimeSpan, _ id: String) -> (Int, Int, String) {
      (time.start?.dayNumber ?? .max, time.end?.dayNumber ?? .max, id)
    }
    return key(one, id) < key(other, otherId)
  }
}
