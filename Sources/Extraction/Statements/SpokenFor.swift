import Dossier
import Language

/// Tells for whom a spokesman speaks: a body, or somebody with a name.
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

  /// Whose words an unnamed spokesman tells: "a spokesman for the ministry", "Lopes's spokeswoman".
  func principal(of head: Int, in tree: SyntaxTree) -> Int? {
    guard lexicon.voices.contains(tree[head].lemma.lowercased()) else { return nil }
    return owner(of: head, in: tree)
  }

  private func owner(of voice: Int, in tree: SyntaxTree) -> Int? {
    for child in tree.children(of: voice, ["compound", "amod", "nmod:poss", "nmod", "nmod:desc"]) {
      if tree[child].relation == "nmod",
        !["for", "of", "with", "at", "from"].contains(tree.preposition(of: child) ?? "")
      {
        continue
      }
      let actors = cast.actors(at: child, in: tree, coordinated: false)
      if let owner = actors.first(where: { canSpeak($0) }) { return owner }
    }
    return nil
  }

  /// The body that an earlier sentence gave with the spokesman's title.
  private func titled(_ speaker: Int) -> Int? {
    let titles = cast.members[speaker].titles.filter { title in
      title.title.split(separator: " ").contains { lexicon.voices.contains($0.lowercased()) }
    }
    for title in titles {
      guard title.body != nil || title.of != nil else { continue }
      if let body = cast.members.firstIndex(where: { member in
        title.body.map { member.canonical == $0 }
          ?? (member.known == title.of.map { "state:\($0)" })
      }) {
        return body
      }
    }
    return nil
  }

  private func canSpeak(_ actor: Int) -> Bool {
    switch cast.members[actor].kind {
    case .state, .organization, .armedGroup, .group, .person, .office: true
    }
  }
}
