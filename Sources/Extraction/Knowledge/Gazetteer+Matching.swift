extension Gazetteer {
  /// Every reading of the words, ordered by where it starts, at each place the longest first.
  ///
  /// Hyphens, full stops of abbreviations and the possessive do not matter, nor whether the words
  /// were cut at them; marks of letters do not either. Acronyms are matched letter by letter
  /// ("US", never "us"), names by their capitals ("Turkey", never "turkey").
  /// Linear in the number of words.
  public func matches(in words: [String]) -> [GazetteerMatch] {
    var found: [GazetteerMatch] = []
    trie.scan(words) { tokens, meaning in
      found.append(
        GazetteerMatch(
          tokens: tokens, head: tokens, kind: meaning.kind, sense: meaning.sense,
          entry: meaning.entry, country: meaning.country, owner: nil, modifiers: [],
          isAmbiguous: meaning.isAmbiguous))
    }
    guard !found.isEmpty else { return [] }
    var composer = Composer(gazetteer: self, words: words, matches: found)
    composer.compose()
    return composer.matches.sorted(by: Self.precedes)
  }

  /// The readings that no other reading of the same kind covers, each place's longest only.
  public func longestMatches(in words: [String]) -> [GazetteerMatch] {
    var reach: [GazetteerMatch.Kind: Int] = [:]
    var longest: [GazetteerMatch.Kind: Range<Int>] = [:]
    return matches(in: words).filter { match in
      if longest[match.kind] == match.tokens { return true }
      guard match.tokens.lowerBound >= reach[match.kind, default: 0] else { return false }
      reach[match.kind] = match.tokens.upperBound
      longest[match.kind] = match.tokens
      return true
    }
  }

  private static func precedes(_ one: GazetteerMatch, _ other: GazetteerMatch) -> Bool {
    if one.tokens.lowerBound != other.tokens.lowerBound {
      return one.tokens.lowerBound < other.tokens.lowerBound
    }
    if one.tokens.count != other.tokens.count { return one.tokens.count > other.tokens.count }
    if one.kind != other.kind { return one.kind.rawValue < other.kind.rawValue }
    if one.sense != other.sense { return one.sense.rawValue < other.sense.rawValue }
    if one.entry != other.entry { return one.entry < other.entry }
    if one.head != other.head { return one.head.lowerBound < other.head.lowerBound }
    return one.ownerOrder < other.ownerOrder
  }
}

extension GazetteerMatch {
  /// For a fixed order of readings that differ in the owner alone.
  fileprivate var ownerOrder: Int {
    switch owner {
    case nil: -1
    case .state(let index): index
    case .organization(let index): 1_000_000 + index
    case .body(let index): 2_000_000 + index
    }
  }
}
