import Language

/// A sentence with its dependency tree turned round, so that rules can walk from a word to what
/// depends on it.
struct SyntaxTree: Sendable {
  let sentence: Sentence
  /// Index of the sentence in its article.
  let index: Int
  private let childIndexes: [[Int]]
  /// Lower-cased forms, for comparison with lexicons.
  let lower: [String]
  /// Nouns that "who" cannot stand for, as lemmas.
  let faceless: Set<String>

  init(_ sentence: Sentence, index: Int, faceless: Set<String>) {
    self.faceless = faceless
    let sentence = MarkedObject.oblique(
      ReportedClause.bounded(NameChain.parted(sentence)))
    self.sentence = sentence
    self.index = index
    childIndexes = sentence.children()
    lower = sentence.tokens.map { $0.text.lowercased() }
  }

  var count: Int { sentence.tokens.count }

  subscript(_ position: Int) -> Token { sentence.tokens[position] }

  func children(of position: Int) -> [Int] { childIndexes[position] }

  func children(of position: Int, _ relations: Set<String>) -> [Int] {
    childIndexes[position].filter { relations.contains(self[$0].relation) }
  }

  func child(of position: Int, _ relations: String...) -> Int? {
    childIndexes[position].first { relations.contains(self[$0].relation) }
  }

  /// The relation without its subtype ("nsubj" for "nsubj:pass").
  func base(_ position: Int) -> String {
    let relation = self[position].relation
    return relation.firstIndex(of: ":").map { String(relation[..<$0]) } ?? relation
  }

  /// All words below `position`, itself included, in order.
  func subtree(of position: Int) -> [Int] {
    var pending = [position]
    var found: [Int] = []
    while let next = pending.popLast() {
      found.append(next)
      pending.append(contentsOf: childIndexes[next])
    }
    return found.sorted()
  }

  /// The words below `position` that belong to its own phrase: without coordinated words,
  /// appositions, relative clauses and other clauses hung on it.
  func phrase(of position: Int) -> [Int] {
    let apart: Set<String> = ["conj", "appos", "acl", "parataxis", "advcl", "list", "cc"]
    var pending = [position]
    var found: [Int] = []
    while let next = pending.popLast() {
      found.append(next)
      pending.append(
        contentsOf: childIndexes[next].filter { !apart.contains(base($0)) && base($0) != "punct" })
    }
    return found.sorted()
  }

  /// `position` and the words coordinated with it, in order.
  func conjuncts(of position: Int) -> [Int] {
    var found = [position]
    var pending = [position]
    while let next = pending.popLast() {
      let more = childIndexes[next].filter { self[$0].relation == "conj" }
      found.append(contentsOf: more)
      pending.append(contentsOf: more)
    }
    return found.sorted()
  }

  /// The first word of a coordination that `position` is in.
  func coordinationHead(of position: Int) -> Int {
    var current = position
    var steps = 0
    while self[current].relation == "conj", let head = self[current].head, steps < count {
      current = head
      steps += 1
    }
    return current
  }

  /// The preposition of a noun phrase ("with", "ahead of", "according to"), lower case.
  func preposition(of position: Int) -> String? {
    guard let marker = marker(of: position) else {
      let head = coordinationHead(of: position)
      return head == position ? nil : preposition(of: head)
    }
    let rest = childIndexes[marker].filter { self[$0].relation == "fixed" }.map { lower[$0] }
    return ([lower[marker]] + rest).joined(separator: " ")
  }

  /// The word that is the preposition; in "with Foreign Minister Ana Lopes" the parser may hang it on a
  /// word of the title, which stands in the same phrase.
  private func marker(of position: Int) -> Int? {
    func own(_ position: Int) -> Int? {
      childIndexes[position].first {
        self[$0].relation == "case" && !["'s", "'", "’s", "’"].contains(lower[$0])
      }
    }
    if let marker = own(position) { return marker }
    for title in childIndexes[position] where self[title].relation == "nmod:desc" {
      let words = [title] + childIndexes[title].filter { self[$0].relation == "compound" }
      if let marker = words.lazy.compactMap(own).first(where: { $0 < title }) { return marker }
    }
    return nil
  }

  /// "the Kenyan activist Ana Lopes" is one person with a name: the noun stands in the name's phrase,
  /// or the name in its own.
  func isPartOfName(_ noun: Int) -> Bool {
    if ["compound", "nmod:desc", "appos", "flat", "amod"].contains(self[noun].relation) {
      return true
    }
    return children(of: noun, ["appos", "flat", "nmod:desc"]).contains {
      self[$0].tag == .properNoun
    }
  }

  /// The words as they stand in the text, one space at most between them.
  func surface(_ tokens: Range<Int>) -> String {
    var text = ""
    for position in tokens {
      if position > tokens.lowerBound,
        self[position].range.lowerBound > self[position - 1].range.upperBound
      {
        text += " "
      }
      text += self[position].text
    }
    return text
  }

  /// The path of heads from `position` up to the root, `position` excluded.
  func ancestors(of position: Int) -> [Int] {
    var found: [Int] = []
    var current = position
    while let head = self[current].head, found.count < count {
      found.append(head)
      current = head
    }
    return found
  }

  func isNegated(_ position: Int) -> Bool {
    childIndexes[position].contains {
      ["not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "none"].contains(lower[$0])
        && ["advmod", "det", "cc", "cc:preconj", "nsubj"].contains(self[$0].relation)
    }
  }

  /// Unicode scalars covered by the words from the first to the last of `positions`.
  func range(of positions: [Int]) -> Range<Int>? {
    guard let first = positions.min(), let last = positions.max() else { return nil }
    return self[first].range.lowerBound..<self[last].range.upperBound
  }

  /// Index of the word that holds the scalar offset.
  func token(at offset: Int) -> Int? {
    sentence.tokens.firstIndex { $0.range.contains(offset) }
  }
}
