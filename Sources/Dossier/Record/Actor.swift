/// A person, state, organisation or group that acts or speaks, with every name met.
public struct Actor: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case person, state, organization, group, office
    case armedGroup = "armed_group"
  }

  public var id: String
  public var kind: Kind
  /// The fullest, most frequent form.
  public var name: String
  public var names: [NameForm]
  /// ISO 3166-1 alpha-3.
  @Nullable public var country: String?
  /// PLOVER sector: GOV MIL REB OPP LEG JUD SPY PTY IGO NGO JRN BUS CVL …
  @Nullable public var sector: String?
  public var roles: [Role]
  /// Actors that may be this one, too unsure to join.
  public var possiblySame: [String]
  /// What a person's decisions replaced.
  public var history: [Revision]

  public init(
    id: String, kind: Kind, name: String, names: [NameForm], country: String? = nil,
    sector: String? = nil, roles: [Role] = [], possiblySame: [String] = [],
    history: [Revision] = []
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.names = names
    self.country = country
    self.sector = sector
    self.roles = roles
    self.possiblySame = possiblySame
    self.history = history
  }

  enum CodingKeys: String, CodingKey {
    case id, kind, name, names, country, sector, roles, history
    case possiblySame = "possibly_same"
  }
}

/// One spelling of an actor's name, and where it stands.
public struct NameForm: Codable, Hashable, Sendable {
  public var text: String
  public var evidence: Citations

  public init(text: String, evidence: Citations) {
    self.text = text
    self.evidence = evidence
  }
}

/// An office that an actor holds ("foreign minister" of RUS) in the time that its sources speak of.
public struct Role: Codable, Hashable, Sendable {
  public var title: String
  /// The state (alpha-3) or organisation.
  @Nullable public var of: String?
  @Nullable public var from: CivilDate?
  @Nullable public var to: CivilDate?
  public var evidence: Citations

  public init(
    title: String, of: String?, from: CivilDate? = nil, to: CivilDate? = nil, evidence: Citations
  ) {
    self.title = title
    self.of = of
    self.from = from
    self.to = to
    self.evidence = evidence
  }
}
