/// Joins offices with their modifiers, and bodies and offices with what they belong to:
/// "the former Danish deputy foreign minister" is one reading of five words.
struct Composer {
  private let gazetteer: Gazetteer
  private let words: [String]
  private(set) var matches: [GazetteerMatch]
  /// Indexes of `matches` by first word and by the word after the last.
  private var starting: [[Int]]
  private var ending: [[Int]]

  init(gazetteer: Gazetteer, words: [String], matches: [GazetteerMatch]) {
    self.gazetteer = gazetteer
    self.words = words
    self.matches = []
    starting = [[Int]](repeating: [], count: words.count + 1)
    ending = [[Int]](repeating: [], count: words.count + 1)
    self.matches.reserveCapacity(matches.count * 2)
    for match in matches { append(match) }
  }

  /// Bodies first, because an office may belong to a body that belongs to a state.
  mutating func compose() {
    joinOwners(of: .body, by: gazetteer.bodyCompositions)
    joinModifiers()
    joinOwners(of: .office, by: gazetteer.officeCompositions)
    joinModifiers()
  }

  private mutating func append(_ match: GazetteerMatch) {
    starting[match.tokens.lowerBound].append(matches.count)
    ending[match.tokens.upperBound].append(matches.count)
    matches.append(match)
  }

  // MARK: Modifiers

  /// More than any title has; it bounds the work on hostile text.
  private static let mostModifiers = 4

  private mutating func joinModifiers() {
    for index in matches.indices where matches[index].kind == .office {
      let widened = modified(matches[index])
      if widened != matches[index], !hasEqual(widened) { append(widened) }
    }
  }

  private func modified(_ office: GazetteerMatch) -> GazetteerMatch {
    var office = office
    // "president-elect": after the office's own words only.
    if office.tokens.upperBound == office.head.upperBound,
      let after = modifier(startingAt: afterHyphens(office.tokens.upperBound))
    {
      office.tokens = office.tokens.lowerBound..<after.tokens.upperBound
      office.modifiers.append(gazetteer.modifiers[after.entry].meaning)
    }
    while office.modifiers.count < Self.mostModifiers,
      let before = modifier(endingAt: beforeHyphens(office.tokens.lowerBound)),
      mayPrecede(before, office)
    {
      office.tokens = before.tokens.lowerBound..<office.tokens.upperBound
      office.modifiers.insert(gazetteer.modifiers[before.entry].meaning, at: 0)
    }
    return office
  }

  /// In "army chief General Olander" the chief is an office of its own, not a kind of general.
  private func mayPrecede(_ modifier: GazetteerMatch, _ office: GazetteerMatch) -> Bool {
    gazetteer.modifiers[modifier.entry].meaning != .senior
      || gazetteer.offices[office.entry].rank != "rank"
  }

  private func modifier(startingAt position: Int) -> GazetteerMatch? {
    guard position < words.count else { return nil }
    return starting[position].lazy.map { matches[$0] }
      .first { $0.kind == .modifier && gazetteer.modifiers[$0.entry].position == .after }
  }

  /// The longest modifier that ends there ("first deputy" before "deputy").
  private func modifier(endingAt position: Int) -> GazetteerMatch? {
    guard position > 0 else { return nil }
    return ending[position].map { matches[$0] }
      .filter { $0.kind == .modifier && gazetteer.modifiers[$0.entry].position == .before }
      .min { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  // MARK: Owners

  private mutating func joinOwners(
    of kind: GazetteerMatch.Kind, by rules: [CompositionRule]
  ) {
    for index in matches.indices where matches[index].kind == kind && matches[index].owner == nil {
      for rule in rules where mayApply(rule, to: matches[index]) {
        for joined in joinings(of: matches[index], by: rule) where !hasEqual(joined) {
          append(joined)
        }
      }
    }
  }

  /// A cheap look at the neighbouring words, since few rules apply at any one place.
  private func mayApply(_ rule: CompositionRule, to match: GazetteerMatch) -> Bool {
    if let element = rule.before.first {
      guard match.tokens.lowerBound > 0 else { return false }
      if case .word(let word) = element {
        return isWord(words[match.tokens.lowerBound - 1], word)
      }
      return !ending[match.tokens.lowerBound].isEmpty
    }
    if let element = rule.after.first {
      guard match.tokens.upperBound < words.count else { return false }
      if case .word(let word) = element { return isWord(words[match.tokens.upperBound], word) }
      return !starting[match.tokens.upperBound].isEmpty
    }
    return false
  }

  private func isWord(_ text: String, _ word: String) -> Bool {
    text == word || (word == "'s" ? Self.endsInPossessive(text) : text.lowercased() == word)
  }

  private func joinings(of match: GazetteerMatch, by rule: CompositionRule) -> [GazetteerMatch] {
    var joined = [match]
    for element in rule.before {
      joined = joined.flatMap { extended($0, with: element, forward: false) }
      if joined.isEmpty { return [] }
    }
    for element in rule.after {
      joined = joined.flatMap { extended($0, with: element, forward: true) }
      if joined.isEmpty { return [] }
    }
    return joined
  }

  private func extended(
    _ match: GazetteerMatch, with element: CompositionRule.Element, forward: Bool
  ) -> [GazetteerMatch] {
    let edge = forward ? match.tokens.upperBound : match.tokens.lowerBound
    if case .word(let word) = element { return extended(match, over: word, forward: forward) }
    let neighbours = forward ? starting[edge] : ending[edge]
    return neighbours.map { matches[$0] }.compactMap { neighbour in
      guard let owner = owner(neighbour, for: element, of: match) else { return nil }
      var wider = match
      wider.tokens =
        forward
        ? match.tokens.lowerBound..<neighbour.tokens.upperBound
        : neighbour.tokens.lowerBound..<match.tokens.upperBound
      wider.owner = owner
      wider.country = neighbour.country ?? match.country
      // The owner settles what the office's bare words leave open.
      wider.isAmbiguous = neighbour.isAmbiguous
      return wider
    }
  }

  private func extended(
    _ match: GazetteerMatch, over word: String, forward: Bool
  ) -> [GazetteerMatch] {
    let position = forward ? match.tokens.upperBound : match.tokens.lowerBound - 1
    guard words.indices.contains(position) else { return [] }
    let text = words[position]
    let isEqual =
      text == word || text.lowercased() == word || (word == "'s" && text == "\u{2019}s")
    guard isEqual else {
      // A possessive that was not cut off: "Denmark's" is read as the name, so nothing is to pass.
      return word == "'s" && Self.endsInPossessive(text) ? [match] : []
    }
    var wider = match
    wider.tokens =
      forward
      ? match.tokens.lowerBound..<position + 1
      : position..<match.tokens.upperBound
    return [wider]
  }

  private static func endsInPossessive(_ text: String) -> Bool {
    text.hasSuffix("'s") || text.hasSuffix("\u{2019}s")
  }

  private func owner(
    _ neighbour: GazetteerMatch, for element: CompositionRule.Element, of match: GazetteerMatch
  ) -> GazetteerMatch.Owner? {
    // An office of one state is not another's: "French Pentagon chief".
    if let own = match.country, let others = neighbour.country, own != others { return nil }
    switch element {
    case .word: return nil
    case .state(let sense):
      return neighbour.kind == .state && neighbour.sense == sense ? .state(neighbour.entry) : nil
    case .organization:
      return neighbour.kind == .organization ? .organization(neighbour.entry) : nil
    case .body:
      return neighbour.kind == .body ? .body(neighbour.entry) : nil
    }
  }

  // MARK: Neighbourhood

  private func afterHyphens(_ position: Int) -> Int {
    var position = position
    while position < words.count, words[position] == "-" { position += 1 }
    return position
  }

  private func beforeHyphens(_ position: Int) -> Int {
    var position = position
    while position > 0, words[position - 1] == "-" { position -= 1 }
    return position
  }

  private func hasEqual(_ match: GazetteerMatch) -> Bool {
    starting[match.tokens.lowerBound].contains { matches[$0] == match }
  }
}
