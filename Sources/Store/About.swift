/// The affair that a dossier is about, as its keeper wrote it down: what belongs to it is read, the
/// rest is shelved.
public struct About: Codable, Hashable, Sendable {
  /// Names, any of which makes an article belong.
  public var actors: [String]
  /// Words, most of which an article has to hold to belong.
  public var words: [String]

  public init(actors: [String] = [], words: [String] = []) {
    self.actors = actors
    self.words = words
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    actors = try container.decodeIfPresent([String].self, forKey: .actors) ?? []
    words = try container.decodeIfPresent([String].self, forKey: .words) ?? []
  }

  public var isEmpty: Bool { actors.isEmpty && words.isEmpty }
}
