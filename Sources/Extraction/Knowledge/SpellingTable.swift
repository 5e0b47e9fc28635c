/// How one name comes to be written in several ways: `transliteration.json`.
public struct SpellingTable: Decodable, Sendable {
  /// Spellings of one given name.
  public struct Family: Decodable, Hashable, Sendable {
    public var names: [String]
    private var loose: Bool?

    /// Whether the spellings are also different people's names ("Volodymyr", "Vladimir"): then
    /// they are one only beside another part of the name that agrees.
    public var isLoose: Bool { loose ?? false }
  }

  /// A letter or two that stand for others.
  public struct Rule: Decodable, Hashable, Sendable {
    public enum Position: String, Decodable, Sendable {
      case start, end, any
    }

    public var from: String
    public var to: String
    public var at: Position
    /// Two spellings that the rule makes one.
    public var example: [String]
  }

  public var source: String
  /// How many letters must be left of a folded part for the rules to count; shorter parts are
  /// compared as written ("Khan" is not "Han").
  public var minimum: Int
  public var families: [Family]
  /// In the order in which they are applied.
  public var rules: [Rule]
  /// Articles that are written or left out ("al-").
  public var particles: [String]
  /// First halves of a given name that are written with the second or apart ("Abdul").
  public var prefixes: [String]
  /// Pairs that must be one name, and pairs that must not.
  public var match: [[String]]
  public var differ: [[String]]
}
