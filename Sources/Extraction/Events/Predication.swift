import Language

/// A trigger with the words that stand around it, before they are read as actors and places.
struct Predication: Sendable {
  var entry: Int
  /// The trigger itself, verb or noun.
  var trigger: Int
  /// The verb whose form tells tense and reality; nil where a noun stands alone.
  var verb: Int?
  /// Heads of the phrases, by what they are to the trigger.
  var sources: [Int] = []
  var objects: [Int] = []
  var obliques: [Oblique] = []
  var isNounAlone = false

  struct Oblique: Hashable, Sendable {
    var preposition: String
    var head: Int
  }

  func obliques(_ prepositions: Set<String>) -> [Int] {
    obliques.filter { prepositions.contains($0.preposition) }.map(\.head)
  }
}

/// Reads who does what to whom from the tree.
struct ArgumentReader: Sendable {
  let tree: SyntaxTree

  /// Heads of the phrases that do what the verb tells, also where the grammar leaves them out.
  func subjects(of verb: Int, depth: Int = 0) -> [Int] {
    guard depth < 6 else { return [] }
    if tree.child(of: verb, "aux:pass") != nil || tree.child(of: verb, "nsubj:pass") != nil {
      return agents(of: verb)
    }
    if let subject = tree.child(of: verb, "nsubj", "nsubj:outer") {
      return [antecedent(of: subject, clause: verb)]
    }
    return understoodSubjects(of: verb, depth: depth)
  }

  /// "talks mediated by Oman": the phrase under "by".
  func agents(of verb: Int) -> [Int] {
    tree.children(of: verb, ["obl:agent", "obl"]).filter {
      tree[$0].relation == "obl:agent" || tree.preposition(of: $0) == "by"
    }.filter { tree.preposition(of: $0) == "by" }
  }

  private func understoodSubjects(of verb: Int, depth: Int) -> [Int] {
    guard let head = tree[verb].head else { return [] }
    // "as talks have stalled": the tagger may take the conjunction for a preposition.
    let taken = tree.children(of: verb, ["obl"]).filter {
      $0 < verb && tree.preposition(of: $0) == "as"
    }
    if !taken.isEmpty, tree.child(of: verb, "aux") != nil { return taken }
    switch tree.base(verb) {
    case "conj":
      guard tree[head].tag == .verb || tree[head].tag == .auxiliary else { return [] }
      // "she was given a prize and met the minister", but "was held and jailed"
      let passive = tree.children(of: head, ["nsubj:pass"])
      if !passive.isEmpty,
        tree.child(of: verb, "obj") != nil || VerbForm(token: tree[verb]) != .past
      {
        return passive.map { antecedent(of: $0, clause: head) }
      }
      return subjects(of: likelyFirst(of: verb, after: head), depth: depth + 1)
    case "xcomp":
      // "found him wounded", and not "asked him to leave"
      if isResult(verb) { return agents(of: verb) }
      if let object = tree.child(of: head, "obj", "iobj"), tree[head].tag == .verb {
        return [object]
      }
      if tree.child(of: head, "aux:pass") != nil {
        return tree.children(of: head, ["nsubj:pass", "nsubj"]).map {
          antecedent(of: $0, clause: head)
        }
      }
      return subjects(of: head, depth: depth + 1)
    case "advcl", "parataxis":
      if isBareParticiple(verb) { return agents(of: verb) }
      if tree.child(of: head, "nsubj:pass") != nil {
        return tree.children(of: head, ["nsubj:pass"]).map { antecedent(of: $0, clause: head) }
      }
      return tree[head].tag == .verb ? subjects(of: head, depth: depth + 1) : []
    case "acl":
      return subjectsOfNounClause(verb, noun: head, depth: depth)
    case "ccomp" where head > verb:
      // "Peru accepted the plan, officials said": the parser may hang "Peru" on "said".
      let subjects = tree.children(of: head, ["nsubj"])
      return subjects.count > 1 ? subjects.filter { $0 < verb }.suffix(1) : []
    default:
      return []
    }
  }

  /// "said Peru should take steps and called on all": verbs that are coordinated have one form, and the
  /// parser may have hung the second on the nearer verb.
  private func likelyFirst(of verb: Int, after head: Int) -> Int {
    guard VerbForm(token: tree[verb]) == .past, tree.child(of: verb, "aux", "aux:pass") == nil,
      tree[head].tag == .verb, VerbForm(token: tree[head]) == .base
    else { return head }
    return tree.ancestors(of: head).first {
      tree[$0].tag == .verb && VerbForm(token: tree[$0]) == .past
    } ?? head
  }

  /// "Asked about it, she said …": it is done to the one whom the sentence is about.
  private func isBareParticiple(_ verb: Int) -> Bool {
    tree.base(verb) == "advcl" && VerbForm(token: tree[verb]) == .past
      && tree.child(of: verb, "nsubj", "nsubj:pass", "aux", "obj", "mark") == nil
  }

  /// "found him wounded": what had been done to him.
  private func isResult(_ verb: Int) -> Bool {
    guard tree[verb].relation == "xcomp", VerbForm(token: tree[verb]) == .past,
      tree.child(of: verb, "mark", "aux", "obj") == nil, let head = tree[verb].head
    else { return false }
    return tree.child(of: head, "obj") != nil
  }

  /// "officials meeting in Lima": the noun; "a statement urging …", "a decision to …": whoever
  /// makes it.
  private func subjectsOfNounClause(_ verb: Int, noun: Int, depth: Int) -> [Int] {
    if VerbForm(token: tree[verb]) == .past { return agents(of: verb) }
    if tree[noun].tag == .properNoun { return [noun] }
    let owners = tree.children(of: noun, ["nmod:poss"])
    if !owners.isEmpty { return owners }
    if let governor = tree[noun].head, tree[governor].tag == .verb,
      ["obj", "obl", "xcomp"].contains(tree.base(noun))
    {
      let above = subjects(of: governor, depth: depth + 1)
      if !above.isEmpty { return above + [noun] }
    }
    return tree.children(of: noun, ["compound", "amod"]) + [noun]
  }

  /// The noun that a relative pronoun stands for, otherwise the word itself.
  func antecedent(of word: Int, clause: Int) -> Int {
    guard tree[word].tag == .pronoun || tree[word].tag == .determiner,
      ["who", "which", "that", "whom"].contains(tree.lower[word]),
      let verb = relativeClause(above: clause), let noun = tree[verb].head
    else { return word }
    // "a court … girl … who": where the tree hangs "who" on a thing, it hangs wrong.
    let isPerson = ["who", "whom"].contains(tree.lower[word])
    return isPerson && tree.faceless.contains(tree[noun].lemma.lowercased()) ? word : noun
  }

  private func relativeClause(above verb: Int) -> Int? {
    var current = verb
    for _ in 0..<4 {
      if tree[current].relation == "acl:relcl" { return current }
      guard
        tree.base(current) == "conj" || tree.base(current) == "xcomp"
          || tree.base(current) == "ccomp", let head = tree[current].head
      else { return nil }
      current = head
    }
    return nil
  }

  /// Heads of what the verb is done to.
  func objects(of verb: Int) -> [Int] {
    var found = tree.children(of: verb, ["obj", "iobj"]).map { antecedent(of: $0, clause: verb) }
    found += tree.children(of: verb, ["nsubj:pass"]).map { antecedent(of: $0, clause: verb) }
    let subjects = tree.children(of: verb, ["nsubj"])
    if found.isEmpty, subjects.count > 1, let second = subjects.last, second > verb {
      // "ordered Ana Lopes to appear": whom it is done to, taken for a second subject.
      found = [second]
    }
    if found.isEmpty, tree.child(of: verb, "aux:pass") != nil {
      // The tagger may miss that a subject suffers what the verb tells.
      found = tree.children(of: verb, ["nsubj"]).map { antecedent(of: $0, clause: verb) }
    }
    if found.isEmpty, let noun = tree[verb].head {
      if tree[verb].relation == "acl:relcl", tree.child(of: verb, "nsubj") != nil,
        !hasRelativeAdverb(verb)
      {
        found = [noun]
      } else if tree[verb].relation == "acl", VerbForm(token: tree[verb]) == .past,
        tree.child(of: verb, "nsubj") == nil
      {
        found = [noun]
      } else if tree.base(verb) == "conj", tree.child(of: verb, "nsubj:pass", "nsubj") == nil,
        tree.child(of: noun, "nsubj:pass") != nil, tree.child(of: verb, "aux", "obj") == nil,
        VerbForm(token: tree[verb]) == .past
      {
        found = tree.children(of: noun, ["nsubj:pass"])
      } else if isResult(verb) {
        found = tree.children(of: noun, ["obj"])
      } else if isBareParticiple(verb) {
        found = tree.children(of: noun, ["nsubj", "nsubj:pass"])
      }
    }
    return found.filter { $0 != verb }
  }

  private func hasRelativeAdverb(_ verb: Int) -> Bool {
    tree.children(of: verb).contains {
      ["where", "when", "why", "how"].contains(tree.lower[$0])
        || (tree.base($0) == "obl" && ["which", "whom"].contains(tree.lower[$0]))
    }
      || tree.children(of: verb).contains {
        tree.base($0) == "nsubj" && ["who", "which", "that"].contains(tree.lower[$0])
      }
  }

  /// Prepositional phrases of a verb or a noun.
  func obliques(of word: Int) -> [Predication.Oblique] {
    tree.children(of: word).compactMap { child in
      let base = tree.base(child)
      guard base == "obl" || base == "nmod" || base == "advcl" || base == "advmod",
        tree[child].relation != "nmod:poss", tree[child].relation != "nmod:desc",
        let preposition = tree.preposition(of: child), preposition != "according to",
        [.noun, .properNoun, .pronoun, .numeral, .adjective].contains(tree[child].tag)
      else { return nil }
      return Predication.Oblique(preposition: preposition, head: child)
    }
  }
}
