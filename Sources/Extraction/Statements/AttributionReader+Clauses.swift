import Language

/// Contents that are clauses: "said that …", "…, he said".
extension AttributionReader {
  func clause(of position: Int) -> Content? {
    if quotedPerson(position) != nil, tree.child(of: position, "ccomp") == nil,
      let verb = tree[position].head
    {
      // “…,” the agency quoted him as saying: the words hang on the quoting.
      return tree.child(of: verb, "ccomp").flatMap { wordsInQuestion(below: $0, cue: verb) }
        ?? quoted(by: verb)
    }
    if let clause = tree.children(of: position, ["ccomp"]).first {
      return wordsInQuestion(below: clause, cue: position)
    }
    if let clause = tree.children(of: position, ["parataxis"]).first(where: {
      stands($0, behindColonOf: position)
    }) {
      return wordsInQuestion(below: clause, cue: position)
    }
    // "…, he said" and "as he said, …": the clause is the head, the cue hangs on it.
    guard let head = tree[position].head, isAside(position) else { return nil }
    return wordsInQuestion(below: clauseHead(of: head), cue: position)
  }

  /// The cue may hang on a word of the clause: "The road, he said, will open."
  func clauseHead(of word: Int) -> Int {
    var current = word
    while ["nsubj", "obj", "obl", "nmod"].contains(tree.base(current)),
      let head = tree[current].head
    {
      current = head
    }
    return current
  }

  func isAside(_ position: Int) -> Bool {
    if tree[position].relation == "parataxis" { return true }
    return tree[position].relation == "advcl" && tree.child(of: position, "obj") == nil
      && VerbForm(token: tree[position]) != .gerund
      && tree.children(of: position, ["mark", "advmod"]).contains { tree.lower[$0] == "as" }
  }

  func stands(_ clause: Int, behindColonOf cue: Int) -> Bool {
    guard clause > cue else { return false }
    return isQuoted(clause) || (cue..<clause).contains { tree[$0].text == ":" }
  }

  func stands(behindMark quote: Quotation) -> Bool {
    guard let first = (0..<tree.count).first(where: { quote.range.overlaps(tree[$0].range) }) else {
      return false
    }
    var before = first - 1
    while before >= 0, !tree.isWord(before),
      ![",", ":", ";", "—", "–", "-"].contains(tree[before].text)
    {
      before -= 1
    }
    return before >= 0 && !tree.isWord(before)
  }

  /// The words of a clause in one piece or, where the cue stands between, in two.
  func wordsInQuestion(below clause: Int, cue: Int) -> Content? {
    let aside = Set(tree.subtree(of: cue))
    let isAside = aside.contains(clause) == false
    let joined = [clause] + (clause > cue ? more(behind: clause, cue) : [])
    let words = joined.flatMap { tree.subtree(of: $0) }.sorted()
      .filter { $0 != cue && !(isAside && aside.contains($0)) }
    let before = words.filter { $0 < cue } + (clause < cue ? strays(of: cue, before: clause) : [])
    let after = words.filter { $0 > cue }
    if clause > cue {
      let isParted =
        holdsWord(before) && !(isQuoted(clause) && opensWithCapital(clause) && !isQuoted(before[0]))
        && (isParenthetical(cue) || !isQuoted(cue) && before.contains { isQuoted($0) })
      return content((isParted ? [before] : []) + [withoutSequel(fromMark(after, clause))])
    }
    guard let main = content([behindColon(withoutSource(before, clause, cue), cue)]) else {
      return nil
    }
    return withLater(main, after, cue)
  }

  /// Behind the quotation in which the clause stands, what comes before the cue names its source.
  func withoutSource(_ words: [Int], _ clause: Int, _ cue: Int) -> [Int] {
    guard let quote = quotes.last(where: { $0.range.overlaps(tree[clause].range) }),
      quote.range.upperBound <= tree[cue].range.lowerBound
    else { return words }
    return words.filter { tree[$0].range.lowerBound < quote.range.upperBound }
  }

  /// “That makes me smart,” when …: where a quotation that is all of the content so far ends with a
  /// mark, the reporter goes on.
  func withoutSequel(_ words: [Int]) -> [Int] {
    guard let first = words.first(where: { tree.isWord($0) }),
      let quote = quotes.first(where: { $0.range.contains(tree[first].range.lowerBound) }),
      !quote.isLeftOpen, isStopped(quote)
    else { return words }
    return words.filter { tree[$0].range.lowerBound < quote.range.upperBound }
  }

  /// A comma, stop or the like inside or right behind the closing mark.
  func isStopped(_ quote: Quotation) -> Bool {
    let marks: Set<Unicode.Scalar> = [",", ".", "!", "?", ";", "…"]
    let end = quote.range.upperBound
    if marks.contains(view.scalars[end - 1]) { return true }
    return (end + 1...end + 2).contains {
      $0 < view.scalars.count && [",", ";"].contains(view.scalars[$0])
    }
  }

  /// His verdict: “…,” he said.
  func behindColon(_ words: [Int], _ cue: Int) -> [Int] {
    guard let quote = quotes.last(where: { $0.range.upperBound <= tree[cue].range.lowerBound }),
      let colon = words.last(where: {
        tree[$0].text == ":" && tree[$0].range.upperBound <= quote.range.lowerBound
      })
    else { return words }
    return words.filter { $0 > colon }
  }

  /// "said that …, but that …", and second clauses that the tree hangs on the cue beside the first.
  func more(behind clause: Int, _ cue: Int) -> [Int] {
    tree.children(of: cue).filter { child in
      guard child > clause else { return false }
      if tree[child].relation == "ccomp" { return true }
      return tree[child].relation == "conj"
        && tree.children(of: child, ["mark"]).contains { tree.lower[$0] == "that" }
    }
  }

  /// What opens the clause before the cue, though the tree hangs it on the cue: a second subject,
  /// "In the long run, …", "If it rains, …".
  func strays(of cue: Int, before clause: Int) -> [Int] {
    let own = subject(of: cue)
    let isSentence =
      quotes.contains { $0.range.contains(tree[clause].range.lowerBound) }
      && opensWithCapital(clause)
    return tree.children(of: cue).filter { child in
      guard child < clause, child != own, !isQuoted(child) || !isSentence else { return false }
      return tree.base(child) == "nsubj" || !isSentence && opens(child, clause)
    }.flatMap { tree.subtree(of: $0) }
  }

  func opens(_ word: Int, _ clause: Int) -> Bool {
    switch tree.base(word) {
    case "csubj", "advmod", "obl": return !["as", "so", "then", "also"].contains(tree.lower[word])
    case "advcl":
      let words = tree.subtree(of: word)
      guard !words.contains(where: { isCue($0) }) else { return false }
      let isOpenEnded =
        words.last.map { !tree.isWord($0) || $0 + 1 < tree.count && tree[$0 + 1].text == "," }
        ?? true
      return !isOpenEnded || tree.child(of: word, "mark", "advmod") != nil
    default: return false
    }
  }

  func isCue(_ word: Int) -> Bool {
    tree[word].tag == .verb && !lexicon.cues(for: tree[word].lemma.lowercased()).isEmpty
  }

  /// Whether the quotation in which the word stands begins like a sentence: what comes before it is
  /// the reporter's.
  func opensWithCapital(_ word: Int) -> Bool {
    guard let quote = quotes.last(where: { $0.range.contains(tree[word].range.lowerBound) }),
      let first = tree.words.first(where: { quote.range.overlaps(tree[$0].range) })
    else { return false }
    return tree[first].tag != .properNoun && tree[first].text != "I"
      && tree[first].text.unicodeScalars.first?.properties.isUppercase ?? false
  }

  func holdsWord(_ words: [Int]) -> Bool {
    words.contains { tree.isWord($0) }
  }

  /// Adverbials between the cue and its "that" belong to the cue.
  func fromMark(_ words: [Int], _ clause: Int) -> [Int] {
    guard let mark = tree.children(of: clause, ["mark"]).first(where: { tree.lower[$0] == "that" }),
      words.contains(mark)
    else { return words }
    return words.filter { $0 >= mark }
  }

  /// "The road, he said, will …": commas on both sides of the cue and its source.
  func isParenthetical(_ cue: Int) -> Bool {
    let aside = tree.children(of: cue, ["nsubj"]).flatMap { tree.subtree(of: $0) } + [cue]
    guard let last = aside.max(), last + 1 < tree.count else { return false }
    return tree[last + 1].text == ","
  }
}
