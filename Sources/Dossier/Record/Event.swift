/// The PLOVER event types.
public enum EventType: String, Codable, Sendable, CaseIterable {
  case agree = "AGREE"
  case consult = "CONSULT"
  case support = "SUPPORT"
  case concede = "CONCEDE"
  case cooperate = "COOPERATE"
  case aid = "AID"
  case retreat = "RETREAT"
  case request = "REQUEST"
  case accuse = "ACCUSE"
  case reject = "REJECT"
  case threaten = "THREATEN"
  case protest = "PROTEST"
  case sanction = "SANCTION"
  case mobilize = "MOBILIZE"
  case coerce = "COERCE"
  case assault = "ASSAULT"
}

/// How a happening stands: never a deed from a threat, a plan or a refusal.
public enum EventStatus: String, Codable, Sendable, CaseIterable {
  case occurred, ongoing, scheduled, proposed, threatened, refused, denied, cancelled, hypothetical
}

/// The part that an actor has in an event; symmetric events (a meeting) have parties.
public enum ParticipantRole: String, Codable, Sendable, CaseIterable {
  case source, target, host, mediator, party, delegate
  case memberOf = "member_of"
}

public struct Participant: Codable, Hashable, Sendable {
  public var actor: String
  public var role: ParticipantRole

  public init(actor: String, role: ParticipantRole) {
    self.actor = actor
    self.role = role
  }
}

public struct Place: Codable, Hashable, Sendable {
  public var name: String
  /// ISO 3166-1 alpha-3.
  @Nullable public var country: String?

  public init(name: String, country: String?) {
    self.name = name
    self.country = country
  }
}

/// The code after PLOVER's own conventions, for export: a planned meeting is AGREE, a refused one
/// REJECT.
public struct PloverCode: Codable, Hashable, Sendable {
  public var type: EventType
  @Nullable public var mode: String?

  public init(type: EventType, mode: String?) {
    self.type = type
    self.mode = mode
  }
}

/// Values of one field that cannot both hold, side by side with who says so.
public struct Disagreement: Codable, Hashable, Sendable {
  public struct Version: Codable, Hashable, Sendable {
    public var value: String
    public var evidence: Citations

    public init(value: String, evidence: Citations) {
      self.value = value
      self.evidence = evidence
    }
  }

  public var field: String
  public var values: [Version]

  public init(field: String, values: [Version]) {
    self.field = field
    self.values = values
  }
}

/// An earlier value of a field that later or other sources, or a person's decision, replaced.
public struct Revision: Codable, Hashable, Sendable {
  public var field: String
  public var value: String
  public var evidence: Citations
  /// The decision that replaced it, in words; absent where sources did.
  public var decision: String?

  public init(field: String, value: String, evidence: Citations, decision: String? = nil) {
    self.field = field
    self.value = value
    self.evidence = evidence
    self.decision = decision
  }
}

/// What happened, is under way, is planned, proposed, threatened, refused or denied.
public struct Event: Codable, Hashable, Sendable {
  public var id: String
  public var type: EventType
  /// For CONSULT one of `visit meeting call conference negotiation mediation`, otherwise PLOVER's.
  @Nullable public var mode: String?
  public var contexts: [String]
  public var plover: PloverCode
  /// One plain sentence made from the other fields.
  public var summary: String
  public var participants: [Participant]
  @Nullable public var place: Place?
  public var time: TimeSpan
  public var status: EventStatus
  /// 0–1; the README says how it is set.
  public var confidence: Double
  public var sources: Sources
  public var evidence: Citations
  public var disagreements: [Disagreement]
  public var parts: [String]
  public var history: [Revision]

  public init(
    id: String, type: EventType, mode: String?, contexts: [String] = [], plover: PloverCode,
    summary: String, participants: [Participant], place: Place?, time: TimeSpan,
    status: EventStatus, confidence: Double, sources: Sources, evidence: Citations,
    disagreements: [Disagreement] = [], parts: [String] = [], history: [Revision] = []
  ) {
    self.id = id
    self.type = type
    self.mode = mode
    self.contexts = contexts
    self.plover = plover
    self.summary = summary
    self.participants = participants
    self.place = place
    self.time = time
    self.status = status
    self.confidence = confidence
    self.sources = sources
    self.evidence = evidence
    self.disagreements = disagreements
    self.parts = parts
    self.history = history
  }
}
