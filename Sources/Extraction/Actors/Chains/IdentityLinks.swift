import Language

/// Pairs of noun phrases that the grammar makes one: "Ana Lopes, the poet", "she became a judge",
/// "he served as mayor", "they named him captain".
struct IdentityLinks: Sendable {
  let tree: SyntaxTree
  let lexicon: PersonLexicon

  /// Head words of a description and of whom it describes.
  func links() -> [(description: Int, subject: Int)] {
    var found: [(Int, Int)] = []
    for position in 0..<tree.count {
      if isChild(position) {
        if let link = birth(position) { found.append(link) }
        continue
      }
      switch tree[position].relation {
      case "conj" where isLikeApposition(position):
        if let head = tree[position].head { found.append((position, head)) }
      case "appos": if let link = apposition(position) { found.append(link) }
      case "xcomp", "obl", "advcl", "obj", "nmod":
        if let link = role(position) { found.append(link) }
      default: break
      }
      if let name = nameWithin(position) { found.append((position, name)) }
      if tree.child(of: position, "cop") != nil, let link = predicate(position) {
        found.append(link)
      }
      if tree[position].relation == "conj", let first = tree[position].head {
        // "was a poet and a judge": the second says the same of the same.
        for link in found.reversed() where link.0 == first && isRole(position) {
          found.append((position, link.1))
          break
        }
      }
    }
    return found
  }

  /// "the Alpina party": the party is Alpina.
  private func nameWithin(_ position: Int) -> Int? {
    guard lexicon.nouns.anyBody.contains(tree[position].lemma.lowercased()),
      tree[position].tag == .noun, tree.child(of: position, "nmod:poss") == nil,
      tree.children(of: position, ["det"]).contains(where: { tree.lower[$0] == "the" })
    else { return nil }
    let names = tree.children(of: position, ["compound"]).filter { tree[$0].tag == .properNoun }
    return names.count == 1 && names[0] == position - 1 ? names[0] : nil
  }

  private func isNominal(_ position: Int) -> Bool {
    [.noun, .properNoun, .pronoun].contains(tree[position].tag)
  }

  private func isRole(_ position: Int) -> Bool {
    tree[position].tag == .noun || tree[position].tag == .properNoun
      || (tree.lower[position] == "one" && tree.child(of: position, "nmod") != nil)
  }

  private func apposition(_ position: Int) -> (Int, Int)? {
    guard let head = tree[position].head, isNominal(position), isNominal(head) else { return nil }
    // "Ana Lopes: an interview with …" says nothing of who she is.
    let between = min(position, head)..<max(position, head)
    if between.contains(where: { [":", ";", "–", "-"].contains(tree.lower[$0]) }) { return nil }
    return (position, head)
  }

  private func isChild(_ position: Int) -> Bool {
    ["son", "daughter", "child"].contains(tree.lower[position])
      && !parents(of: position).isEmpty
  }

  /// "She was born in Lima, the daughter of Ana Lopes and Juan Diaz": the commas mislead the parser.
  private func birth(_ position: Int) -> (Int, Int)? {
    for ancestor in tree.ancestors(of: position).prefix(3) where tree.lower[ancestor] == "born" {
      return subject(of: ancestor).map { (position, $0) }
    }
    if tree.child(of: position, "cop") != nil { return predicate(position) }
    return tree[position].relation == "appos" ? apposition(position) : role(position)
  }

  /// Head words of those whose child the noun or "born" tells: "daughter of …", "born to …".
  private func parents(of position: Int) -> [Int] {
    let word = tree.lower[position] == "born" ? "to" : "of"
    return tree.children(of: position, ["nmod", "obl", "obl:to"])
      .filter { tree.preposition(of: $0) == word }.flatMap { tree.conjuncts(of: $0) }
  }

  /// Children and their parents as the sentence tells them.
  func births() -> [(child: Int, parents: [Int])] {
    (0..<tree.count).compactMap { position in
      let isBorn = tree.lower[position] == "born"
      guard isBorn || ["son", "daughter", "child"].contains(tree.lower[position]) else {
        return nil
      }
      let parents = parents(of: position)
      guard !parents.isEmpty, let child = isBorn ? subject(of: position) : position else {
        return nil
      }
      return (child, parents)
    }
  }

  /// "Ana Lopes, a surgeon": the parser may take the second for one more of a list, but no list
  /// goes on from a name to "a" and a noun without a word between.
  private func isLikeApposition(_ position: Int) -> Bool {
    guard let head = tree[position].head, tree[head].tag == .properNoun,
      tree[position].tag == .noun, tree.child(of: position, "cc") == nil,
      lexicon.isPerson(tree[position].lemma.lowercased())
    else { return false }
    return tree.children(of: position, ["det"]).contains { ["a", "an"].contains(tree.lower[$0]) }
  }

  private func predicate(_ position: Int) -> (Int, Int)? {
    // "He would be a judge today": he is none.
    guard isRole(position), !tree.isNegated(position),
      tree.verbReading(at: position).modality != .possible,
      let subject = tree.child(of: position, "nsubj")
        ?? (tree[position].relation == "conj" ? subject(of: position) : nil),
      isNominal(subject) || isWho(subject)
    else { return nil }
    return (position, whom(subject, clause: position))
  }

  private func isWho(_ position: Int) -> Bool {
    ["who", "that", "which"].contains(tree.lower[position])
  }

  /// "…, who is a judge": whom the clause hangs on.
  private func whom(_ subject: Int, clause: Int) -> Int {
    guard isWho(subject), tree[clause].relation == "acl:relcl", let head = tree[clause].head else {
      return subject
    }
    return head
  }

  private func role(_ position: Int) -> (Int, Int)? {
    guard isRole(position), let verb = tree[position].head, !tree.isNegated(verb),
      // "As President, I would …" speaks of an office.
      tree[position].tag == .noun || tree.child(of: position, "det") != nil
    else { return nil }
    let lemma = tree[verb].lemma.lowercased()
    let isAs = tree.children(of: position, ["case", "mark"]).contains { tree.lower[$0] == "as" }
    let relation = tree[position].relation
    let object = tree.child(of: verb, "obj").flatMap { $0 == position ? nil : $0 }
    if lexicon.becoming.contains(lemma), relation == "xcomp" || relation == "obj" {
      return subject(of: verb).map { (position, $0) }
    }
    if lexicon.naming.contains(lemma), isAs || relation == "xcomp" {
      if let object { return (position, object) }
      return tree.child(of: verb, "nsubj:pass").map { (position, $0) }
        ?? participleHead(verb).map { (position, $0) }
    }
    guard
      isAs
        || tree.children(of: position, ["mark", "advmod"]).contains(where: {
          ["when", "while"].contains(tree.lower[$0])
        })
    else { return nil }
    // "her years as a nurse", "worked as a nurse", "as a child she …".
    guard lexicon.isPerson(tree[position].lemma.lowercased()),
      tree.lower[position] == tree[position].lemma.lowercased()
    else { return nil }
    if relation == "nmod" {
      if let owner = tree.child(of: verb, "nmod:poss") { return (position, owner) }
      return tree[verb].head.flatMap { subject(of: $0) }.map { (position, $0) }
    }
    return subject(of: verb).map { (position, $0) }
  }

  private func participleHead(_ verb: Int) -> Int? {
    tree.base(verb) == "acl" ? tree[verb].head : nil
  }

  /// The subject, also of the verb that this one is coordinated with or hangs on without a subject
  /// of its own.
  private func subject(of verb: Int) -> Int? {
    var current = verb
    for _ in 0..<4 {
      if let subject = tree.child(of: current, "nsubj", "nsubj:pass") {
        return whom(subject, clause: current)
      }
      guard ["conj", "advcl", "xcomp"].contains(tree.base(current)), let head = tree[current].head
      else { return participleHead(current) }
      current = head
    }
    return nil
  }
}
