/// What a speaker's words do, where it can be told.
public enum Stance: String, Codable, Sendable, CaseIterable {
  case supports, opposes, demands, offers, warns, denies, accuses, welcomes
}

/// Who said what, in whose words (PARC's source, cue and content).
public struct Statement: Codable, Hashable, Sendable {
  public var id: String
  public var speaker: String
  @Nullable public var onBehalfOf: String?
  public var cue: String
  /// The words, unquoted.
  public var content: String
  /// True where quotation marks enclose the content wholly.
  public var direct: Bool
  /// Other wordings of the same words.
  public var variants: [NameForm]
  @Nullable public var medium: String?
  @Nullable public var addressee: String?
  public var time: TimeSpan
  /// Actor, event and process ids.
  public var about: [String]
  @Nullable public var stance: Stance?
  public var sources: Sources
  public var evidence: Citations

  public init(
    id: String, speaker: String, onBehalfOf: String? = nil, cue: String, content: String,
    direct: Bool, variants: [NameForm] = [], medium: String? = nil, addressee: String? = nil,
    time: TimeSpan, about: [String] = [], stance: Stance? = nil, sources: Sources,
    evidence: Citations
  ) {
    self.id = id
    self.speaker = speaker
    self.onBehalfOf = onBehalfOf
    self.cue = cue
    self.content = content
    self.direct = direct
    self.variants = variants
    self.medium = medium
    self.addressee = addressee
    self.time = time
    self.about = about
    self.stance = stance
    self.sources = sources
    self.evidence = evidence
  }

  enum CodingKeys: String, CodingKey {
    case id, speaker, cue, content, direct, variants, medium, addressee, time, about, stance
    case sources, evidence
    case onBehalfOf = "on_behalf_of"
  }
}
