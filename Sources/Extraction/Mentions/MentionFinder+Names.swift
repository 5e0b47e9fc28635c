import Dossier
import Language

extension MentionFinder {
  // MARK: People

  func people(in tree: SyntaxTree, _ reading: GazetteerReading) -> [Mention] {
    let spans = tree.sentence.names.filter { $0.kind == .person }.map(\.tokens)
    let nationalities = NationalityReader(tree: tree, reading: reading, persons: persons)
    return joined(spans, tree).compactMap { span in
      let name = trimmed(span, tree, reading)
      guard !name.isEmpty, isName(name, tree, reading) else { return nil }
      let head = head(of: name, in: tree)
      return Mention(
        sentence: tree.index, tokens: name, head: head, form: .name, kind: .person, name: name,
        country: nationalities.nationality(of: name, head: head))
    }
  }

  /// The tagger may cut one name in two ("Ana | Maria Lopes"): parts of one flat phrase that
  /// stand side by side are one name.
  private func joined(_ spans: [Range<Int>], _ tree: SyntaxTree) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let wide = widened(span, tree)
      if let last = result.last, last.upperBound >= wide.lowerBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, wide.upperBound)
      } else {
        result.append(wide)
      }
    }
    return result
  }

  /// Takes in the neighbours that the tree hangs flat on the name.
  private func widened(_ span: Range<Int>, _ tree: SyntaxTree) -> Range<Int> {
    let start = span.lowerBound
    var end = span.upperBound
    while end < tree.count, tree[end].relation == "flat", tree[end].tag == .properNoun,
      let head = tree[end].head, span.contains(head) || head == end - 1
    { end += 1 }
    if let head = tree[start].head, head < start, start - head <= 2, tree[start].relation == "flat",
      tree[head].tag == .properNoun
    {
      return head..<end
    }
    return start..<end
  }

  /// The name without courtesy titles, offices, possessives and stray marks at its ends.
  private func trimmed(
    _ span: Range<Int>, _ tree: SyntaxTree, _ reading: GazetteerReading
  ) -> Range<Int> {
    var start = span.lowerBound
    var end = span.upperBound
    let titles = reading.all.filter { $0.kind == .courtesy || $0.kind == .office }
    while start < end,
      let title = titles.first(where: {
        $0.tokens.lowerBound == start && $0.tokens.upperBound < end
      })
    { start = title.tokens.upperBound }
    while start < end, [.punctuation, .determiner, .adposition].contains(tree[start].tag) {
      start += 1
    }
    // "ambassador to Peru Ana Lopes": the state belongs to the office.
    while end - start > 2,
      let state = reading.matches(.state).first(where: {
        $0.tokens.lowerBound == start && $0.tokens.upperBound < end - 1 && $0.sense == .name
      }), start > 0, tree[start - 1].tag == .adposition
    { start = state.tokens.upperBound }
    while end > start,
      ["'s", "’s", "'", "’"].contains(tree.lower[end - 1]) || tree[end - 1].tag == .punctuation
    { end -= 1 }
    while end - start > 2, isHonour(tree[end - 1].text) { end -= 1 }
    return start..<end
  }

  /// "QC", "MP": what stands behind a name and is no part of it, as "II" and "Jr" are.
  private func isHonour(_ word: String) -> Bool {
    word == word.uppercased() && persons.suffixes.contains(word.lowercased())
      && !word.allSatisfy { "IVX".contains($0) }
  }

  private func isName(_ name: Range<Int>, _ tree: SyntaxTree, _ reading: GazetteerReading) -> Bool {
    guard let first = tree[name.lowerBound].text.unicodeScalars.first,
      first.properties.isUppercase || !first.properties.isCased,
      !lexicon.notNames.contains(tree.lower[name.lowerBound])
    else { return false }
    if name.count == 1, tree[name.lowerBound].text.unicodeScalars.count < 2 { return false }
    if reading.isKnown(name) {
      return isTitled(name, tree, reading) || isSpokenOfAsPerson(name, tree, reading)
    }
    // "Afghan", "Kabul government": words that the gazetteer knows from end to end are no person.
    return !name.allSatisfy { word in
      reading.all.contains { $0.kind != .person && $0.tokens.contains(word) }
    }
  }

  /// "Mr. Jordan", "Senator Georgia …": a title makes a person of a name that is also a state's.
  private func isTitled(_ name: Range<Int>, _ tree: SyntaxTree, _ reading: GazetteerReading) -> Bool
  {
    reading.all.contains {
      ($0.kind == .courtesy || $0.kind == .office) && $0.head.upperBound == name.lowerBound
        && $0.country == nil
    }
  }

  // MARK: Bodies, states, organisations, places

  func bodies(in tree: SyntaxTree, _ reading: GazetteerReading) -> [Mention] {
    longest(reading.matches(.body).filter { $0.country != nil && !isPlaced($0, tree) }).compactMap {
      match in
      guard let body = gazetteer.body(match), let country = match.country else { return nil }
      let head = head(of: match.head, in: tree)
      // "Peruvian troops" act for Peru.
      if lexicon.delegates.contains(tree[head].lemma.lowercased()) { return nil }
      if lexicon.governments.contains(body.label.lowercased()) {
        return state(country, match, tree, isName: false)
      }
      return Mention(
        sentence: tree.index, tokens: match.tokens, head: head, form: .name, kind: .organization,
        name: match.tokens, country: country, sector: body.sector,
        known: "body:\(country):\(lexicon.bodyAliases[body.id] ?? body.id)",
        canonical: title(of: body, country: country))
    }
  }

  /// "the palace in Rome" tells a place as well, and that is for the event.
  private func isPlaced(_ match: GazetteerMatch, _ tree: SyntaxTree) -> Bool {
    match.head.upperBound < match.tokens.upperBound && tree.lower[match.head.upperBound] == "in"
  }

  /// "Chilean Foreign Ministry"; a body whose name tells its state stands as it is ("Pentagon").
  private func title(of body: BodyEntry, country: String) -> String {
    if body.state != nil { return body.label }
    let adjective = gazetteer.states.first { $0.code == country }?.adjectives.first
    return adjective.map { "\($0) \(body.label)" } ?? body.label
  }

  private func state(
    _ code: String, _ match: GazetteerMatch, _ tree: SyntaxTree, isName: Bool
  ) -> Mention? {
    guard let entry = gazetteer.states.first(where: { $0.code == code }) else { return nil }
    return Mention(
      sentence: tree.index, tokens: match.tokens, head: head(of: match.head, in: tree), form: .name,
      kind: .state, name: isName ? match.tokens : nil, country: code, sector: "GOV",
      known: "state:\(code)", canonical: entry.name,
      place: isName ? Place(name: entry.name, country: code) : nil)
  }

  func known(in tree: SyntaxTree, _ reading: GazetteerReading) -> [Mention] {
    let names = reading.all.filter {
      [.state, .organization, .place].contains($0.kind) && $0.sense != .adjective
        && $0.sense != .demonym && !isInsidePerson($0, tree)
    }
    return longest(names).compactMap { match in
      switch match.kind {
      case .state: stateOrSeat(match, tree, reading)
      case .organization: organization(match, tree)
      default: place(match, tree)
      }
    }
  }

  /// "Georgia Meloni", "Michael Jordan": part of a longer person's name.
  private func isInsidePerson(_ match: GazetteerMatch, _ tree: SyntaxTree) -> Bool {
    tree.sentence.names.contains {
      $0.kind == .person && $0.tokens.contains(match.tokens.lowerBound)
        && $0.tokens.count > match.tokens.count && match.isAmbiguous
    }
  }

  /// A capital is its government where it acts, a place where something is in it or goes to it.
  private func stateOrSeat(
    _ match: GazetteerMatch, _ tree: SyntaxTree, _ reading: GazetteerReading
  ) -> Mention? {
    guard let code = match.country, let entry = gazetteer.state(match) else { return nil }
    let head = head(of: match.tokens, in: tree)
    let text = tree.surface(match.tokens)
    if let country = countryAround(match, tree, reading) {
      var mention = Mention(
        sentence: tree.index, tokens: match.tokens, head: head, form: .name, kind: .state,
        name: match.tokens, country: country, place: Place(name: text, country: country))
      mention.isPlaceOnly = true
      return mention
    }
    switch match.sense {
    case .capital, .metonym:
      let isSeat = match.sense == .capital
      var mention = Mention(
        sentence: tree.index, tokens: match.tokens, head: head, form: .name, kind: .state,
        name: match.tokens, country: code, sector: "GOV", known: "state:\(code)",
        canonical: entry.name,
        place: isSeat ? Place(name: text, country: code) : nil)
      mention.isPlaceOnly = isSeat && isLocative(head, tree)
      return mention
    default:
      return Mention(
        sentence: tree.index, tokens: match.tokens, head: head, form: .name, kind: .state,
        name: match.tokens, country: code, sector: "GOV", known: "state:\(entry.identifier)",
        canonical: entry.name, place: Place(name: entry.name, country: code))
    }
  }

  /// Whether the phrase is where something is, comes from or goes to.
  func isLocative(_ head: Int, _ tree: SyntaxTree) -> Bool {
    let places: Set<String> = [
      "in", "at", "from", "to", "near", "outside", "into", "towards", "toward", "around", "via",
      "through", "across", "over", "off", "inside", "of",
    ]
    if let preposition = tree.preposition(of: head) { return places.contains(preposition) }
    let first = tree.coordinationHead(of: head)
    if let verb = tree[first].head, tree.base(first) == "obj",
      ["visit", "leave", "reach", "tour", "enter"].contains(tree[verb].lemma)
    {
      return true
    }
    if tree[first].relation == "appos", let above = tree[first].head {
      return isLocative(above, tree)
    }
    return tree[first].relation == "compound" || tree[first].relation == "nmod:unmarked"
      || (tree[first].head == nil && tree.count > 1)
  }

  private func organization(_ match: GazetteerMatch, _ tree: SyntaxTree) -> Mention? {
    guard let entry = gazetteer.organization(match) else { return nil }
    if match.isAmbiguous, isUnlikelyOrganization(match, tree) { return nil }
    let kind: Actor.Kind =
      switch entry.kind {
      case .organization: .organization
      case .group: .group
      case .armedGroup: .armedGroup
      }
    var mention = Mention(
      sentence: tree.index, tokens: match.tokens, head: head(of: match.tokens, in: tree),
      form: .name, kind: kind, name: match.tokens, country: entry.country, sector: entry.sector,
      known: "org:\(entry.id)", canonical: entry.name)
    let isShort =
      tree.surface(match.tokens).unicodeScalars.count { $0.properties.isAlphabetic } <= 3
    mention.isDoubtful =
      match.isAmbiguous && entry.country != nil
      && (match.sense == .acronym ? isShort : entry.sector == "PTY")
    return mention
  }

  /// A name that is also a common word is believed where the tagger sees a name too.
  private func isUnlikelyOrganization(_ match: GazetteerMatch, _ tree: SyntaxTree) -> Bool {
    !tree.sentence.names.contains { $0.tokens.overlaps(match.tokens) && $0.kind != .person }
      && !match.tokens.allSatisfy { tree[$0].tag == .properNoun }
  }

  private func place(_ match: GazetteerMatch, _ tree: SyntaxTree) -> Mention? {
    guard let entry = gazetteer.place(match) else { return nil }
    if match.isAmbiguous,
      !tree.sentence.names.contains(where: {
        $0.tokens.overlaps(match.tokens) && $0.kind == .location
      })
    {
      return nil
    }
    var mention = Mention(
      sentence: tree.index, tokens: match.tokens, head: head(of: match.tokens, in: tree),
      form: .name, kind: .state, name: match.tokens, country: entry.country,
      place: Place(name: entry.name, country: entry.country))
    mention.isPlaceOnly = true
    return mention
  }

  /// Names that the tagger sees and the gazetteer does not know.
  func unknownOrganizations(in tree: SyntaxTree, _ reading: GazetteerReading) -> [Mention] {
    tree.sentence.names.compactMap { span in
      guard span.kind == .organization || span.kind == .location,
        tree[head(of: span.tokens, in: tree)].tag == .properNoun,
        !lexicon.delegates.contains(tree[span.tokens.upperBound - 1].lemma.lowercased()),
        let first = tree[span.tokens.lowerBound].text.unicodeScalars.first,
        first.properties.isUppercase
      else { return nil }
      let text = tree.surface(span.tokens)
      var mention = Mention(
        sentence: tree.index, tokens: span.tokens, head: head(of: span.tokens, in: tree),
        form: .name, kind: .organization, name: span.tokens)
      if span.kind == .location
        || lexicon.sites.contains(tree[head(of: span.tokens, in: tree)].lemma.lowercased())
      {
        mention.kind = .state
        mention.place = Place(name: text, country: nil)
        mention.isPlaceOnly = true
      }
      return mention
    }
  }

  private func longest(_ matches: [GazetteerMatch]) -> [GazetteerMatch] {
    var chosen: [GazetteerMatch] = []
    let ranked = matches.sorted {
      ($1.tokens.count, $0.tokens.lowerBound, rank($0)) < (
        $0.tokens.count, $1.tokens.lowerBound, rank($1)
      )
    }
    for match in ranked where !chosen.contains(where: { $0.tokens.overlaps(match.tokens) }) {
      chosen.append(match)
    }
    return chosen
  }

  private func rank(_ match: GazetteerMatch) -> Int {
    switch match.kind {
    case .state: 0
    case .organization: 1
    default: 2
    }
  }
}
