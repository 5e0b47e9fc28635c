/// The states of the world as news names them: `states.json`.
public struct StateList: Decodable, Sendable {
  public var source: String
  public var states: [StateEntry]

  public init(source: String = "", states: [StateEntry]) {
    self.source = source
    self.states = states
  }
}

/// A state, a territory that acts as one, or a state of the past.
public struct StateEntry: Decodable, Hashable, Sendable {
  public enum Kind: String, Decodable, Sendable, CaseIterable {
    case member, observer, territory, other, historical
    case deFacto = "de_facto"
  }

  /// A name that is also something else, so that it needs more than itself to mean the state.
  public struct Ambiguity: Decodable, Hashable, Sendable {
    public var name: String
    public var also: String
  }

  /// Set where the code is not the entry's own: a de facto state has its claimant's code.
  private var id: String?
  /// ISO 3166-1 alpha-3, of a former state ISO 3166-3; `KOS` for Kosovo. A de facto state has the
  /// code of the state that claims it, as PLOVER codes it.
  public var code: String
  public var kind: Kind
  public var name: String
  @AbsentIsEmpty public var names: [String]
  @AbsentIsEmpty public var adjectives: [String]
  /// Nouns for its people, singular and plural.
  @AbsentIsEmpty public var demonyms: [String]
  public var capital: String
  /// What stands for its government beside the capital ("Kremlin").
  @AbsentIsEmpty public var metonyms: [String]
  @AbsentIsEmpty public var ambiguous: [Ambiguity]
  public var claimedBy: String?
  /// The years in which it was a state, where it no longer is or newly became one.
  public var since: Int?
  public var until: Int?
  public var note: String?

  /// Unique among the states.
  public var identifier: String { id ?? code }

  enum CodingKeys: String, CodingKey {
    case id, code, kind, name, names, adjectives, demonyms, capital, metonyms, ambiguous
    case claimedBy = "claimed_by"
    case since, until, note
  }
}
