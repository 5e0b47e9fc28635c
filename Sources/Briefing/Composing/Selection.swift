import Dossier

/// What leads a brief when not everything fits: what more sources tell, at a known day, of more
/// actors. What is left out is counted, never dropped in silence.
struct Selection {
  /// The longest that each list may be; nil for everything.
  let limits: [Section.Kind: Int]?

  static let everything = Selection(limits: nil)
  /// A first screen and then more, on paper or in a terminal.
  static let leading = Selection(limits: [
    .next: 12, .happened: 20, .before: 8, .who: 16, .said: 16, .commitments: 12, .figures: 12,
    .differ: 12, .copied: 8, .processes: 8,
  ])

  /// The entries with the highest ranks, in the order given, and how many were left out.
  func choose<Value, Rank: Comparable>(
    _ values: [Value], for kind: Section.Kind, by rank: (Value) -> Rank
  ) -> (kept: [Value], hidden: Int) {
    guard let limit = limits?[kind], values.count > limit else { return (values, 0) }
    let ranks = values.map(rank)
    let leaders = values.indices.sorted { (ranks[$0], $1) > (ranks[$1], $0) }.prefix(limit)
    return (leaders.sorted().map { values[$0] }, values.count - limit)
  }

  static func rank(_ event: Event) -> Rank {
    Rank(
      independent: event.sources.independent, precision: precision(event.time),
      actors: event.participants.count, articles: event.sources.articles.count)
  }

  static func rank(_ statement: Statement) -> Rank {
    Rank(
      independent: statement.sources.independent,
      precision: (statement.direct ? 2 : 0) + (statement.stance == nil ? 0 : 1),
      actors: statement.about.count, articles: statement.sources.articles.count)
  }

  static func rank(_ figure: Figure) -> Rank {
    Rank(
      independent: figure.sources.independent, precision: precision(figure.period),
      actors: figure.about.count, articles: figure.sources.articles.count)
  }

  static func rank(_ commitment: Commitment) -> Rank {
    Rank(
      independent: commitment.sources.independent, precision: precision(commitment.due),
      actors: commitment.by.count + commitment.to.count,
      articles: commitment.sources.articles.count)
  }

  private static func precision(_ time: TimeSpan) -> Int {
    switch time.granularity {
    case .day: 5
    case .week: 4
    case .month: 3
    case .quarter: 2
    case .year: 1
    case .unknown: 0
    }
  }

  /// Compared in the order of its fields.
  struct Rank: Comparable {
    var independent: Int
    var precision: Int
    var actors: Int
    var articles: Int

    static func < (one: Rank, other: Rank) -> Bool {
      (one.independent, one.precision, one.actors, one.articles)
        < (other.independent, other.precision, other.actors, other.articles)
    }
  }
}
