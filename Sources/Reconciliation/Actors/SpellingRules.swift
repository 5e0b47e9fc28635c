/// How the spellings of one name from another script differ, as data: letters that stand for each
/// other, whole words that are one name, and particles that one source writes and another drops.
public struct SpellingRules: Codable, Sendable {
  public struct Replacement: Codable, Sendable {
    public enum Position: String, Codable, Sendable {
      /// `inside` is anywhere but at the start.
      case start, end, inside, anywhere
    }

    public var from: String
    public var to: String
    public var at: Position

    public init(from: String, to: String, at: Position) {
      self.from = from
      self.to = to
      self.at = at
    }

    enum CodingKeys: String, CodingKey { case from, to, at }

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      from = try values.decode(String.self, forKey: .from)
      to = try values.decode(String.self, forKey: .to)
      at = try values.decodeIfPresent(Position.self, forKey: .at) ?? .anywhere
    }
  }

  /// Applied in order to each folded word of a name.
  public var letters: [Replacement]
  /// Words that are one name ("joe", "joseph" are not: only spellings, never short forms).
  public var equivalents: [[String]]
  /// Words that may be missing ("al", "bin").
  public var particles: [String]

  public init(letters: [Replacement], equivalents: [[String]], particles: [String]) {
    self.letters = letters
    self.equivalents = equivalents
    self.particles = particles
  }

  enum CodingKeys: String, CodingKey { case letters, equivalents, particles }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    letters = try values.decodeIfPresent([Replacement].self, forKey: .letters) ?? []
    equivalents = try values.decodeIfPresent([[String]].self, forKey: .equivalents) ?? []
    particles = try values.decodeIfPresent([String].self, forKey: .particles) ?? []
  }

  /// A few rules that hold for most romanised names: enough to work without a table.
  public static let standard = SpellingRules(
    letters: [
      Replacement(from: "moh", to: "muh", at: .start),
      Replacement(from: "oo", to: "u", at: .anywhere),
      Replacement(from: "ou", to: "u", at: .anywhere),
      Replacement(from: "ee", to: "i", at: .anywhere),
      Replacement(from: "ey", to: "i", at: .end),
      Replacement(from: "ei", to: "i", at: .end),
      Replacement(from: "iy", to: "i", at: .end),
      Replacement(from: "ii", to: "i", at: .end),
      Replacement(from: "y", to: "i", at: .inside),
      Replacement(from: "ph", to: "f", at: .anywhere),
      Replacement(from: "kh", to: "h", at: .start),
      Replacement(from: "q", to: "k", at: .anywhere),
      Replacement(from: "ck", to: "k", at: .anywhere),
      Replacement(from: "tch", to: "ch", at: .anywhere),
      Replacement(from: "dj", to: "j", at: .anywhere),
      Replacement(from: "w", to: "v", at: .anywhere),
      Replacement(from: "ah", to: "a", at: .end),
      Replacement(from: "a", to: "e", at: .anywhere),
    ],
    equivalents: [], particles: ["al", "el", "ul", "bin", "ibn", "bint"])
}
