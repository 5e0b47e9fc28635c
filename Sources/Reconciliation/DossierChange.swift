public import Dossier

/// What new articles change in a dossier: entries by list, each added, changed or removed.
public struct DossierChange: Hashable, Sendable {
  public struct List<Entry: Hashable & Sendable>: Hashable, Sendable {
    public var added: [Entry]
    /// The entries as they are now.
    public var changed: [Entry]
    /// Ids.
    public var removed: [String]

    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

    init(from old: [Entry], to new: [Entry], id: (Entry) -> String) {
      let before = Dictionary(old.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
      let after = Set(new.map(id))
      added = new.filter { before[id($0)] == nil }
      changed = new.filter { entry in before[id(entry)].map { $0 != entry } ?? false }
      removed = old.map(id).filter { !after.contains($0) }
    }

    func applied(to old: [Entry], id: (Entry) -> String) -> [Entry] {
      let gone = Set(removed).union(changed.map(id))
      return old.filter { !gone.contains(id($0)) } + changed + added
    }
  }

  /// The new dossier's.
  public var asOf: CivilDate?
  public var generator: String
  public var articles: List<Article>
  public var stories: List<Story>
  public var passages: List<Passage>
  public var actors: List<Actor>
  public var events: List<Event>
  public var statements: List<Statement>
  public var commitments: List<Commitment>
  public var figures: List<Figure>
  public var processes: List<Process>

  public init(from old: DossierContents, to new: DossierContents) {
    asOf = new.asOf
    generator = new.generator
    articles = List(from: old.articles, to: new.articles, id: \.id)
    stories = List(from: old.stories, to: new.stories, id: \.id)
    passages = List(from: old.passages, to: new.passages, id: \.id)
    actors = List(from: old.actors, to: new.actors, id: \.id)
    events = List(from: old.events, to: new.events, id: \.id)
    statements = List(from: old.statements, to: new.statements, id: \.id)
    commitments = List(from: old.commitments, to: new.commitments, id: \.id)
    figures = List(from: old.figures, to: new.figures, id: \.id)
    processes = List(from: old.processes, to: new.processes, id: \.id)
  }

  /// The dossier as it is with the change, every list in its stated order.
  public func applied(to old: DossierContents) -> DossierContents {
    DossierContents(
      generator: generator, asOf: asOf,
      articles: DossierOrder.articles(articles.applied(to: old.articles, id: \.id)),
      stories: stories.applied(to: old.stories, id: \.id).sorted { $0.id < $1.id },
      passages: passages.applied(to: old.passages, id: \.id).sorted { $0.id < $1.id },
      actors: actors.applied(to: old.actors, id: \.id).sorted { $0.id < $1.id },
      events: DossierOrder.events(events.applied(to: old.events, id: \.id)),
      statements: DossierOrder.statements(statements.applied(to: old.statements, id: \.id)),
      commitments: commitments.applied(to: old.commitments, id: \.id).sorted { $0.id < $1.id },
      figures: figures.applied(to: old.figures, id: \.id).sorted { $0.id < $1.id },
      processes: processes.applied(to: old.processes, id: \.id).sorted { $0.id < $1.id })
  }

  public var isEmpty: Bool {
    articles.isEmpty && stories.isEmpty && passages.isEmpty && actors.isEmpty && events.isEmpty
      && statements.isEmpty && commitments.isEmpty && figures.isEmpty && processes.isEmpty
  }
}
