import Dossier
import Language

/// Names come first, over the whole article.
extension ChainBuilder {
  mutating func joinNames() {
    var names: [NameChains.Name] = []
    for sentence in mentions.indices {
      for (index, mention) in mentions[sentence].enumerated() where mention.form == .name {
        names.append(
          NameChains.Name(
            sentence: sentence, index: index, words: mention.name, kind: mention.kind,
            gender: mention.gender, known: mention.known,
            isOneOfMany: mention.isIndefinite && mention.title == nil && mention.name.count == 1))
      }
    }
    let groups = NameChains(lexicon: lexicon).groups(of: names, acronyms: acronyms())
    for group in groups {
      let chain = chains.count
      chains.append(
        Chain(
          kind: group.kind, gender: group.gender, name: group.words,
          nameCount: group.names.count))
      if group.kind == .person { mostNames = max(mostNames, group.names.count) }
      for name in group.names { chainOf[names[name].sentence][names[name].index] = chain }
    }
  }

  /// "National Rowing Association (NRA)".
  func acronyms() -> [String: [String]] {
    var found: [String: [String]] = [:]
    for sentence in mentions.indices {
      let tree = view.trees[sentence]
      let names = mentions[sentence].filter { $0.form == .name }
        .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      for (one, other) in zip(names, names.dropFirst()) {
        guard other.tokens.lowerBound == one.tokens.upperBound + 1,
          tree.lower[one.tokens.upperBound] == "(", one.kind != .person, other.kind != .person
        else { continue }
        // Either stands in the brackets.
        let (short, full) = one.name.count == 1 ? (other, one) : (one, other)
        let (acronym, name) = short.name.count == 1 ? (short, full) : (full, short)
        guard acronym.name.count == 1, name.name.count > 1, let word = acronym.name.first,
          word.count <= 6,
          word.contains(where: { $0 == name.name[0].first })
            || isInCapitals(acronym, tree)
        else { continue }
        found[word] = name.name
      }
    }
    return found
  }

  func isInCapitals(_ mention: ChainMention, _ tree: SyntaxTree) -> Bool {
    (mention.nameTokens ?? mention.tokens).allSatisfy {
      tree[$0].text.count > 1 && tree[$0].text == tree[$0].text.uppercased()
    }
  }
}
