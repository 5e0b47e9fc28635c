/// How an undertaking stands.
public enum CommitmentStatus: String, Codable, Sendable, CaseIterable {
  case pending, met, broken
  case inDoubt = "in_doubt"
  case extensionSought = "extension_sought"
}

/// What somebody undertook or is bound to do by a date, and how that stands.
public struct Commitment: Codable, Hashable, Sendable {
  /// What a source says of the commitment, in time order.
  public struct Step: Codable, Hashable, Sendable {
    public var status: CommitmentStatus
    public var time: TimeSpan
    public var evidence: Citations

    public init(status: CommitmentStatus, time: TimeSpan, evidence: Citations) {
      self.status = status
      self.time = time
      self.evidence = evidence
    }
  }

  public var id: String
  public var by: [String]
  public var to: [String]
  public var what: String
  public var due: TimeSpan
  /// The agreement's event id.
  @Nullable public var under: String?
  public var status: CommitmentStatus
  public var sources: Sources
  public var evidence: Citations
  public var history: [Step]

  public init(
    id: String, by: [String], to: [String], what: String, due: TimeSpan, under: String?,
    status: CommitmentStatus, sources: Sources, evidence: Citations, history: [Step] = []
  ) {
    self.id = id
    self.by = by
    self.to = to
    self.what = what
    self.due = due
    self.under = under
    self.status = status
    self.sources = sources
    self.evidence = evidence
    self.history = history
  }
}
