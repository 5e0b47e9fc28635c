import Dossier
import Language

/// Where it happens.
extension RoleReader {
  func place() -> Place? {
    var heads: [Int] = []
    if entry.frame == .visit {
      heads = destinations()
    } else {
      heads = predication.obliques(["in", "at", "near", "outside"])
    }
    for head in heads + insideHappenings() + besideParties() {
      if let place = cast.place(at: head, sentence: tree.index) { return refined(place, at: head) }
      for child in tree.children(of: head, ["appos", "nmod", "conj"]) {
        if let place = cast.place(at: child, sentence: tree.index),
          tree[child].relation != "nmod"
            || ["in", "of", "near"].contains(tree.preposition(of: child) ?? "")
        {
          return place
        }
      }
    }
    return nil
  }

  /// "a meeting of ministers in Quito": the tree often hangs the place on the people.
  func besideParties() -> [Int] {
    guard tree[predication.trigger].tag != .verb, entry.frame == .meet || entry.frame == .joint
    else { return [] }
    let reader = ArgumentReader(tree: tree)
    return predication.obliques(words.company.words.union(["of"])).flatMap { party in
      tree.conjuncts(of: party).flatMap { reader.obliques(of: $0) }.filter {
        ["in", "at"].contains($0.preposition)
      }.map(\.head)
    }
  }

  /// "gather for a conference in Quito": the place of what they gather for.
  func insideHappenings() -> [Int] {
    let reader = ArgumentReader(tree: tree)
    return (predication.objects + predication.obliques(["for", "at"])).filter {
      words.happenings.words.contains(tree[$0].lemma)
    }.flatMap { happening in
      reader.obliques(of: happening).filter { ["in", "at"].contains($0.preposition) }.map(\.head)
    }
  }

  /// "in the Chilean capital, Santiago": the name that explains the word.
  func refined(_ place: Place, at head: Int) -> Place {
    for child in tree.children(of: head, ["appos"]) {
      if let closer = cast.place(at: child, sentence: tree.index), closer.country == place.country {
        return closer
      }
    }
    return place
  }
}
