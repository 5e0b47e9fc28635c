import Language

/// Finds the words of a sentence that tell events, and what stands around them.
struct TriggerFinder: Sendable {
  let triggers: EventTriggers

  /// For each trigger the readings that its words allow, the most specific first.
  ///
  /// - Parameter times: words of time expressions, which are nobody's object ("fired on Friday").
  func predications(in tree: SyntaxTree, times: Set<Int>) -> [[Predication]] {
    let reader = ArgumentReader(tree: tree)
    var found: [[Predication]] = []
    var spent = Set<Int>()
    for position in 0..<tree.count where [.noun, .properNoun].contains(tree[position].tag) {
      let readings = nounPredications(at: position, tree, reader)
      guard let first = readings.first else { continue }
      found.append(readings)
      if !first.isNounAlone, let verb = first.verb { spent.insert(verb) }
    }
    for position in 0..<tree.count where isTelling(position, tree) && !spent.contains(position) {
      let readings = verbPredications(at: position, tree, reader, times)
      if !readings.isEmpty { found.append(readings) }
    }
    return found.sorted { $0[0].trigger < $1[0].trigger }
  }

  /// A verb that tells, not one that only describes ("so-called", "including").
  private func isTelling(_ position: Int, _ tree: SyntaxTree) -> Bool {
    tree[position].tag == .verb && tree[position].relation != "amod"
      && tree[position].relation != "case"
  }

  // MARK: Verbs

  private func verbPredications(
    at position: Int, _ tree: SyntaxTree, _ reader: ArgumentReader, _ times: Set<Int>
  ) -> [Predication] {
    var found: [Predication] = []
    for verb in triggers.verbs(tree[position].lemma) {
      guard let particle = particles(verb.particles, at: position, tree, times) else { continue }
      let entry = triggers.entry(verb.entry)
      let objects = reader.objects(of: position)
      if let wanted = entry.objects,
        !(objects + particle.heads).contains(where: { isOne(of: wanted, $0, tree) })
      {
        continue
      }
      if (objects + reader.obliques(of: position).map(\.head)).contains(where: {
        triggers.idioms.contains("\(tree[position].lemma) \(tree[$0].lemma)")
      }) {
        return []
      }
      var obliques = reader.obliques(of: position)
      for object in objects where tree[object].tag == .noun {
        obliques += reader.obliques(of: object)
      }
      found.append(
        Predication(
          entry: verb.entry, trigger: position, verb: position,
          sources: reader.subjects(of: position), objects: objects + particle.heads,
          obliques: obliques))
    }
    if let refusing = triggers.refusing, triggers.refusable.contains(tree[position].lemma),
      tree.verbReading(at: position).isNegated
    {
      found.append(
        Predication(
          entry: refusing, trigger: position, verb: position,
          sources: reader.subjects(of: position), objects: reader.objects(of: position),
          obliques: reader.obliques(of: position)))
    }
    return found
  }

  /// Whether the particles of a phrasal verb stand with it; the phrases under its preposition are
  /// its objects.
  private func particles(
    _ wanted: [String], at position: Int, _ tree: SyntaxTree, _ times: Set<Int>
  ) -> (heads: [Int], Void)? {
    guard let first = wanted.first else { return ([], ()) }
    let children = tree.children(of: position)
    if wanted.count > 1 {
      let words = Set(tree.subtree(of: position).map { tree[$0].lemma })
      guard wanted.allSatisfy(words.contains), follows(wanted, position, tree) else { return nil }
      // "gave in to demands"
      let last = wanted[wanted.count - 1]
      return (children.filter { tree.base($0) == "obl" && tree.preposition(of: $0) == last }, ())
    }
    if children.contains(where: {
      tree[$0].lemma == first
        && ["compound:prt", "advmod", "xcomp", "obj"].contains(tree[$0].relation)
    }) {
      return ([], ())
    }
    let heads = children.filter {
      tree.base($0) == "obl" && tree.preposition(of: $0) == first && !times.contains($0)
    }
    return heads.isEmpty ? nil : (heads, ())
  }

  /// Whether the words come within a short stretch after the verb, in order.
  private func follows(_ words: [String], _ position: Int, _ tree: SyntaxTree) -> Bool {
    var next = position + 1
    for word in words {
      guard
        let found = (next..<min(tree.count, next + 4)).first(where: {
          tree[$0].lemma == word || tree.lower[$0] == word
        })
      else { return false }
      next = found + 1
    }
    return true
  }

  /// Whether the noun, alone or with what stands before it, is one of `lemmas`.
  private func isOne(of lemmas: [String], _ position: Int, _ tree: SyntaxTree) -> Bool {
    let lemma = tree[position].lemma.lowercased()
    if lemmas.contains(lemma) { return true }
    if tree.children(of: position, ["nmod"]).contains(where: {
      tree.preposition(of: $0) == "of" && lemmas.contains(tree[$0].lemma.lowercased())
    }) {
      return true
    }
    guard position > 0 else { return false }
    return lemmas.contains("\(tree[position - 1].lemma.lowercased()) \(lemma)")
  }

  // MARK: Nouns

  private func nounPredications(
    at position: Int, _ tree: SyntaxTree, _ reader: ArgumentReader
  ) -> [Predication] {
    var found: [Predication] = []
    for noun in triggers.nouns(tree[position].lemma.lowercased())
    where precedes(noun.modifiers, position, tree) {
      if let light = lightVerb(of: position, entry: noun.entry, tree) {
        found.append(lightPredication(noun.entry, noun: position, verb: light, tree, reader))
      } else if triggers.entry(noun.entry).alone == true {
        found.append(alonePredication(noun.entry, noun: position, tree, reader))
      }
    }
    return found
  }

  private func precedes(_ modifiers: [String], _ position: Int, _ tree: SyntaxTree) -> Bool {
    guard position >= modifiers.count else { return false }
    return modifiers.enumerated().allSatisfy { offset, word in
      let before = position - modifiers.count + offset
      return tree[before].lemma.lowercased() == word || tree.lower[before] == word
    }
  }

  /// The verb that says no more than that the noun happens.
  private func lightVerb(of noun: Int, entry: Int, _ tree: SyntaxTree) -> Int? {
    let first = tree.coordinationHead(of: noun)
    var verbs: [Int] = []
    if let head = tree[first].head,
      ["obj", "nsubj", "obl", "xcomp", "nmod"].contains(tree.base(first))
    {
      let base = tree.base(first)
      if base == "obj" || tree[first].relation == "nsubj:pass"
        || (base == "obl" && ["in", "for", "on", "to"].contains(tree.preposition(of: first) ?? ""))
      {
        verbs.append(head)
      } else if base == "nmod", ["in", "of"].contains(tree.preposition(of: first) ?? ""),
        tree.base(head) == "obj", isMeasure(head, tree), let verb = tree[head].head
      {
        // "gave $5 million in aid", "launched ten days of war games"
        verbs.append(verb)
      }
    }
    verbs += tree.children(of: noun, ["acl:relcl", "acl"]).filter { tree[$0].tag == .verb }
    return verbs.first { verb in
      triggers.isLight(tree[verb].lemma, for: entry) || hasLightPhrase(verb, entry, tree)
    }
  }

  /// A noun that counts out what is told behind it.
  private func isMeasure(_ noun: Int, _ tree: SyntaxTree) -> Bool {
    tree[noun].tag == .numeral || tree[noun].tag == .symbol
      || !tree.children(of: noun, ["nummod"]).isEmpty
      || triggers.measures.contains(tree[noun].lemma.lowercased())
  }

  private func hasLightPhrase(_ verb: Int, _ entry: Int, _ tree: SyntaxTree) -> Bool {
    tree.children(of: verb, ["compound:prt", "advmod", "obj"]).contains {
      triggers.isLight("\(tree[verb].lemma) \(tree.lower[$0])", for: entry)
    }
  }

  private func lightPredication(
    _ entry: Int, noun: Int, verb: Int, _ tree: SyntaxTree, _ reader: ArgumentReader
  ) -> Predication {
    var sources = reader.subjects(of: verb)
    if sources.isEmpty, tree.base(tree.coordinationHead(of: noun)) == "obl" {
      // "were engaged in raids"
      sources = tree.children(of: verb, ["nsubj:pass"])
    }
    if sources.contains(noun) { sources = [] }
    sources += owners(of: noun, tree)
    let objects =
      tree.children(of: verb, ["iobj"])
      + tree.children(of: verb, ["obj"]).filter { $0 != tree.coordinationHead(of: noun) }
    return Predication(
      entry: entry, trigger: noun, verb: verb, sources: sources,
      objects: objects,
      obliques: reader.obliques(of: noun) + reader.obliques(of: verb).filter { $0.head != noun }
        + hosted(noun, tree).flatMap { reader.obliques(of: $0) }.filter { $0.preposition != "by" })
  }

  private func alonePredication(
    _ entry: Int, noun: Int, _ tree: SyntaxTree, _ reader: ArgumentReader
  ) -> Predication {
    let governor = tree[noun].head
    let isSubject = tree.base(noun) == "nsubj"
    let verb = isSubject ? governor.flatMap { tree[$0].tag == .verb ? $0 : nil } : nil
    var obliques = reader.obliques(of: noun)
    if let verb { obliques += reader.obliques(of: verb) }
    obliques += hosted(noun, tree).flatMap { reader.obliques(of: $0) }.filter {
      $0.preposition != "by"
    }
    return Predication(
      entry: entry, trigger: noun, verb: verb,
      sources: owners(of: noun, tree), objects: [], obliques: obliques, isNounAlone: true)
  }

  /// "a conference hosted by Oman in Muscat": the clause tells where the noun is.
  private func hosted(_ noun: Int, _ tree: SyntaxTree) -> [Int] {
    tree.children(of: noun, ["acl"]).filter {
      ["host", "hold", "convene", "organize", "organise", "attend", "chair"].contains(
        tree[$0].lemma)
        && VerbForm(token: tree[$0]) == .past
    }
  }

  /// "Okafor's visit", "the Macron trip", "the Kenyan visit".
  private func owners(of noun: Int, _ tree: SyntaxTree) -> [Int] {
    tree.children(of: noun, ["nmod:poss", "compound", "amod", "nmod:desc"]).filter {
      [.properNoun, .pronoun, .adjective, .noun].contains(tree[$0].tag)
    }
  }
}
