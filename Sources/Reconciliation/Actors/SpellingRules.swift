/// How the spellings of one name from another script differ, as data: the form of
/// `transliteration.json`, of which what stands here is used.
public struct SpellingRules: Codable, Sendable {
  /// Letters that stand for others.
  public struct Rule: Codable, Sendable {
    public enum Position: String, Codable, Sendable {
      case start, end, any
    }

    public var from: String
    public var to: String
    public var at: Position

    public init(_ from: String, _ to: String, at: Position = .any) {
      self.from = from
      self.to = to
      self.at = at
    }
  }

  /// Spellings of one given name.
  public struct Family: Codable, Sendable {
    public var names: [String]
    /// The spellings are also different people's names: something else must show that they are one.
    public var loose: Bool?

    public init(_ names: [String], loose: Bool? = nil) {
      self.names = names
      self.loose = loose
    }
  }

  /// Letters that must be left of a word for the rules to count; shorter words compare as written.
  public var minimum: Int
  public var families: [Family]
  /// Applied in order to each folded word of a name.
  public var rules: [Rule]
  /// Words that may be missing ("al").
  public var particles: [String]
  /// First halves of a given name that are written with the second or apart ("Abdul Rahman"). The
  /// first stands for all.
  public var prefixes: [String]

  public init(
    minimum: Int, families: [Family], rules: [Rule], particles: [String], prefixes: [String] = []
  ) {
    self.minimum = minimum
    self.families = families
    self.rules = rules
    self.particles = particles
    self.prefixes = prefixes
  }

  /// A few rules that hold for most romanised names: enough to work without a table.
  public static let standard = SpellingRules(
    minimum: 4,
    families: [
      Family(["mohammed", "muhammad", "mohammad", "mohamed"]),
      Family(["mahmoud", "mahmood", "mehmood", "mahmud"]),
    ],
    rules: [
      Rule("tch", "ch"), Rule("dj", "j"), Rule("kh", "h"), Rule("ph", "f"), Rule("ck", "k"),
      Rule("q", "k"), Rule("ou", "u"), Rule("oo", "u"), Rule("ee", "i"), Rule("ey", "ei"),
      Rule("iy", "i"), Rule("ii", "i"), Rule("y", "i"), Rule("ah", "a", at: .end),
    ],
    particles: ["al", "el", "ul"], prefixes: ["abdul", "abdel"])
}
