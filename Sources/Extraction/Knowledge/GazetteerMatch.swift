/// A stretch of words that a gazetteer knows: one reading among others, the caller decides.
public struct GazetteerMatch: Hashable, Sendable {
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    case state, organization, body, office, place, person, courtesy, modifier
  }

  /// How the words name the entry.
  public enum Sense: Int, Hashable, Sendable, CaseIterable {
    case name, adjective, demonym
    /// The seat of government, which may stand for the government.
    case capital
    case metonym, acronym
  }

  /// What a body or an office belongs to, where the words say so.
  public enum Owner: Hashable, Sendable {
    /// Indexes of the gazetteer's lists.
    case state(Int)
    case organization(Int)
    case body(Int)
  }

  /// Indexes of the words that were searched: the entry with its owner and its modifiers.
  public var tokens: Range<Int>
  /// The words of the entry alone.
  public var head: Range<Int>
  public var kind: Kind
  public var sense: Sense
  /// Index of the entry in the gazetteer's list of that kind.
  public var entry: Int
  /// ISO 3166-1 alpha-3 of the state that the words name or belong to; nil where they tell none.
  public var country: String?
  public var owner: Owner?
  /// How an office is held, in the order of the words.
  public var modifiers: [OfficeModifier.Meaning]
  /// Whether the words are also something else, or name more than one entry of this kind.
  public var isAmbiguous: Bool
}

extension GazetteerMatch {
  /// More words; of as many, those that are a title of their own: "vice president" is no kind of
  /// president.
  func tellsMore(than other: GazetteerMatch) -> Bool {
    (tokens.count, other.modifiers.count, other.tokens.lowerBound)
      > (other.tokens.count, modifiers.count, tokens.lowerBound)
  }
}

extension Gazetteer {
  /// The organisation to which an office belongs.
  func owner(of office: GazetteerMatch) -> OrganizationEntry? {
    guard case .organization(let index) = office.owner else { return nil }
    return organizations[index]
  }
}
