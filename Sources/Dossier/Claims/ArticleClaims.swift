/// What one article says, claim by claim, each with its evidence.
///
/// Actors are the article's own: `ActorClaim.key` numbers them from 0 within the article, and the
/// other claims refer to them by that number. Reconciliation decides who is who across articles.
public struct ArticleClaims: Codable, Hashable, Sendable {
  public var article: String
  public var actors: [ActorClaim]
  public var events: [EventClaim]
  public var statements: [StatementClaim]
  public var commitments: [CommitmentClaim]
  public var figures: [FigureClaim]
  public var processes: [ProcessClaim]
  public var times: [TimeClaim]

  public init(
    article: String, actors: [ActorClaim] = [], events: [EventClaim] = [],
    statements: [StatementClaim] = [], commitments: [CommitmentClaim] = [],
    figures: [FigureClaim] = [], processes: [ProcessClaim] = [], times: [TimeClaim] = []
  ) {
    self.article = article
    self.actors = actors
    self.events = events
    self.statements = statements
    self.commitments = commitments
    self.figures = figures
    self.processes = processes
    self.times = times
  }
}

/// Somebody whom an article names.
public struct ActorClaim: Codable, Hashable, Sendable {
  public var key: Int
  public var kind: Actor.Kind
  /// The fullest form that the article uses.
  public var name: String
  /// Proper-name forms only ("Ana Lopes", "Lopes"), never pronouns or descriptions.
  public var names: [NameForm]
  public var country: String?
  public var sector: String?
  public var roles: [Role]
  /// The gazetteer's identifier ("state:RUS", "org:NATO"), which is the same in every article.
  public var known: String?
  /// Nouns by which the article speaks of a person ("girl"); nil for none.
  public var described: [String]?
  /// True for a person whom the article describes and never names; nil otherwise.
  public var isUnnamed: Bool?

  public init(
    key: Int, kind: Actor.Kind, name: String, names: [NameForm], country: String? = nil,
    sector: String? = nil, roles: [Role] = [], known: String? = nil, described: [String] = [],
    isUnnamed: Bool = false
  ) {
    self.key = key
    self.kind = kind
    self.name = name
    self.names = names
    self.country = country
    self.sector = sector
    self.roles = roles
    self.known = known
    self.described = described.isEmpty ? nil : described
    self.isUnnamed = isUnnamed ? true : nil
  }
}

public struct ParticipantClaim: Codable, Hashable, Sendable {
  public var actor: Int
  public var role: ParticipantRole

  public init(actor: Int, role: ParticipantRole) {
    self.actor = actor
    self.role = role
  }
}

/// A happening as one article tells it.
public struct EventClaim: Codable, Hashable, Sendable {
  public var type: EventType
  public var mode: String?
  public var contexts: [String]
  public var plover: PloverCode
  /// The trigger as a lemma ("meet", "visit", "agreement"), for the summary and for matching.
  public var trigger: String
  /// A short phrase on what it was about, from the article ("peace in Afghanistan"); may be nil.
  public var topic: String?
  public var participants: [ParticipantClaim]
  public var place: Place?
  public var time: TimeSpan
  public var status: EventStatus
  /// Told as background ("Last month, …") rather than as the article's own news.
  public var isBackground: Bool
  public var confidence: Double
  /// The first piece is the sentence or clause that states the event.
  public var evidence: Citations

  public init(
    type: EventType, mode: String?, contexts: [String] = [], plover: PloverCode, trigger: String,
    topic: String? = nil, participants: [ParticipantClaim], place: Place?, time: TimeSpan,
    status: EventStatus, isBackground: Bool = false, confidence: Double, evidence: Citations
  ) {
    self.type = type
    self.mode = mode
    self.contexts = contexts
    self.plover = plover
    self.trigger = trigger
    self.topic = topic
    self.participants = participants
    self.place = place
    self.time = time
    self.status = status
    self.isBackground = isBackground
    self.confidence = confidence
    self.evidence = evidence
  }
}

/// Words that one article attributes to somebody.
public struct StatementClaim: Codable, Hashable, Sendable {
  public var speaker: Int
  public var onBehalfOf: Int?
  public var cue: String
  public var content: String
  public var direct: Bool
  public var medium: String?
  public var addressee: Int?
  public var time: TimeSpan
  public var about: [Int]
  public var stance: Stance?
  /// Covers source, cue and content: the sentences in which the statement stands.
  public var evidence: Citations

  public init(
    speaker: Int, onBehalfOf: Int? = nil, cue: String, content: String, direct: Bool,
    medium: String? = nil, addressee: Int? = nil, time: TimeSpan, about: [Int] = [],
    stance: Stance? = nil, evidence: Citations
  ) {
    self.speaker = speaker
    self.onBehalfOf = onBehalfOf
    self.cue = cue
    self.content = content
    self.direct = direct
    self.medium = medium
    self.addressee = addressee
    self.time = time
    self.about = about
    self.stance = stance
    self.evidence = evidence
  }
}

/// An undertaking or deadline that one article tells, or what it says of how one stands.
public struct CommitmentClaim: Codable, Hashable, Sendable {
  public var by: [Int]
  public var to: [Int]
  public var what: String
  public var due: TimeSpan
  /// Index in the same article's `events` of the agreement that it stands under.
  public var under: Int?
  public var status: CommitmentStatus
  public var evidence: Citations

  public init(
    by: [Int], to: [Int], what: String, due: TimeSpan, under: Int? = nil,
    status: CommitmentStatus, evidence: Citations
  ) {
    self.by = by
    self.to = to
    self.what = what
    self.due = due
    self.under = under
    self.status = status
    self.evidence = evidence
  }
}

public struct FigureClaim: Codable, Hashable, Sendable {
  public var what: String
  public var value: Double
  public var unit: String
  public var approximation: Approximation
  public var about: [Int]
  public var period: TimeSpan
  public var evidence: Citations

  public init(
    what: String, value: Double, unit: String, approximation: Approximation, about: [Int],
    period: TimeSpan, evidence: Citations
  ) {
    self.what = what
    self.value = value
    self.unit = unit
    self.approximation = approximation
    self.about = about
    self.period = period
    self.evidence = evidence
  }
}

/// A named track or format that one article mentions.
public struct ProcessClaim: Codable, Hashable, Sendable {
  public var name: String
  public var parties: [Int]
  public var mediators: [Int]
  /// Indexes in the same article's `events`.
  public var events: [Int]
  public var commitments: [Int]
  public var evidence: Citations

  public init(
    name: String, parties: [Int] = [], mediators: [Int] = [], events: [Int] = [],
    commitments: [Int] = [], evidence: Citations
  ) {
    self.name = name
    self.parties = parties
    self.mediators = mediators
    self.events = events
    self.commitments = commitments
    self.evidence = evidence
  }
}
