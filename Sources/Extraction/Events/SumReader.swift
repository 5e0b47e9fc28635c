import Language

/// Tells what is the sum of many happenings, or only measured against others, from a happening:
/// "has conducted dozens of tests", "tested more missiles than its neighbour", "the strongest that it
/// ever tested".
struct SumReader: Sendable {
  let tree: SyntaxTree
  let multitudes: Set<String>

  /// So many of a kind are no single happening.
  private static let many = 5

  /// - Parameter isOpen: told up to now, with no time of its own.
  func isSum(_ predication: Predication, isOpen: Bool) -> Bool {
    if let verb = predication.verb, tree.children(of: verb, ["advmod"]).contains(where: isEver) {
      return true
    }
    let things = [predication.trigger] + predication.objects
    return things.contains(where: isCompared) || isOpen && things.contains(where: isMany)
  }

  private func isEver(_ word: Int) -> Bool { tree.lower[word] == "ever" }

  /// "more missiles than …", and not "more than 80 missiles".
  private func isCompared(_ thing: Int) -> Bool {
    tree.children(of: thing, ["amod", "det"]).contains {
      ["more", "fewer"].contains(tree.lower[$0])
    }
      && tree.lower[thing...].contains("than")
  }

  private func isMany(_ thing: Int) -> Bool {
    if multitudes.contains(tree[thing].lemma.lowercased()) { return true }
    // "dozens of tests": the tests hang on their number.
    if tree[thing].relation == "nmod", let head = tree[thing].head,
      multitudes.contains(tree[head].lemma.lowercased())
    {
      return true
    }
    return tree.children(of: thing, ["nummod"]).contains {
      Int(tree.lower[$0]).map { $0 >= Self.many } ?? false
    }
  }
}
