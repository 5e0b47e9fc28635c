import Dossier
import Language

/// Reads a speaker's stance from his own words: "We oppose …", "The charges are false."
struct StanceReader: Sendable {
  let cast: Cast
  let lexicon: StatementLexicon
  let speaker: Int
  /// For whom a spokesman speaks.
  let body: Int?

  func stance(of content: [Range<Int>], in trees: [SyntaxTree]) -> Stance? {
    for tree in trees {
      for position in 0..<tree.count
      where content.contains(where: { $0.overlaps(tree[position].range) }) {
        if let stance = stance(at: position, in: tree) { return stance }
      }
    }
    return nil
  }

  private func stance(at position: Int, in tree: SyntaxTree) -> Stance? {
    let lemma = tree[position].lemma.lowercased()
    guard let subject = tree.child(of: position, "nsubj", "nsubj:pass"), isMain(position, tree)
    else {
      return nil
    }
    if lexicon.denials.contains(lemma) {
      return tree.isNegated(position) || tree[position].tag == .verb ? nil : .denies
    }
    guard tree[position].tag == .verb else { return nil }
    let reading = tree.verbReading(at: position)
    let isOwn = isOwn(subject, tree) || isOwnState(subject, position, tree)
    if let stance = lexicon.stances[lemma], isOwn, !reading.isPassive {
      guard reading.isNegated else { return stance }
      return stance == .supports ? .opposes : nil
    }
    let isTold = reading.modality == .real && !reading.isNegated && !reading.isPassive
    return lexicon.misdeeds.contains(lemma) && isTold && isOther(subject, tree) ? .accuses : nil
  }

  /// Not within a condition or a clause about something else.
  private func isMain(_ position: Int, _ tree: SyntaxTree) -> Bool {
    let relation = tree.base(position)
    return !["acl", "advcl"].contains(relation)
  }

  private func isOwn(_ subject: Int, _ tree: SyntaxTree) -> Bool {
    ["we", "i"].contains(tree.lower[subject])
      || cast.actors(at: subject, in: tree).contains { isSide($0) }
  }

  /// "China opposes …", says a spokeswoman of a ministry whose state the text need not tell.
  private func isOwnState(_ subject: Int, _ verb: Int, _ tree: SyntaxTree) -> Bool {
    guard let body, cast.members[body].country == nil, cast.members[speaker].country == nil,
      tree.verbReading(at: verb).tense == .present
    else { return false }
    return cast.actors(at: subject, in: tree).contains { cast.members[$0].kind == .state }
  }

  private func isOther(_ subject: Int, _ tree: SyntaxTree) -> Bool {
    let actors = cast.actors(at: subject, in: tree)
    return !actors.isEmpty && !actors.contains { isSide($0) }
      || ["they", "she", "he"].contains(tree.lower[subject]) && actors != [speaker]
  }

  private func isSide(_ actor: Int) -> Bool {
    if actor == speaker || actor == body { return true }
    let countries = [speaker, body].compactMap { $0.flatMap { cast.members[$0].country } }
    return cast.members[actor].country.map(countries.contains) ?? false
  }
}
