import Dossier
import Language

/// Finds who is bound to do what by when, and what the article says of how that stands.
struct CommitmentFinder: Sendable {
  let view: ArticleView
  let cast: Cast
  let lexicon: CommitmentLexicon
  let anchor: TimeAnchor
  let events: [EventFinder.Found]

  /// Words of an obligation that are told.
  private static let longestContent = 30
  /// Words that lean on what follows.
  private static let leaning: Set<PartOfSpeech> = [
    .punctuation, .adposition, .determiner, .coordinatingConjunction, .subordinatingConjunction,
  ]

  func commitments() -> [CommitmentClaim] {
    var found: [CommitmentClaim] = []
    for tree in view.trees {
      for position in 0..<tree.count {
        let lemma = tree[position].lemma.lowercased()
        if lexicon.deadlines.contains(lemma), tree[position].tag != .verb,
          let claim = deadline(at: position, tree, known: found)
        {
          found.append(claim)
        } else if lexicon.verbs.contains(lemma), tree[position].tag == .verb,
          let claim = promise(at: position, tree)
        {
          found.append(claim)
        } else if tree[position].tag == .verb, let claim = duty(at: position, tree) {
          found.append(claim)
        }
      }
    }
    return found
  }

  // MARK: Deadlines

  /// "a May 1 deadline for troops to leave"; a bare "the deadline" is the one told before.
  private func deadline(
    at noun: Int, _ tree: SyntaxTree, known: [CommitmentClaim]
  ) -> CommitmentClaim? {
    let due = dueTime(of: noun, tree)
    let duty = duty(of: noun, tree)
    let status = status(of: noun, tree)
    let earlier = known.last { $0.due.bounds != nil }
    if due == nil, earlier == nil || status == .pending { return nil }
    let by = duty.by.isEmpty ? earlier?.by ?? [] : duty.by
    guard let what = duty.what ?? earlier?.what, !by.isEmpty else { return nil }
    let agreement = agreement(in: tree)
    return CommitmentClaim(
      by: by, to: counterparties(agreement, by: by), what: what,
      due: due ?? earlier?.due ?? .unknown, under: agreement, status: status,
      evidence: Citations(view.evidence(sentence: tree.index)))
  }

  private func dueTime(of noun: Int, _ tree: SyntaxTree) -> TimeSpan? {
    let expressions = view.times[tree.index].filter(isDay)
    let below = Set(tree.subtree(of: noun))
    let mine = expressions.first { expression in
      below.contains {
        expression.range.overlaps(tree[$0].range)
          && tree[$0].range.lowerBound <= tree[noun].range.upperBound + 24
      }
    }
    let told =
      mine
      ?? (expressions.count == 1 && isSameClause(expressions[0], noun, tree) ? expressions[0] : nil)
    guard let told else { return nil }
    let span = anchor.span(of: told, tense: .future, narrative: nil)
    return span.bounds == nil && view.article.published.bounds != nil ? nil : span
  }

  private func isDay(_ expression: TimeExpression) -> Bool {
    switch expression.reference {
    case .calendar(_, _, let day): day != nil
    case .yearless(_, let day, _): day != nil
    case .by(let inner), .until(let inner), .before(let inner):
      isDay(TimeExpression(range: expression.range, text: expression.text, reference: inner))
    default: false
    }
  }

  /// "May 1 has been scheduled as the deadline".
  private func isSameClause(_ expression: TimeExpression, _ noun: Int, _ tree: SyntaxTree) -> Bool {
    guard let verb = tree.ancestors(of: noun).first(where: { tree[$0].tag == .verb }) else {
      return false
    }
    return tree.children(of: verb).contains { child in
      (tree.base(child) == "nsubj" || tree.base(child) == "obl")
        && tree.subtree(of: child).contains { expression.range.overlaps(tree[$0].range) }
    }
  }

  /// Who has to do what, from "deadline for X to do Y", "X's withdrawal deadline".
  private func duty(of noun: Int, _ tree: SyntaxTree) -> (by: [Int], what: String?) {
    for clause in tree.children(of: noun, ["acl"]) {
      if let subject = tree.child(of: clause, "nsubj") {
        return (cast.actors(at: subject, in: tree), text(of: clause, tree))
      }
    }
    if let told = dutyInOrder(after: noun, tree) { return told }
    let things = tree.children(of: noun, ["compound"]).filter {
      tree[$0].tag == .noun && !isTimeWord($0, tree)
    }
    guard let thing = things.last else { return ([], nil) }
    return (
      owners(of: noun, tree) + owners(of: thing, tree),
      tree.range(of: tree.phrase(of: thing).filter { !isTimeWord($0, tree) }).map { view.text($0) }
    )
  }

  /// "deadline for U.S. and other foreign troops to leave …", read by the order of its words, as
  /// the tree of so long a phrase is often wrong.
  private func dutyInOrder(after noun: Int, _ tree: SyntaxTree) -> (by: [Int], what: String?)? {
    guard noun + 2 < tree.count, tree.lower[noun + 1] == "for" else { return nil }
    let end = min(tree.count, noun + 18)
    let verb = ((noun + 2)..<end).first {
      tree.lower[$0] == "to" && $0 + 1 < tree.count && tree[$0 + 1].tag == .verb
    }
    .map { $0 + 1 }
    let stop = verb.map { $0 - 1 } ?? min(end, phraseEnd(from: noun + 2, tree))
    var actors: [Int] = []
    for position in (noun + 2)..<max(stop, noun + 2) {
      guard let index = cast.mention(at: position, sentence: tree.index) else { continue }
      actors += cast.referents[tree.index][index]
    }
    actors = distinct(actors.filter { cast.members[$0].kind != .person })
    guard !actors.isEmpty else { return nil }
    if let verb { return (actors, text(of: verb, tree)) }
    let words = ((noun + 2)..<stop).filter { tree[$0].tag != .determiner || $0 > noun + 2 }
    return (actors, tree.range(of: words).map { view.text($0) })
  }

  private func phraseEnd(from start: Int, _ tree: SyntaxTree) -> Int {
    (start..<tree.count).first {
      [.verb, .auxiliary, .punctuation, .subordinatingConjunction].contains(tree[$0].tag)
    } ?? tree.count
  }

  private func distinct(_ actors: [Int]) -> [Int] {
    var found: [Int] = []
    for actor in actors where !found.contains(actor) { found.append(actor) }
    return found
  }

  private func owners(of noun: Int, _ tree: SyntaxTree) -> [Int] {
    let owned = tree.children(of: noun, ["nmod:poss", "compound", "amod"]).flatMap { child in
      cast.actors(at: child, in: tree)
        + tree.children(of: child, ["nmod:poss", "compound", "amod"]).flatMap {
          cast.actors(at: $0, in: tree)
        }
    }
    return distinct(
      owned.filter { [.state, .organization, .armedGroup, .group].contains(cast.members[$0].kind) })
  }

  private func isTimeWord(_ position: Int, _ tree: SyntaxTree) -> Bool {
    view.times[tree.index].contains { $0.range.overlaps(tree[position].range) }
  }

  /// The words of an obligation, without what governs it.
  private func text(of clause: Int, _ tree: SyntaxTree) -> String? {
    let outside: Set<String> = ["nsubj", "mark"]
    let skipped = Set(
      tree.children(of: clause).filter { outside.contains(tree.base($0)) && $0 < clause }.flatMap {
        tree.subtree(of: $0)
      })
    let further = Set(
      tree.children(of: clause, ["conj", "parataxis"]).flatMap { tree.subtree(of: $0) })
    var words = tree.subtree(of: clause).filter {
      !skipped.contains($0) && !further.contains($0) && $0 >= clause
        && $0 - clause <= Self.longestContent
    }
    // What was cut ends with a word that says something.
    while let last = words.last, Self.leaning.contains(tree[last].tag) { words.removeLast() }
    return tree.range(of: words).map { view.text($0) }
  }

  // MARK: Duties

  /// "the armies must withdraw by January 19": a duty with its day.
  private func duty(at verb: Int, _ tree: SyntaxTree) -> CommitmentClaim? {
    guard isBound(verb, tree), !tree.isNegated(verb), let due = dueTime(below: verb, tree) else {
      return nil
    }
    let subjects = ArgumentReader(tree: tree).subjects(of: verb)
    var by = distinct(subjects.flatMap { cast.actors(at: $0, in: tree) })
    let agreement = lastAgreement(before: tree.index)
    if by.isEmpty, let agreement, subjects.contains(where: isSide(tree)) {
      by = distinct(events[agreement].claim.participants.map(\.actor))
    }
    guard !by.isEmpty, let what = text(of: verb, tree) else { return nil }
    return CommitmentClaim(
      by: by, to: [], what: what, due: due, under: agreement, status: .pending,
      evidence: Citations(view.evidence(sentence: tree.index)))
  }

  private func dueTime(below verb: Int, _ tree: SyntaxTree) -> TimeSpan? {
    if let due = view.times[tree.index].first(where: { isDue($0, of: verb, tree) }) {
      return anchor.span(of: due, tense: .future, narrative: nil)
    }
    return countedTime(below: verb, tree)
  }

  /// "must", "has to", "is to", "is required to".
  private func isBound(_ verb: Int, _ tree: SyntaxTree) -> Bool {
    if tree.children(of: verb, ["aux"]).contains(where: { tree.lower[$0] == "must" }) {
      return true
    }
    if tree.base(verb) == "conj", let head = tree[verb].head, tree[head].tag == .verb,
      tree.child(of: verb, "nsubj") == nil
    {
      return isBound(head, tree)
    }
    guard tree[verb].relation == "xcomp", let head = tree[verb].head else { return false }
    return lexicon.duties.contains(tree[head].lemma)
      || (["have", "be"].contains(tree[head].lemma)
        && tree.children(of: verb, ["mark"]).contains { tree.lower[$0] == "to" })
  }

  private func isDue(_ expression: TimeExpression, of verb: Int, _ tree: SyntaxTree) -> Bool {
    switch expression.reference {
    case .by, .until, .before, .within: break
    default: return false
    }
    return tree.subtree(of: verb).contains { expression.range.overlaps(tree[$0].range) }
  }

  /// "within 30 days of the signing": counted from a happening, so that no day can be told.
  private func countedTime(below verb: Int, _ tree: SyntaxTree) -> TimeSpan? {
    let below = tree.subtree(of: verb)
    for word in below where tree.lower[word] == "within" && word + 3 < tree.count {
      guard tree[word + 1].tag == .numeral, tree[word + 2].tag == .noun,
        lexicon.countedFrom.contains(tree.lower[word + 3])
      else { continue }
      let text = tree.range(of: [word, word + 1, word + 2]).map { view.text($0) }
      return TimeSpan(start: nil, end: nil, granularity: .unknown, text: text)
    }
    return nil
  }

  /// "the armies", "the parties", "both sides": those who made the agreement.
  private func isSide(_ tree: SyntaxTree) -> (Int) -> Bool {
    { ["army", "force", "party", "side", "troop"].contains(tree[$0].lemma) }
  }

  private func lastAgreement(before sentence: Int) -> Int? {
    events.lastIndex {
      $0.sentence <= sentence && $0.isAgreement
        && $0.claim.participants.filter { $0.role == .party }.count >= 2
    }
  }

  // MARK: Promises

  /// "pledged to reopen the port by June 30".
  private func promise(at verb: Int, _ tree: SyntaxTree) -> CommitmentClaim? {
    let reading = tree.verbReading(at: verb)
    guard !reading.isNegated, reading.modality == .real, reading.tense != .future,
      let clause = tree.children(of: verb, ["xcomp"]).first ?? willClause(of: verb, tree)
    else { return nil }
    let by = distinct(
      ArgumentReader(tree: tree).subjects(of: verb).flatMap { cast.actors(at: $0, in: tree) })
    guard !by.isEmpty, let what = text(of: clause, tree), what.contains(" ") else { return nil }
    return CommitmentClaim(
      by: by, to: recipients(of: verb, by, tree), what: negation(clause, tree) + what,
      due: promised(clause, tree), status: .pending,
      evidence: Citations(view.evidence(sentence: tree.index)))
  }

  private func negation(_ clause: Int, _ tree: SyntaxTree) -> String {
    tree.isNegated(clause) ? "not to " : ""
  }

  private func willClause(of verb: Int, _ tree: SyntaxTree) -> Int? {
    tree.children(of: verb, ["ccomp"]).first { clause in
      tree.children(of: clause, ["aux"]).contains { ["will", "would"].contains(tree.lower[$0]) }
    }
  }

  private func recipients(of verb: Int, _ by: [Int], _ tree: SyntaxTree) -> [Int] {
    distinct(
      tree.children(of: verb, ["iobj", "obj"]).flatMap { cast.actors(at: $0, in: tree) }.filter {
        !by.contains($0)
      })
  }

  private func promised(_ clause: Int, _ tree: SyntaxTree) -> TimeSpan {
    let below = Set(tree.subtree(of: clause))
    let expression = view.times[tree.index].first { expression in
      below.contains { expression.range.overlaps(tree[$0].range) } && isDue(expression)
    }
    return expression.map { anchor.span(of: $0, tense: .future, narrative: nil) } ?? .unknown
  }

  private func isDue(_ expression: TimeExpression) -> Bool {
    switch expression.reference {
    case .by, .until, .before, .within, .calendar, .yearless, .weekday: true
    case .offset(_, let count, _): count >= 0
    default: false
    }
  }

  // MARK: How it stands, and under what

  private func status(of noun: Int, _ tree: SyntaxTree) -> CommitmentStatus {
    let lemmas = Set(tree.sentence.tokens.map { $0.lemma.lowercased() })
    if !lemmas.isDisjoint(with: lexicon.extensionWords) { return .extensionSought }
    if !lemmas.isDisjoint(with: lexicon.doubt) { return .inDoubt }
    guard let verb = tree[noun].head, tree[verb].tag == .verb, tree.base(noun) == "obj" else {
      return .pending
    }
    let reading = tree.verbReading(at: verb)
    guard reading.modality == .real, !reading.isNegated else { return .pending }
    if lexicon.broken.contains(tree[verb].lemma) { return .broken }
    return lexicon.met.contains(tree[verb].lemma) || tree[verb].lemma == "meet" ? .met : .pending
  }

  private func agreement(in tree: SyntaxTree) -> Int? {
    events.firstIndex {
      $0.sentence == tree.index && $0.isAgreement && $0.claim.status == .occurred
    }
  }

  private func counterparties(_ agreement: Int?, by: [Int]) -> [Int] {
    guard let agreement else { return [] }
    return events[agreement].claim.participants.map(\.actor).filter { !by.contains($0) }
  }
}
