import Dossier
import Language

/// Whom a description speaks of: "the surgeon", "his mother", "the company".
extension ChainBuilder {
  func described(_ mention: ChainMention, _ tree: SyntaxTree) -> Int? {
    guard let noun = mention.noun, mention.kind != .thing else { return nil }
    if let owner = owner(of: mention) {
      return byRelation["\(owner) \(noun)"]
    }
    guard mention.isDefinite, !mention.isIndefinite else { return nil }
    let key = noun + (mention.isPlural ? "s" : "")
    if let same = lastByNoun[key], !isOther(mention, key),
      mention.sentence - chains[same].lastSentence <= 30,
      mention.kind != .body || !chains[same].name.isEmpty || !lexicon.nouns.anyBody.contains(noun)
    {
      return same
    }
    guard !mention.isPlural else { return nil }
    if mention.kind == .body {
      if let named = byName[noun], !chains[named].mentions.isEmpty { return named }
      if lexicon.nouns.anyBody.contains(noun) {
        // Of two bodies near, "the company" may be either.
        let near = active.filter {
          chains[$0].kind == .body && !chains[$0].name.isEmpty
            && mention.sentence - chains[$0].lastSentence <= 2
        }
        return near.count == 1 ? near[0] : nil
      }
      return nil
    }
    let plain: Set<String> = ["man", "woman", "boy", "girl"]
    if plain.contains(noun), mention.modifiers.isEmpty || mention.modifiers == ["young"] {
      return best(mention, tree, within: 3) {
        $0.kind == .person && !$0.isPlural && $0.gender == mention.gender
      }
    }
    return nil
  }

  /// "the press secretary" is not "the cabinet secretary" of the sentence before.
  private func isOther(_ mention: ChainMention, _ key: String) -> Bool {
    guard let before = modifiersByNoun[key], !before.isEmpty, !mention.modifiers.isEmpty else {
      return false
    }
    return before.isDisjoint(with: mention.modifiers)
  }
}
