/// Organisations, armed groups, parties and media: `organizations.json`.
public struct OrganizationList: Decodable, Sendable {
  public var source: String
  public var organizations: [OrganizationEntry]
  /// What short acronyms with several meanings are, with a clue and without.
  @AbsentIsEmpty public var examples: [AcronymExample]

  public init(
    source: String = "", organizations: [OrganizationEntry], examples: [AcronymExample] = []
  ) {
    self.source = source
    self.organizations = organizations
    self.examples = examples
  }
}

/// A text, and whether it speaks of the organisation.
public struct AcronymExample: Decodable, Hashable, Sendable {
  public var text: String
  /// An organisation's id.
  public var organization: String
  public var isMeant: Bool

  enum CodingKeys: String, CodingKey {
    case text, organization
    case isMeant = "is_meant"
  }
}

public struct OrganizationEntry: Decodable, Hashable, Sendable {
  public enum Kind: String, Decodable, Sendable, CaseIterable {
    case organization, group
    case armedGroup = "armed_group"
  }

  /// A stable slug.
  public var id: String
  public var name: String
  public var kind: Kind
  @AbsentIsEmpty public var names: [String]
  @AbsentIsEmpty public var acronyms: [String]
  /// PLOVER sector.
  public var sector: String
  /// ISO 3166-1 alpha-3 of the state it belongs to; nil where it is international.
  public var country: String?
  /// Those of its names that are also something else.
  @AbsentIsEmpty public var ambiguous: [String]
}
