/// Bodies of states, and how news says whose they are: `bodies.json`.
public struct BodyList: Decodable, Sendable {
  public var source: String
  public var bodies: [BodyEntry]
  @AbsentIsEmpty public var compositions: [Composition]

  public init(source: String = "", bodies: [BodyEntry], compositions: [Composition] = []) {
    self.source = source
    self.bodies = bodies
    self.compositions = compositions
  }
}

/// A ministry, a parliament, an army …: of any state ("foreign ministry"), or of one ("Knesset").
public struct BodyEntry: Decodable, Hashable, Sendable {
  public var id: String
  /// What the body is called where a state's adjective stands before it ("Foreign Ministry").
  public var label: String
  @AbsentIsEmpty public var forms: [String]
  /// PLOVER sector.
  public var sector: String
  /// ISO 3166-1 alpha-3, where the name alone tells the state.
  public var state: String?
  @AbsentIsEmpty public var ambiguous: [String]
  public var example: String
}

/// How a body or an office is joined to what it belongs to.
///
/// The pattern is a line of words and slots. The head is `{body}` or `{office}`; of two, the
/// office. The others are owners: `{adjective}`, `{name}`, `{demonym}`, `{capital}`, `{metonym}`
/// of a state, `{organization}`, `{body}`.
public struct Composition: Decodable, Hashable, Sendable {
  public var pattern: String
  public var example: String
}
