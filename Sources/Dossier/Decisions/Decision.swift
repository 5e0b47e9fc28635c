/// What a person decided of the dossier's entries: the person's word wins over the program's.
public struct Decision: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// The entries are one (actors, events).
    case join
    /// The entries are not one (actors, events): the first keeps what no other claims.
    case part
    /// The entry is called otherwise (actors, processes).
    case rename
    /// The entry is to be left out.
    case reject
    /// The entry's time is another (events, commitments, articles).
    case date
  }

  public enum List: String, Codable, Sendable, CaseIterable {
    case articles, actors, events, statements, commitments, figures, processes
  }

  public var decide: Kind
  public var list: List
  public var entries: [EntryReference]
  /// The new name of a renamed entry.
  public var to: String?
  /// The first day of a fixed date, and the last where it is another.
  public var start: CivilDate?
  public var end: CivilDate?
  /// Who decided, and why; told with the entry.
  public var by: String?
  public var why: String?

  public init(
    _ decide: Kind, _ list: List, _ entries: [EntryReference], to: String? = nil,
    start: CivilDate? = nil, end: CivilDate? = nil, by: String? = nil, why: String? = nil
  ) {
    self.decide = decide
    self.list = list
    self.entries = entries
    self.to = to
    self.start = start
    self.end = end
    self.by = by
    self.why = why
  }

  /// What of the decision cannot be carried out; nil where all of it can.
  public var flaw: Flaw? {
    if !Self.lists(decide).contains(list) { return .listOfOtherKind }
    switch decide {
    case .join, .part: if entries.count < 2 { return .fewerThanTwo }
    case .rename, .reject, .date: if entries.isEmpty { return .noEntry }
    }
    if entries.contains(where: { $0.id == nil && $0.evidence.isEmpty }) { return .emptyEntry }
    if decide == .rename, (to ?? "").allSatisfy(\.isWhitespace) { return .noName }
    if decide == .date {
      guard let start else { return .noDate }
      if let end, end < start { return .endBeforeStart }
    }
    return nil
  }

  public enum Flaw: Hashable, Sendable {
    case listOfOtherKind, fewerThanTwo, noEntry, emptyEntry, noName, noDate, endBeforeStart
  }

  public static func lists(_ kind: Kind) -> [List] {
    switch kind {
    case .join, .part: [.actors, .events]
    case .rename: [.actors, .processes]
    case .reject: [.actors, .events, .statements, .commitments, .figures, .processes]
    case .date: [.articles, .events, .commitments]
    }
  }
}

/// An entry by its id, by words that it rests on, or by both. Words hold when new articles give the
/// entry another id.
public struct EntryReference: Codable, Hashable, Sendable {
  /// Unicode scalars of an article's text, as in the entry's evidence.
  public struct Spot: Codable, Hashable, Sendable {
    public var article: String
    public var start: Int
    public var end: Int

    public init(article: String, start: Int, end: Int) {
      self.article = article
      self.start = start
      self.end = end
    }

    public init(_ evidence: Evidence) {
      self.init(article: evidence.article, start: evidence.start, end: evidence.end)
    }
  }

  public var id: String?
  public var evidence: [Spot]

  public init(id: String? = nil, evidence: [Spot] = []) {
    self.id = id
    self.evidence = evidence
  }

  private enum CodingKeys: CodingKey { case id, evidence }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decodeIfPresent(String.self, forKey: .id)
    evidence = try container.decodeIfPresent([Spot].self, forKey: .evidence) ?? []
  }
}

/// The file of decisions: `{"decisions": [ … ]}`.
public struct DecisionList: Codable, Hashable, Sendable {
  public var decisions: [Decision]

  public init(_ decisions: [Decision]) { self.decisions = decisions }
}

/// A decision as the dossier tells it.
public struct DecisionRecord: Codable, Hashable, Sendable {
  public var decide: Decision.Kind
  public var list: Decision.List
  /// The ids that the entries have now; those that are gone as the decision named them.
  public var entries: [String]
  @Nullable public var to: String?
  @Nullable public var start: CivilDate?
  @Nullable public var end: CivilDate?
  @Nullable public var by: String?
  @Nullable public var why: String?
  /// False where the articles hold none of what it names.
  public var applied: Bool

  public init(_ decision: Decision, entries: [String], applied: Bool) {
    decide = decision.decide
    list = decision.list
    self.entries = entries
    self.applied = applied
    to = decision.to
    start = decision.start
    end = decision.end
    by = decision.by
    why = decision.why
  }
}
