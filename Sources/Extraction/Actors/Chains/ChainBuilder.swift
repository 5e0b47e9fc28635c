import Dossier
import Language

/// Decides for every name, description and pronoun of an article of whom it speaks: names first,
/// over the whole article, then what the grammar makes one, then descriptions and pronouns in the
/// order of the text by how much each actor is in view.
///
/// The weights are those of Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution"
/// (Computational Linguistics 20, 1994), halved with each sentence as there.
struct ChainBuilder: Sendable {
  let view: ArticleView
  let lexicon: PersonLexicon
  /// By sentence.
  let mentions: [[ChainMention]]
  /// Whether each word stands in a quotation.
  let quoted: [[Bool]]
  /// Mentions of those whose words a sentence quotes.
  let speakers: [Int: [(sentence: Int, index: Int)]]
  /// How often the article's most named actor is named.
  private var mostNames = 1
  private var isReading = false
  /// Mention of each word that heads one or stands in a name, by sentence.
  private let mentionAt: [[Int: Int]]
  private(set) var chains: [Chain] = []
  /// Chain of each mention, by sentence.
  private(set) var chainOf: [[Int?]]
  /// Chains that were spoken of last, the latest last; at most `reach`.
  private var active: [Int] = []
  private var lastByNoun: [String: Int] = [:]
  private var byRelation: [String: Int] = [:]
  private var byName: [String: Int] = [:]

  /// So many actors at once a reader keeps in mind: bounds the search for each pronoun.
  private static let reach = 48

  init(
    view: ArticleView, lexicon: PersonLexicon, mentions: [[ChainMention]], quoted: [[Bool]],
    speakers: [Int: [(sentence: Int, index: Int)]]
  ) {
    self.quoted = quoted
    self.speakers = speakers
    self.view = view
    self.lexicon = lexicon
    self.mentions = mentions
    chainOf = mentions.map { $0.map { _ in nil } }
    mentionAt = mentions.map { mentions in
      var at: [Int: Int] = [:]
      for (index, mention) in mentions.enumerated() where at[mention.head] == nil {
        at[mention.head] = index
      }
      for (index, mention) in mentions.enumerated() {
        for word in mention.nameTokens ?? 0..<0 where at[word] == nil { at[word] = index }
      }
      return at
    }
  }

  /// - Parameter persons: tells who says "I", as far as names alone tell it, before the text is
  ///   read in order, so that "I was a nurse" describes the speaker.
  mutating func build(_ persons: FirstPersons) {
    joinNames()
    persons.resolve(&self)
    isReading = true
    for sentence in mentions.indices { read(sentence) }
  }

  // MARK: Names

  private mutating func joinNames() {
    var names: [NameChains.Name] = []
    for sentence in mentions.indices {
      for (index, mention) in mentions[sentence].enumerated() where mention.form == .name {
        names.append(
          NameChains.Name(
            sentence: sentence, index: index, words: mention.name, kind: mention.kind,
            gender: mention.gender,
            isOneOfMany: mention.isIndefinite && mention.title == nil && mention.name.count == 1))
      }
    }
    let groups = NameChains(lexicon: lexicon).groups(of: names, acronyms: acronyms())
    for group in groups {
      let chain = chains.count
      chains.append(
        Chain(
          kind: group.kind,
          gender: group.gender
            // The whole name is one word: a given name then, most likely.
            ?? (group.kind == .person && group.words.count == 1
              ? lexicon.gender(ofGivenName: group.words[0]) : nil),
          name: group.words, nameCount: group.names.count))
      if group.kind == .person { mostNames = max(mostNames, group.names.count) }
      for name in group.names { chainOf[names[name].sentence][names[name].index] = chain }
    }
  }

  /// "National Rowing Association (NRA)".
  private func acronyms() -> [String: [String]] {
    var found: [String: [String]] = [:]
    for sentence in mentions.indices {
      let tree = view.trees[sentence]
      let names = mentions[sentence].filter { $0.form == .name }
        .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      for (one, other) in zip(names, names.dropFirst()) {
        guard other.tokens.lowerBound == one.tokens.upperBound + 1,
          tree.lower[one.tokens.upperBound] == "(", one.kind != .person, other.kind != .person
        else { continue }
        // Either stands in the brackets.
        let (short, full) = one.name.count == 1 ? (other, one) : (one, other)
        let (acronym, name) = short.name.count == 1 ? (short, full) : (full, short)
        guard acronym.name.count == 1, name.name.count > 1, let word = acronym.name.first,
          word.count <= 6,
          word.contains(where: { $0 == name.name[0].first })
            || isInCapitals(acronym, tree)
        else { continue }
        found[word] = name.name
      }
    }
    return found
  }

  private func isInCapitals(_ mention: ChainMention, _ tree: SyntaxTree) -> Bool {
    (mention.nameTokens ?? mention.tokens).allSatisfy {
      tree[$0].text.count > 1 && tree[$0].text == tree[$0].text.uppercased()
    }
  }

  // MARK: In the order of the text

  private mutating func read(_ sentence: Int) {
    let tree = view.trees[sentence]
    var at: [Int: Int] = [:]
    for (index, mention) in mentions[sentence].enumerated() {
      at[mention.head] = index
      if mention.form == .name {
        for word in mention.tokens where at[word] == nil { at[word] = index }
      }
    }
    var partners: [Int: [Int]] = [:]
    for link in IdentityLinks(tree: tree, lexicon: lexicon).links() {
      guard let one = at[link.description], let other = at[link.subject], one != other,
        areAlike(mentions[sentence][one], mentions[sentence][other])
      else { continue }
      partners[one, default: []].append(other)
      partners[other, default: []].append(one)
    }
    for index in mentions[sentence].indices {
      let mention = mentions[sentence][index]
      if chainOf[sentence][index] == nil {
        chainOf[sentence][index] = resolved(mention, partners[index] ?? [], tree)
      }
      if chainOf[sentence][index] == nil, !isFirstOrSecond(mention) {
        chains.append(
          Chain(kind: mention.kind, gender: mention.gender, isPlural: mention.isPlural))
        chainOf[sentence][index] = chains.count - 1
      }
      if let chain = chainOf[sentence][index] { note(mention, index, chain, tree) }
    }
    noteBirths(sentence, tree)
  }

  /// "the son of Ana Lopes": she is "his mother" later on.
  private mutating func noteBirths(_ sentence: Int, _ tree: SyntaxTree) {
    for birth in IdentityLinks(tree: tree, lexicon: lexicon).births() {
      guard let child = chain(at: birth.child, sentence) else { continue }
      let parents = birth.parents.compactMap { chain(at: $0, sentence) }.filter {
        chains[$0].kind == .person && !chains[$0].name.isEmpty
      }
      guard parents.count <= 2 else { continue }
      let known = parents.compactMap { chains[$0].gender }
      for parent in parents {
        let isFemale: Bool
        if let gender = chains[parent].gender {
          isFemale = gender == .female
        } else if known.count == 1, parents.count == 2 {
          isFemale = known[0] == .male
        } else {
          continue
        }
        byRelation["\(child) \(isFemale ? "mother" : "father")"] = parent
      }
    }
  }

  private func isFirstOrSecond(_ mention: ChainMention) -> Bool {
    mention.form == .pronoun
      && FirstPersons.words.contains(view.trees[mention.sentence].lower[mention.head])
  }

  /// Whether a description can be of what stands beside it.
  private func areAlike(_ one: ChainMention, _ other: ChainMention) -> Bool {
    if one.form == .name && other.form == .name { return false }
    if one.form == .name && one.isIndefinite || other.form == .name && other.isIndefinite {
      return false
    }
    if one.kind == .place || other.kind == .place { return false }
    if one.isPlural != other.isPlural { return false }
    if let a = one.gender, let b = other.gender, a != b { return false }
    return one.kind == other.kind || one.kind == .thing || other.kind == .thing
  }

  private mutating func note(
    _ mention: ChainMention, _ index: Int, _ chain: Int, _ tree: SyntaxTree
  ) {
    let sentence = mention.sentence
    var weight = 100.0
    let head = tree.coordinationHead(of: mention.head)
    switch tree.base(head) {
    case "nsubj": weight += 80 + 80 + 50
    case "obj": weight += 50 + 80 + 50
    case "iobj": weight += 40 + 80 + 50
    case "obl": weight += 40 + 80
    case "nmod": weight += tree[head].relation == "nmod:poss" ? 60 : 30
    case "root", "appos", "vocative": weight += 80
    default: weight += 50
    }
    // Whom quoted words speak of is less in the reporter's view.
    if quoted[sentence][mention.head] { weight *= 0.6 }
    let before = chains[chain].salience(at: sentence)
    // A second mention in one sentence adds less: the text has the actor in view already.
    let isSame = chains[chain].lastSentence == sentence && !chains[chain].mentions.isEmpty
    chains[chain].salience = isSame ? max(before, weight) + 20 : before + weight
    chains[chain].lastSentence = sentence
    chains[chain].mentions.append((sentence, index))
    if chains[chain].gender == nil, mention.gender != nil, !mention.isPlural {
      chains[chain].gender = mention.gender
    }
    if chains[chain].kind == .thing, mention.kind != .thing { chains[chain].kind = mention.kind }
    if mention.form == .name, chains[chain].kind == .body {
      for word in chains[chain].name.prefix(8) where lexicon.nouns.body.contains(word) {
        byName[word] = chain
      }
    }
    if let noun = mention.form == .nominal ? mention.noun : mention.title {
      chains[chain].nouns.insert(noun)
      lastByNoun[noun + (mention.isPlural ? "s" : "")] = chain
      if let owner = owner(of: mention), owner != chain {
        byRelation["\(owner) \(noun)"] = chain
      }
    }
    if let place = active.firstIndex(of: chain) { active.remove(at: place) }
    active.append(chain)
    if active.count > Self.reach { active.removeFirst() }
  }

  private func chain(at head: Int, _ sentence: Int) -> Int? {
    mentionAt[sentence][head].flatMap { chainOf[sentence][$0] }
  }

  private func owner(of mention: ChainMention) -> Int? {
    mention.possessor.flatMap { chain(at: $0, mention.sentence) }
  }

  private func resolved(
    _ mention: ChainMention, _ partners: [Int], _ tree: SyntaxTree
  ) -> Int? {
    let told = partners.compactMap { chainOf[mention.sentence][$0] }
    if mention.form == .nominal {
      let named = partners.first { mentions[mention.sentence][$0].form == .name }
      if let named, let chain = chainOf[mention.sentence][named] { return chain }
      if let first = told.first { return first }
      return described(mention, tree)
    }
    if isFirstOrSecond(mention) { return nil }
    return referent(of: mention, tree)
  }

  // MARK: Descriptions

  private func described(_ mention: ChainMention, _ tree: SyntaxTree) -> Int? {
    guard let noun = mention.noun, mention.kind != .thing else { return nil }
    if let owner = owner(of: mention) {
      return byRelation["\(owner) \(noun)"]
    }
    guard mention.isDefinite, !mention.isIndefinite else { return nil }
    if let same = lastByNoun[noun + (mention.isPlural ? "s" : "")],
      mention.sentence - chains[same].lastSentence <= 30,
      mention.kind != .body || !chains[same].name.isEmpty || !lexicon.nouns.anyBody.contains(noun)
    {
      return same
    }
    guard !mention.isPlural else { return nil }
    if mention.kind == .body {
      if let named = byName[noun], !chains[named].mentions.isEmpty { return named }
      if lexicon.nouns.anyBody.contains(noun) {
        // Of two bodies near, "the company" may be either.
        let near = active.filter {
          chains[$0].kind == .body && !chains[$0].name.isEmpty
            && mention.sentence - chains[$0].lastSentence <= 2
        }
        return near.count == 1 ? near[0] : nil
      }
      return nil
    }
    let plain: Set<String> = ["man", "woman", "boy", "girl"]
    if plain.contains(noun), mention.modifiers.isEmpty || mention.modifiers == ["young"] {
      return best(mention, tree, within: 3) {
        $0.kind == .person && !$0.isPlural && $0.gender == mention.gender
      }
    }
    return nil
  }

  // MARK: Pronouns

  private func referent(of mention: ChainMention, _ tree: SyntaxTree) -> Int? {
    let word = tree.lower[mention.head]
    if word.hasSuffix("self") || word.hasSuffix("selves") { return reflexive(mention, tree) }
    if mention.kind == .person {
      if let coming = coming(mention, tree) { return coming }
      return best(mention, tree, within: 4) { chain in
        chain.kind == .person && !chain.isPlural
          && (chain.gender == nil || chain.gender == mention.gender)
      } ?? protagonist(mention)
    }
    if mention.isPlural {
      return best(mention, tree, within: 2) { chain in
        chain.isPlural || (chain.kind == .body && !chain.name.isEmpty)
      }
    }
    return best(mention, tree, within: 2) { chain in
      chain.kind != .person && !chain.isPlural
    }
  }

  /// Whom the article is about, where nobody nearer can be meant.
  private func protagonist(_ mention: ChainMention) -> Int? {
    let people = active.filter {
      chains[$0].kind == .person && !chains[$0].name.isEmpty && !chains[$0].isPlural
        && (chains[$0].gender == nil || chains[$0].gender == mention.gender)
    }
    return people.max { chains[$0].mentions.count < chains[$1].mentions.count }
  }

  /// "Discussing his plan, Lopes said": a pronoun in front of the clause means its subject.
  private func coming(_ mention: ChainMention, _ tree: SyntaxTree) -> Int? {
    for ancestor in tree.ancestors(of: mention.head).prefix(8) {
      guard let subject = tree.child(of: ancestor, "nsubj", "nsubj:pass") else { continue }
      guard subject > mention.head,
        tree[mention.head].relation == "nmod:poss"
          || tree.base(mention.head) != "nsubj",
        let index = mentions[mention.sentence].firstIndex(where: {
          $0.form == .name && ($0.head == subject)
        }), let chain = chainOf[mention.sentence][index]
      else { return nil }
      // Not where the pronoun is part of the subject itself.
      guard !tree.ancestors(of: mention.head).contains(subject) else { return nil }
      let gender = chains[chain].gender
      return chains[chain].kind == .person && (gender == nil || gender == mention.gender)
        ? chain : nil
    }
    return nil
  }

  /// Subjects of the clauses that hold the pronoun's own: "Lopes said that he …".
  private func subjectsAbove(_ mention: ChainMention, _ tree: SyntaxTree) -> Set<Int> {
    var found: Set<Int> = []
    for ancestor in tree.ancestors(of: mention.head).prefix(12) {
      guard let subject = tree.child(of: ancestor, "nsubj", "nsubj:pass"), subject < mention.head,
        let chain = chain(at: subject, mention.sentence)
      else { continue }
      found.insert(chain)
      break
    }
    return found
  }

  private func reflexive(_ mention: ChainMention, _ tree: SyntaxTree) -> Int? {
    var current = mention.head
    for _ in 0..<6 {
      guard let head = tree[current].head else { break }
      if let subject = tree.child(of: head, "nsubj", "nsubj:pass"), subject != mention.head,
        let found = chain(at: subject, mention.sentence)
      {
        return found
      }
      current = head
    }
    return best(mention, tree, within: 1) { $0.kind == mention.kind }
  }

  /// The chain most in view that fits and that the grammar allows.
  private func best(
    _ mention: ChainMention, _ tree: SyntaxTree, within distance: Int, fits: (Chain) -> Bool
  ) -> Int? {
    let barred = barred(for: mention, tree)
    let above = subjectsAbove(mention, tree)
    var best: (chain: Int, score: Double)?
    for index in active {
      let chain = chains[index]
      guard mention.sentence - chain.lastSentence <= distance, fits(chain),
        !barred.contains(index)
      else { continue }
      var score = chain.salience(at: mention.sentence)
      if !chain.name.isEmpty {
        score *= 1.1 + 0.6 * Double(chain.nameCount) / Double(mostNames)
      }
      if above.contains(index) { score += 150 }
      if chain.gender != nil, chain.gender == mention.gender { score *= 1.2 }
      if score > best?.score ?? 0 { best = (index, score) }
    }
    return best?.chain
  }

  /// Chains that the pronoun cannot mean: those beside it under the same verb, those it is
  /// coordinated with, and the owner of what it is itself.
  private func barred(for mention: ChainMention, _ tree: SyntaxTree) -> Set<Int> {
    var found: Set<Int> = []
    if quoted[mention.sentence][mention.head] {
      for speaker in (speakers[mention.sentence] ?? []).prefix(4) {
        if let chain = chainOf[speaker.sentence][speaker.index] { found.insert(chain) }
      }
    }
    // Who says "I" is not "he" in the same breath.
    if mention.form == .pronoun {
      for (index, other) in mentions[mention.sentence].enumerated()
      where isFirstOrSecond(other)
        && quoted[mention.sentence][other.head] == quoted[mention.sentence][mention.head]
      {
        if let chain = chainOf[mention.sentence][index] { found.insert(chain) }
      }
    }
    func bar(_ head: Int) {
      if let chain = chain(at: head, mention.sentence) { found.insert(chain) }
    }
    let head = tree.coordinationHead(of: mention.head)
    if head != mention.head { bar(head) }
    for other in tree.conjuncts(of: head) where other != mention.head { bar(other) }
    guard let verb = tree[head].head else { return found }
    if tree[head].relation == "nmod:poss" {
      // "his friend Ana": he is not Ana.
      bar(verb)
      for child in tree.children(of: verb, ["appos", "flat", "nmod:desc"]) { bar(child) }
      return found
    }
    for sibling in tree.children(
      of: verb, ["nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent"])
    where sibling != head {
      for one in tree.conjuncts(of: sibling) { bar(one) }
    }
    // "told him to …", "and praised him": the subject is the other verb's.
    if tree.base(head) != "nsubj", tree.child(of: verb, "nsubj", "nsubj:pass") == nil,
      ["conj"].contains(tree.base(verb)), let first = tree[verb].head,
      let subject = tree.child(of: first, "nsubj", "nsubj:pass")
    {
      bar(subject)
    }
    return found
  }

  // MARK: First and second persons

  mutating func add(_ sentence: Int, _ index: Int, to chain: Int) {
    guard chainOf[sentence][index] == nil else { return }
    chainOf[sentence][index] = chain
    if isReading { chains[chain].mentions.append((sentence, index)) }
  }
}
