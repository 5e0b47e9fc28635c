import Dossier

/// Makes a person of a name of one word that the tagger took for a place or a body where the article
/// names somebody in full who bears it as family name.
struct FamilyNames: Sendable {
  let view: ArticleView

  func agreed(_ mentions: [[Mention]]) -> [[Mention]] {
    let families = families(mentions)
    guard !families.isEmpty else { return mentions }
    return mentions.map { sentence in
      sentence.map { mention in
        guard mention.form == .name, mention.kind != .person, mention.known == nil,
          mention.place?.country == nil, mention.name?.count == 1,
          let words = words(mention), words.count == 1, families.contains(words[0])
        else { return mention }
        var person = mention
        person.kind = .person
        person.isPlaceOnly = false
        person.place = nil
        return person
      }
    }
  }

  private func families(_ mentions: [[Mention]]) -> Set<String> {
    Set(
      mentions.joined().compactMap { mention in
        guard mention.form == .name, mention.kind == .person, let words = words(mention),
          words.count > 1
        else { return nil }
        return words.last
      })
  }

  private func words(_ mention: Mention) -> [String]? {
    mention.name.map { NameWords.folded(view.trees[mention.sentence].surface($0)) }
  }
}
