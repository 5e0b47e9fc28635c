public import Foundation

/// Everything that a dossier holds: the one object that `rapporteur brief --format json` prints.
///
/// Lists are sorted by id except `articles`, `events` and `statements`, which stand in order of
/// time and then of id.
public struct DossierContents: Codable, Hashable, Sendable {
  public static let schema = "rapporteur.dossier/1"

  public var schema: String
  public var generator: String
  /// The date that the dossier speaks from: given, or the newest article's; never the clock's.
  @Nullable public var asOf: CivilDate?
  public var articles: [Article]
  public var stories: [Story]
  public var passages: [Passage]
  public var actors: [Actor]
  public var events: [Event]
  public var statements: [Statement]
  public var commitments: [Commitment]
  public var figures: [Figure]
  public var processes: [Process]
  /// What a person decided, in the order of the file; absent where nobody did.
  public var decisions: [DecisionRecord]?

  public init(
    generator: String, asOf: CivilDate?, articles: [Article] = [], stories: [Story] = [],
    passages: [Passage] = [], actors: [Actor] = [], events: [Event] = [],
    statements: [Statement] = [], commitments: [Commitment] = [], figures: [Figure] = [],
    processes: [Process] = [], decisions: [DecisionRecord]? = nil
  ) {
    self.schema = Self.schema
    self.generator = generator
    self.asOf = asOf
    self.articles = articles
    self.stories = stories
    self.passages = passages
    self.actors = actors
    self.events = events
    self.statements = statements
    self.commitments = commitments
    self.figures = figures
    self.processes = processes
    self.decisions = decisions
  }

  enum CodingKeys: String, CodingKey {
    case schema, generator, articles, stories, passages, actors, events, statements, commitments
    case figures, processes, decisions
    case asOf = "as_of"
  }

  /// The dossier as JSON: keys sorted, so that equal dossiers have equal bytes.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}
