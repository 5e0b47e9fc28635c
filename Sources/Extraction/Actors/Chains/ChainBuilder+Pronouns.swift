import Dossier
import Language

/// Whom a pronoun speaks of, and whom it cannot.
extension ChainBuilder {
  func referent(of mention: ChainMention, _ tree: SyntaxTree) -> Int? {
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
  func protagonist(_ mention: ChainMention) -> Int? {
    let people = active.filter {
      chains[$0].kind == .person && !chains[$0].name.isEmpty && !chains[$0].isPlural
        && (chains[$0].gender == nil || chains[$0].gender == mention.gender)
    }
    return people.max { chains[$0].mentions.count < chains[$1].mentions.count }
  }

  /// "Discussing his plan, Lopes said": a pronoun in front of the clause means its subject.
  func coming(_ mention: ChainMention, _ tree: SyntaxTree) -> Int? {
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
  func subjectsAbove(_ mention: ChainMention, _ tree: SyntaxTree) -> Set<Int> {
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

  func reflexive(_ mention: ChainMention, _ tree: SyntaxTree) -> Int? {
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
  func best(
    _ mention: ChainMention, _ tree: SyntaxTree, within distance: Int, fits: (Chain) -> Bool
  ) -> Int? {
    let barred = barred(for: mention, tree)
    let above = subjectsAbove(mention, tree)
    let isSubject = tree.base(mention.head) == "nsubj"
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
      // "Lopes called for calm. He also asked …"
      if isSubject, chain.lastAsSubject == mention.sentence - 1 { score += 80 }
      if chain.gender != nil, chain.gender == mention.gender { score *= 1.2 }
      if score > best?.score ?? 0 { best = (index, score) }
    }
    return best?.chain
  }

  /// Chains that the pronoun cannot mean: those beside it under the same verb, those it is
  /// coordinated with, and the owner of what it is itself.
  func barred(for mention: ChainMention, _ tree: SyntaxTree) -> Set<Int> {
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
}
