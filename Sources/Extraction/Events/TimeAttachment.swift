import Dossier
import Language

/// Decides which of a sentence's time expressions tells when an event is: by the tree first.
struct TimeAttachment: Sendable {
  let tree: SyntaxTree
  let expressions: [TimeExpression]

  /// The words of the sentence that each expression covers.
  private func tokens(of expression: TimeExpression) -> [Int] {
    (0..<tree.count).filter { expression.range.overlaps(tree[$0].range) }
  }

  /// The word outside the expression on which it hangs.
  private func anchor(of expression: TimeExpression) -> Int? {
    let words = tokens(of: expression)
    for word in words {
      guard let head = tree[word].head else { return word }
      if !words.contains(head) { return head }
    }
    return nil
  }

  /// The expression that belongs to the event, if one does.
  func expression(for predication: Predication) -> TimeExpression? {
    let own = Set([predication.trigger, predication.verb].compactMap(\.self))
    let anchored = expressions.compactMap { expression in
      anchor(of: expression).map { (expression, $0) }
    }
    if let direct = best(anchored.filter { own.contains($0.1) }) { return direct }
    let phrases = Set(predication.obliques.map(\.head) + predication.objects)
    if let inside = best(
      anchored.filter { phrases.contains($0.1) || isNounPart($0.1, of: phrases) })
    {
      return inside
    }
    return above(predication, anchored)
  }

  /// The day rather than the year, then the first.
  private func best(_ candidates: [(TimeExpression, Int)]) -> TimeExpression? {
    candidates.map(\.0).filter { !isLength($0) }.min { one, other in
      (rank(one), one.range.lowerBound) < (rank(other), other.range.lowerBound)
    }
  }

  private func isLength(_ expression: TimeExpression) -> Bool {
    if case .duration = expression.reference { return true }
    if case .recurring = expression.reference { return true }
    return false
  }

  private func rank(_ expression: TimeExpression) -> Int {
    switch expression.reference {
    case .span, .since, .until, .present: 1
    default: 0
    }
  }

  /// "during his trip to Accra on Monday": the day hangs on a word of the phrase.
  private func isNounPart(_ word: Int, of phrases: Set<Int>) -> Bool {
    guard [.noun, .properNoun].contains(tree[word].tag), let head = tree[word].head else {
      return false
    }
    return phrases.contains(head) && tree.base(word) == "nmod"
  }

  /// The clause that the event depends on: an infinitive takes its governor's time, a noun that of
  /// its verb, a second verb that of the first when it has none.
  private func above(
    _ predication: Predication, _ anchored: [(TimeExpression, Int)]
  ) -> TimeExpression? {
    var current = predication.verb ?? predication.trigger
    for _ in 0..<4 {
      guard let head = tree[current].head else { break }
      let relation = tree.base(current)
      let passes =
        ["xcomp", "conj", "obj", "obl", "nsubj", "nmod"].contains(relation)
        || (relation == "advcl" && tree.verbReading(at: current).modality == .open)
        || (relation == "acl" && tree[head].tag == .noun)
        || (relation == "advcl" && isCleft(current))
      guard passes else { break }
      if relation == "conj", tree.child(of: current, "nsubj", "nsubj:pass") != nil { break }
      if let found = best(anchored.filter { $0.1 == head && precedes($0.0, current, relation) }) {
        return found
      }
      current = head
    }
    return initial(predication, anchored)
  }

  /// "It was in July when …".
  private func isCleft(_ verb: Int) -> Bool {
    tree.children(of: verb, ["advmod", "mark"]).contains {
      ["when", "that"].contains(tree.lower[$0])
    }
  }

  /// The time of a first verb is the second's only where it is told before both.
  private func precedes(_ expression: TimeExpression, _ verb: Int, _ relation: String) -> Bool {
    relation != "conj" || expression.range.lowerBound < tree[verb].range.lowerBound
  }

  /// "On Monday, …" sets the scene for the main clause.
  private func initial(
    _ predication: Predication, _ anchored: [(TimeExpression, Int)]
  ) -> TimeExpression? {
    guard let root = tree.sentence.root,
      predication.verb == root || predication.trigger == root,
      let first = expressions.first, tokens(of: first).first.map({ $0 <= 2 }) == true
    else { return nil }
    return isLength(first) ? nil : first
  }
}
