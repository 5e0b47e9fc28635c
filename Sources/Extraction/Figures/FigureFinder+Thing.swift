import Language

/// What a quantity tells the size of.
extension FigureFinder {
  /// How long something lasts is told by what is done so long ("sentenced": the sentence).
  func what(of noun: Int, isLength: Bool, _ tree: SyntaxTree) -> String {
    if isLength, let verb = tree[noun].head,
      let name = lexicon.lasting[tree[verb].lemma.lowercased()],
      !name.isEmpty
    {
      return name
    }
    return share(noun, tree) ?? subject(of: noun, tree)
  }

  /// "nearly 90% of Chile's imports": that of which it is a part.
  private func share(_ noun: Int, _ tree: SyntaxTree) -> String? {
    func part(of word: Int) -> Int? {
      tree.children(of: word, ["nmod", "obl"]).first { tree.preposition(of: $0) == "of" }
    }
    guard lexicon.units[tree[noun].lemma.lowercased()] == "percent", let whole = part(of: noun)
    else { return nil }
    // "all of Chile's imports"
    let thing = tree[whole].tag == .noun ? whole : part(of: whole) ?? whole
    let words = plain(thing, tree) + tree.children(of: thing, ["nmod:poss"]).flatMap(tree.subtree)
    return tree.range(of: words).map { view.text($0) }
  }

  /// What the measured thing is: the subject of its verb, or the noun that it explains.
  func subject(of noun: Int, _ tree: SyntaxTree) -> String {
    // "Guam is 3,380 kilometers from Chile"
    if let own = tree.child(of: noun, "nsubj"), tree[own].tag != .pronoun {
      return tree.range(of: plain(own, tree)).map { view.text($0) } ?? tree[own].text
    }
    var current = noun
    for _ in 0..<5 {
      guard let head = tree[current].head else { break }
      // "trade, which was nearly $20 million": the noun that the clause explains.
      if tree[current].relation == "acl:relcl" {
        return tree.range(of: plain(head, tree)).map { view.text($0) } ?? tree[head].text
      }
      if tree[head].tag == .verb { return subject(ofVerb: head, without: [noun, current], tree) }
      if tree[head].tag == .noun,
        ["nmod", "compound", "amod", "appos"].contains(tree.base(current))
      {
        return tree.range(
          of: tree.phrase(of: head).filter {
            $0 <= head && tree[$0].relation != "det" && tree[$0].relation != "case" && $0 > noun
          }
        ).map { view.text($0) } ?? tree[head].text
      }
      current = head
    }
    return tree[noun].lemma
  }

  private func subject(ofVerb verb: Int, without measured: [Int], _ tree: SyntaxTree) -> String {
    let reader = ArgumentReader(tree: tree)
    let own = tree.children(of: verb, ["nsubj", "nsubj:pass"]).map {
      reader.antecedent(of: $0, clause: verb)
    }
    // "was launched near Quito and flew 2,700 km": what was launched.
    let shared = own.isEmpty ? reader.subjects(of: verb) + reader.objects(of: verb) : own
    var thing = shared.first { !measured.contains($0) }
    if tree[verb].relation == "acl:relcl", let noun = tree[verb].head,
      thing.map({ tree[$0].tag == .pronoun || isTimeWord($0, tree) }) ?? true
    {
      thing = noun
    }
    guard let thing else { return tree[verb].lemma }
    if tree[thing].tag == .pronoun || tree[thing].tag == .numeral {
      // "it flew": who is meant, or else the deed.
      let member = cast.actors(at: thing, in: tree, coordinated: false).first.map {
        cast.members[$0]
      }
      return member.flatMap { $0.canonical ?? $0.names.first?.text } ?? tree[verb].lemma
    }
    let words = tree.range(of: plain(thing, tree)).map { view.text($0) } ?? tree[thing].text
    // What a missile flew is not what it rose.
    let isPlain = lexicon.verbs[tree[verb].lemma] != nil || tree[verb].relation == "acl:relcl"
    let told = tree.children(of: verb, ["aux", "aux:pass"]).filter { $0 < verb } + [verb]
    return isPlain ? words : ([words] + told.map { tree.lower[$0] }).joined(separator: " ")
  }

  /// The noun with the adjectives and nouns that stand before it.
  func plain(_ noun: Int, _ tree: SyntaxTree) -> [Int] {
    [noun] + tree.children(of: noun, ["amod", "compound"]).filter { $0 < noun && noun - $0 <= 3 }
  }

  private func isTimeWord(_ position: Int, _ tree: SyntaxTree) -> Bool {
    view.times[tree.index].contains { $0.range.overlaps(tree[position].range) }
  }
}
