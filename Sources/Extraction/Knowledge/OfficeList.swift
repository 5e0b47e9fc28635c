/// Offices, what is put before or after them, and courtesy titles: `offices.json`.
public struct OfficeList: Decodable, Sendable {
  public var source: String
  public var offices: [OfficeEntry]
  @AbsentIsEmpty public var modifiers: [OfficeModifier]
  @AbsentIsEmpty public var courtesy: [CourtesyTitle]

  public init(
    source: String = "", offices: [OfficeEntry], modifiers: [OfficeModifier] = [],
    courtesy: [CourtesyTitle] = []
  ) {
    self.source = source
    self.offices = offices
    self.modifiers = modifiers
    self.courtesy = courtesy
  }
}

public struct OfficeEntry: Decodable, Hashable, Sendable {
  public var id: String
  /// The office in its plainest words ("foreign minister").
  public var title: String
  /// Every way to write it, the title among them.
  @AbsentIsEmpty public var forms: [String]
  /// PLOVER sector.
  public var sector: String
  /// ISO 3166-1 alpha-3, where the words alone tell the state ("congressman").
  public var state: String?
  /// The class of office: head_of_state, minister, envoy, spokesperson, commander, rank …
  public var rank: String
  /// Those of its forms that are also another office elsewhere.
  @AbsentIsEmpty public var ambiguous: [String]
  public var example: String
}

/// A word that says how somebody holds an office ("deputy", "former", "-elect").
public struct OfficeModifier: Decodable, Hashable, Sendable {
  public enum Position: String, Decodable, Sendable {
    case before, after
  }

  public enum Meaning: String, Decodable, Sendable, CaseIterable {
    case deputy, senior, acting, former, outgoing, then, incoming, current
  }

  public var form: String
  public var position: Position
  public var meaning: Meaning
  public var example: String
}

/// A form of address that precedes a person's name and tells no office ("Mrs.").
public struct CourtesyTitle: Decodable, Hashable, Sendable {
  public var form: String
  public var example: String
}
