import Dossier
import Language

/// Finds names, noun phrases and pronouns that may speak of an actor; things are kept as well, so
/// that "it" is not taken for a body where a thing is nearer.
struct ChainMentionFinder: Sendable {
  let lexicon: PersonLexicon
  /// Names of one word, folded, by which the article calls somebody elsewhere, and what he is.
  private let told: [String: ChainMention.Kind]

  private let pronouns: [String: PersonLexicon.Pronoun]

  init(lexicon: PersonLexicon, trees: [SyntaxTree]) {
    self.lexicon = lexicon
    told = Self.told(in: trees)
    var pronouns: [String: PersonLexicon.Pronoun] = [:]
    for entry in lexicon.pronouns {
      for word in entry.words { pronouns[word] = entry }
    }
    self.pronouns = pronouns
  }

  /// Family names and names of one word that the tagger saw as people's or bodies'.
  private static func told(in trees: [SyntaxTree]) -> [String: ChainMention.Kind] {
    var found: [String: ChainMention.Kind] = [:]
    for tree in trees {
      for span in tree.sentence.names where span.kind == .person || span.kind == .organization {
        guard let last = span.tokens.last(where: { tree[$0].tag == .properNoun }),
          span.kind == .person || span.tokens.count == 1,
          let word = NameWords.folded(tree[last].text).first, word.count > 2
        else { continue }
        if found[word] != .person { found[word] = span.kind == .person ? .person : .body }
      }
    }
    return found
  }

  /// - Parameter known: the names that the article's cast has found in the sentence.
  func mentions(in tree: SyntaxTree, known: [Mention]) -> [ChainMention] {
    var taken = [Bool](repeating: false, count: tree.count)
    var named = taken
    var found: [ChainMention] = []
    // Longer names first: "Lima" is part of "Lima Eagles".
    for mention in names(in: tree, known).sorted(by: {
      (($1.nameTokens ?? $1.tokens).count, $0.head) < (($0.nameTokens ?? $0.tokens).count, $1.head)
    })
    where !named[mention.nameTokens ?? mention.tokens].contains(true) {
      // "his" in "his wife Ana Lopes" speaks of somebody else.
      for word in mention.tokens where tree.base(word) != "nmod" { taken[word] = true }
      for word in mention.nameTokens ?? mention.tokens {
        taken[word] = true
        named[word] = true
      }
      found.append(mention)
    }
    for position in 0..<tree.count where !taken[position] {
      if let mention = pronoun(position, tree) ?? nominal(position, tree) { found.append(mention) }
    }
    return found.sorted { ($0.head, $0.tokens.lowerBound) < ($1.head, $1.tokens.lowerBound) }
  }

  // MARK: Names

  private func names(in tree: SyntaxTree, _ known: [Mention]) -> [ChainMention] {
    var found: [ChainMention] = []
    for mention in known where mention.form == .name {
      guard let name = mention.name else { continue }
      let kind: ChainMention.Kind? =
        switch mention.kind {
        case .person: .person
        case .organization, .armedGroup: .body
        case .state: .place
        default: nil
        }
      guard let kind, let result = namePhrase(name, kind, tree) else { continue }
      found.append(result)
      found[found.count - 1].known = mention.known
    }
    for span in tree.sentence.names where span.kind != .group {
      let isTold = found.contains { ($0.nameTokens ?? $0.tokens).overlaps(span.tokens) }
      guard !isTold else { continue }
      let kind: ChainMention.Kind =
        span.kind == .person ? .person : span.kind == .organization ? .body : .place
      if let result = namePhrase(span.tokens, kind, tree) { found.append(result) }
    }
    return found + untold(in: tree, found)
  }

  /// Proper nouns whose last word nobody has told the kind of ("Lima Eagles", "University of Chile").
  private func untold(in tree: SyntaxTree, _ found: [ChainMention]) -> [ChainMention] {
    var covered = [Bool](repeating: false, count: tree.count)
    for mention in found {
      for word in mention.nameTokens ?? mention.tokens { covered[word] = true }
    }
    return (0..<tree.count).compactMap { position in
      if !covered[position], let mention = toldElsewhere(position, tree) { return mention }
      guard tree[position].tag == .properNoun, !covered[position],
        !["compound", "flat", "nmod:desc", "goeswith"].contains(tree[position].relation),
        let first = tree[position].text.unicodeScalars.first, first.properties.isUppercase,
        !lexicon.isPerson(tree.lower[position])
      else { return nil }
      var start = position
      while start > 0, [.properNoun, .adjective].contains(tree[start - 1].tag),
        tree[start - 1].text.first?.isUppercase == true,
        ["compound", "amod"].contains(tree[start - 1].relation)
      { start -= 1 }
      let isBody = lexicon.nouns.body.contains(tree[position].lemma.lowercased())
      let span = start..<position + 1
      let whole = isBody ? completed(span, tree) : span
      // "the University" alone describes.
      guard whole.count > 1 || !isBody else { return nil }
      return namePhrase(whole, isBody ? .body : .thing, tree)
    }
  }

  /// "the Lopes collection", "Lopes-like": somebody's name within another's phrase.
  private func toldElsewhere(_ position: Int, _ tree: SyntaxTree) -> ChainMention? {
    guard tree[position].tag == .properNoun, tree[position].relation == "compound",
      let word = NameWords.folded(tree[position].text).first, let kind = told[word]
    else { return nil }
    return namePhrase(position..<position + 1, kind, tree)
  }

  private func namePhrase(
    _ span: Range<Int>, _ kind: ChainMention.Kind, _ tree: SyntaxTree
  ) -> ChainMention? {
    var span = span
    while let last = span.last, ["'s", "’s", "'", "’", ","].contains(tree.lower[last]) {
      span = span.lowerBound..<last
    }
    while let first = span.first, [.determiner, .punctuation].contains(tree[first].tag) {
      span = first + 1..<span.upperBound
    }
    guard !span.isEmpty else { return nil }
    if kind == .body { span = completed(span, tree) }
    let head = head(of: span, in: tree)
    var mention = ChainMention(
      sentence: tree.index, tokens: widened(span, head, tree), head: head, form: .name, kind: kind)
    mention.nameTokens = span
    mention.isIndefinite = tree.children(of: head, ["det"]).contains {
      ["a", "an"].contains(tree.lower[$0])
    }
    if kind == .person || kind == .body { describe(&mention, before: span, tree) }
    var words = span.flatMap { position -> [String] in
      ["'s", "’s"].contains(tree.lower[position]) ? [] : NameWords.folded(tree[position].text)
    }
    if kind == .person {
      for position in mention.tokens where position < span.upperBound {
        let word = tree.lower[position].filter { $0 != "." }
        if let gender = lexicon.gender(ofTitle: word) ?? lexicon.gender(ofNoun: word) {
          mention.gender = gender
        }
      }
      while words.count > 1, let first = words.first, lexicon.isTitle(first) {
        words.removeFirst()
      }
      while words.count > 1, let last = words.last, lexicon.suffixes.contains(last) {
        words.removeLast()
      }
      if mention.gender == nil, words.count > 1 {
        mention.gender = lexicon.gender(ofGivenName: words[0])
      }
    } else {
      words.removeAll { $0 == "the" }
    }
    guard !words.isEmpty else { return nil }
    mention.name = words
    mention.noun = tree[head].lemma.lowercased()
    return mention
  }

  /// "University | of Chile": the tagger may end a body's name before its place.
  private func completed(_ span: Range<Int>, _ tree: SyntaxTree) -> Range<Int> {
    let next = span.upperBound
    guard span.count <= 2, next + 1 < tree.count, tree.lower[next] == "of",
      lexicon.nouns.body.contains(tree.lower[span.upperBound - 1])
    else { return span }
    var end = next + 1
    if tree.lower[end] == "the", end + 1 < tree.count { end += 1 }
    guard tree[end].tag == .properNoun else { return span }
    while end < tree.count, tree[end].tag == .properNoun { end += 1 }
    return span.lowerBound..<end
  }

  /// Takes in titles and nouns that stand before the name in one phrase ("the poet Ana Lopes").
  private func widened(_ span: Range<Int>, _ head: Int, _ tree: SyntaxTree) -> Range<Int> {
    var start = span.lowerBound
    for child in tree.children(of: head) where child < start && !isPlural(child, tree) {
      if ["det", "compound", "amod", "nmod:desc", "flat", "nummod"].contains(tree[child].relation) {
        start = min(start, tree.subtree(of: child).first ?? start)
      }
    }
    if let above = tree[head].head, above < start,
      ["flat", "appos", "nmod:desc"].contains(tree[head].relation),
      !(above..<start).contains(where: {
        tree[$0].tag == .punctuation || tree[$0].tag == .adposition
      }),
      [.noun, .properNoun].contains(tree[above].tag), !isPlural(above, tree)
    {
      start = min(above, start)
      for child in tree.children(of: above, ["det", "amod", "compound", "nmod:poss"])
      where child < start {
        start = min(start, tree.subtree(of: child).first ?? start)
      }
    }
    return start..<span.upperBound
  }

  /// "councillors Ana Lopes and Juan Diaz": they are both, neither is they.
  private func isPlural(_ position: Int, _ tree: SyntaxTree) -> Bool {
    tree[position].tag == .noun && tree.lower[position] != tree[position].lemma.lowercased()
  }

  /// The noun in front of the name ("her husband Juan Diaz"): what the actor is called later.
  private func describe(
    _ mention: inout ChainMention, before name: Range<Int>, _ tree: SyntaxTree
  ) {
    for position in mention.tokens.lowerBound..<name.lowerBound {
      let lemma = tree[position].lemma.lowercased()
      guard lexicon.isPerson(lemma) || lexicon.nouns.body.contains(lemma),
        tree[position].tag == .noun || position == name.lowerBound - 1
      else { continue }
      mention.title = lemma
      mention.titleTokens = mention.tokens.lowerBound..<position + 1
      mention.possessor =
        tree.child(of: position, "nmod:poss") ?? tree.child(of: mention.head, "nmod:poss")
    }
  }

  private func head(of tokens: Range<Int>, in tree: SyntaxTree) -> Int {
    tokens.first { index in tree[index].head.map { !tokens.contains($0) } ?? true }
      ?? tokens.upperBound - 1
  }

  // MARK: Pronouns and nouns

  private func pronoun(_ position: Int, _ tree: SyntaxTree) -> ChainMention? {
    guard tree[position].relation != "expl", let entry = pronouns[tree.lower[position]],
      tree[position].tag == .pronoun || tree[position].tag == .determiner
    else { return nil }
    var mention = ChainMention(
      sentence: tree.index, tokens: position..<position + 1, head: position, form: .pronoun,
      kind: entry.kind == "person" ? .person : .thing)
    mention.gender = entry.gender.flatMap(Gender.init(rawValue:))
    mention.isPlural = entry.plural ?? false
    return mention
  }

  /// The words of a noun's own phrase: without its preposition, what is coordinated with it, what
  /// explains it and marks at its ends.
  private func phrase(of position: Int, _ tree: SyntaxTree) -> [Int] {
    let apart: Set<String> = [
      "conj", "cc", "appos", "case", "mark", "cop", "nsubj", "parataxis",
      "punct", "aux", "advmod", "advcl", "expl", "dep", "ccomp",
    ]
    var found = [position]
    for child in tree.children(of: position) where !apart.contains(tree.base(child)) {
      found += tree.subtree(of: child)
    }
    return found.sorted()
  }

  private func nominal(_ position: Int, _ tree: SyntaxTree) -> ChainMention? {
    let token = tree[position]
    let isOne =
      ["one", "someone", "somebody"].contains(tree.lower[position])
      && [.numeral, .pronoun].contains(token.tag)
    guard token.tag == .noun || token.tag == .properNoun || isOne,
      !["compound", "flat", "nmod:desc", "fixed", "goeswith"].contains(token.relation)
    else { return nil }
    let lemma = token.lemma.lowercased()
    let phrase = phrase(of: position, tree)
    var mention = ChainMention(
      sentence: tree.index,
      tokens: (phrase.first ?? position)..<(phrase.last ?? position) + 1, head: position,
      form: .nominal,
      kind: lexicon.isPerson(lemma)
        ? .person : lexicon.nouns.body.contains(lemma) ? .body : .thing)
    mention.noun = lemma
    mention.gender = lexicon.gender(ofNoun: lemma)
    mention.isPlural =
      tree.lower[position] != lemma || ["people", "police", "youth"].contains(lemma)
    for child in tree.children(of: position, ["det", "nmod:poss"]) {
      switch tree.lower[child] {
      case "the", "this", "that": mention.isDefinite = true
      case "a", "an", "another", "some", "any", "no", "every", "each": mention.isIndefinite = true
      default: break
      }
      if tree[child].relation == "nmod:poss" { mention.possessor = child }
    }
    mention.modifiers = tree.children(of: position, ["amod", "compound"]).map { tree.lower[$0] }
    return mention
  }
}
