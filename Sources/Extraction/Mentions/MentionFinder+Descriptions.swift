import Dossier
import Language

extension MentionFinder {
  /// Offices without a name, bodies without a state, "both countries", "his counterpart".
  func descriptions(
    in tree: SyntaxTree, _ reading: GazetteerReading, _ board: MentionBoard
  ) -> [Mention] {
    (0..<tree.count).compactMap { position in
      guard [.noun, .properNoun].contains(tree[position].tag), board.isFree(position..<position + 1)
      else { return nil }
      return description(at: position, tree, reading)
    }
  }

  private func description(
    at position: Int, _ tree: SyntaxTree, _ reading: GazetteerReading
  ) -> Mention? {
    let lemma = tree[position].lemma.lowercased()
    let office = reading.office(at: position).flatMap { match in
      headOf(match, tree) == position ? match : nil
    }
    let isKnownNoun =
      lexicon.counterparts.contains(lemma) || lexicon.states.contains(lemma)
      || lexicon.organizations.contains(lemma) || lexicon.persons.contains(lemma)
      || lexicon.kin.contains(lemma)
    let individual = individual(at: position, lemma, office, tree, reading)
    guard office != nil || isKnownNoun || individual != nil else { return nil }
    var mention = mention(at: position, lemma, office, tree, reading)
    if let individual {
      mention.isIndividual = true
      mention.titles = []
      mention.tokens = individual.words
      mention.country = individual.state.code
      mention.canonical = "\(individual.state.adjectives.first ?? individual.state.name) \(lemma)"
    }
    return mention
  }

  /// "a teenage Chilean girl": one person, told by nation and noun, who does not act for the nation
  /// as its officials and soldiers do.
  private func individual(
    at position: Int, _ lemma: String, _ office: GazetteerMatch?, _ tree: SyntaxTree,
    _ reading: GazetteerReading
  ) -> (state: StateEntry, words: Range<Int>)? {
    let actsForItself =
      lexicon.individuals.contains(lemma)
      || (persons.isPerson(lemma) || lexicon.groups[lemma] != nil)
        && !lexicon.delegates.contains(lemma)
    guard actsForItself, office == nil || lexicon.individuals.contains(lemma),
      tree[position].tag == .noun, tree.lower[position] == lemma,
      !lexicon.collectives.contains(lemma),
      !tree.isPartOfName(position), tree.child(of: position, "nmod:poss") == nil
    else { return nil }
    let before = tree.children(of: position, ["amod", "compound", "nmod:desc"]).filter {
      $0 < position
    }
    guard let nation = NationReader(tree: tree, reading: reading).nation(among: before, under: []),
      tree.children(of: nation.word, ["conj", "cc"]).isEmpty,
      let state = gazetteer.states.first(where: { $0.code == nation.country })
    else { return nil }
    return (state, (before.min() ?? position)..<position + 1)
  }

  private func headOf(_ match: GazetteerMatch, _ tree: SyntaxTree) -> Int {
    head(of: match.head, in: tree)
  }

  private func mention(
    at position: Int, _ lemma: String, _ office: GazetteerMatch?, _ tree: SyntaxTree,
    _ reading: GazetteerReading
  ) -> Mention {
    let determiners = tree.children(of: position, ["det", "nummod", "det:predet"]).map {
      tree.lower[$0]
    }
    let words = office?.head ?? position..<position + 1
    var mention = Mention(
      sentence: tree.index, tokens: words, head: position, form: .nominal, kind: .office)
    mention.noun = lemma
    mention.possessor = tree.child(of: position, "nmod:poss")
    mention.country = office?.country ?? ownerCountry(position, tree, reading)
    mention.isPlural =
      tree.lower[position] != lemma && tree.lower[position].hasSuffix("s")
      || determiners.contains("both")
    mention.count = determiners.compactMap { lexicon.counts[$0] }.max()
    mention.isIndefinite = determiners.contains {
      ["a", "an", "some", "any", "no", "another", "other"].contains($0)
    }
    if determiners.isEmpty, mention.possessor == nil, mention.country == nil {
      mention.isIndefinite = isPredicate(position, tree)
    }
    if let office, let entry = gazetteer.office(office) {
      mention.sector = entry.sector
      if mention.country == nil { mention.country = entry.state }
      mention.titles = [
        Mention.Title(
          office: entry.id, title: entry.title, of: mention.country, tokens: office.tokens,
          isFormer: office.modifiers.contains(.former))
      ]
      let adjective = gazetteer.states.first { $0.code == mention.country }?.adjectives.first
      mention.canonical = [adjective, entry.title].compactMap(\.self).joined(separator: " ")
    }
    return mention
  }

  /// "elected governor", "as president": what somebody is made or does, not who.
  private func isPredicate(_ position: Int, _ tree: SyntaxTree) -> Bool {
    tree[position].relation == "xcomp"
      || tree.preposition(of: position).map { ["as", "for"].contains($0) } == true
  }

  /// The state whose the office or body is, where an adjective or a possessive tells it.
  private func ownerCountry(
    _ position: Int, _ tree: SyntaxTree, _ reading: GazetteerReading
  ) -> String? {
    NationReader(tree: tree, reading: reading).nation(
      among: tree.children(of: position, ["amod", "compound", "nmod:poss", "nmod"]),
      under: ["of", "from"])?.country
  }

  /// "Chilean" beside a noun that stands for its state ("officials", "troops").
  func adjectives(in tree: SyntaxTree, _ reading: GazetteerReading) -> [Mention] {
    let peoples = PeopleReader(tree: tree, reading: reading)
    return reading.matches(.state).compactMap { match in
      guard match.sense == .adjective || match.sense == .demonym, !reading.isCovered(match),
        let country = match.country,
        let entry = gazetteer.states.first(where: { $0.code == country })
      else { return nil }
      let head = head(of: match.tokens, in: tree)
      let isModifier = ["amod", "compound", "nmod:poss", "nmod:desc", "conj"].contains(
        tree[head].relation)
      guard isModifier, !peoples.isPeople(at: head) else { return nil }
      var mention = Mention(
        sentence: tree.index, tokens: match.tokens, head: head, form: .nominal, kind: .state)
      mention.country = country
      mention.sector = "GOV"
      mention.known = "state:\(country)"
      mention.canonical = entry.name
      mention.isAdjective = true
      return mention
    }
  }

  func pronouns(in tree: SyntaxTree) -> [Mention] {
    let words: Set<String> = [
      "he", "him", "his", "she", "her", "it", "its", "they", "them", "their",
    ]
    return (0..<tree.count).compactMap { position in
      guard tree[position].tag == .pronoun, words.contains(tree.lower[position]),
        tree[position].relation != "expl"
      else { return nil }
      return Mention(
        sentence: tree.index, tokens: position..<position + 1, head: position, form: .pronoun,
        kind: .person)
    }
  }
}
