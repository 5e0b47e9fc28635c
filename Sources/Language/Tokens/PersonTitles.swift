/// Words of rank and address ("Gen.", "Mrs."). The tagger sometimes takes them into a person's name, or
/// for a name of their own.
public struct PersonTitles: Codable, Sendable {
  /// As written; those that are also surnames are left out.
  public var forms: Set<String>
  public var examples: [Example]

  public struct Example: Codable, Hashable, Sendable {
    /// What the tagger took for a person, with a space between the words.
    public var tagged: String
    /// What stays; empty where nothing does.
    public var name: String
  }

  /// The names without titles at their beginnings; a person that is all title is none.
  func trimmed(_ names: [NamedSpan], words: [String]) -> [NamedSpan] {
    names.compactMap { name in
      guard name.kind == .person,
        let first = name.tokens.first(where: { !forms.contains(words[$0]) })
      else { return name.kind == .person ? nil : name }
      return NamedSpan(tokens: first..<name.tokens.upperBound, kind: .person)
    }
  }
}
