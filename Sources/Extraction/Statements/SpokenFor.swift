import Dossier
import Language

/// Tells for which body a spokesman speaks.
struct SpokenFor: Sendable {
  let cast: Cast
  let lexicon: StatementLexicon

  /// "Ministry spokesman Ivan Petrov", "Ivan Petrov, a spokesman for the ministry".
  func body(behind attribution: Attribution, in tree: SyntaxTree) -> Int? {
    guard let head = attribution.sourceHead, let speaker = attribution.speaker else { return nil }
    let voices = ([head] + tree.children(of: head, ["nmod:desc", "appos", "compound", "flat"]))
      .filter { lexicon.voices.contains(tree[$0].lemma.lowercased()) }
    for voice in voices {
      if let body = owner(of: voice, in: tree), body != speaker { return body }
    }
    return titled(speaker)
  }

  private func owner(of voice: Int, in tree: SyntaxTree) -> Int? {
    for child in tree.children(of: voice, ["compound", "amod", "nmod:poss", "nmod", "nmod:desc"]) {
      if tree[child].relation == "nmod",
        !["for", "of", "with", "at", "from"].contains(tree.preposition(of: child) ?? "")
      {
        continue
      }
      let actors = cast.actors(at: child, in: tree, coordinated: false)
      if let body = actors.first(where: { isBody($0) }) { return body }
    }
    return nil
  }

  /// The body that an earlier sentence gave with the spokesman's title.
  private func titled(_ speaker: Int) -> Int? {
    let titles = cast.members[speaker].titles.filter { title in
      title.title.split(separator: " ").contains { lexicon.voices.contains($0.lowercased()) }
    }
    for title in titles {
      guard let of = title.of else { continue }
      if let body = cast.members.firstIndex(where: {
        $0.known == "org:\(of)" || $0.known == "state:\(of)"
      }) {
        return body
      }
    }
    return nil
  }

  private func isBody(_ actor: Int) -> Bool {
    switch cast.members[actor].kind {
    case .state, .organization, .armedGroup, .group: true
    default: false
    }
  }
}
