import Dossier
import Language

/// Tells men from women by what stands with a name: a form of address ("Mrs"), a noun ("her father
/// Karl Lindt"), or else the given name.
struct GenderReader: Sendable {
  let view: ArticleView
  let persons: PersonLexicon

  func tell(_ cast: inout Cast) {
    var told: [Int: Set<Gender>] = [:]
    for sentence in cast.mentions.indices {
      for (index, mention) in cast.mentions[sentence].enumerated() {
        guard mention.form == .name, mention.kind == .person,
          let member = cast.referents[sentence][index].first,
          let gender = gender(of: mention, in: view.trees[sentence])
        else { continue }
        told[member, default: []].insert(gender)
      }
    }
    for member in cast.members.indices where cast.members[member].kind == .person {
      if let genders = told[member] {
        cast.members[member].gender = genders.count == 1 ? genders.first : nil
      } else if cast.members[member].words.count > 1 {
        cast.members[member].gender = cast.members[member].words.first.flatMap {
          persons.gender(ofGivenName: $0)
        }
      }
    }
  }

  private func gender(of mention: Mention, in tree: SyntaxTree) -> Gender? {
    if let name = mention.name, name.lowerBound > 0,
      let gender = persons.gender(ofTitle: bare(tree.lower[name.lowerBound - 1]))
    {
      return gender
    }
    return nouns(beside: mention.head, in: tree).lazy.compactMap {
      persons.gender(ofNoun: tree[$0].lemma.lowercased())
    }.first
  }

  private func bare(_ word: String) -> String {
    word.hasSuffix(".") ? String(word.dropLast()) : word
  }

  /// "Her husband, Karl Lindt", "Karl Lindt, her husband", "her husband Karl Lindt".
  private func nouns(beside head: Int, in tree: SyntaxTree) -> [Int] {
    var found = tree.children(of: head, ["appos", "nmod:desc"])
    if ["appos", "flat", "nmod:desc"].contains(tree[head].relation), let above = tree[head].head {
      found.append(above)
    }
    return found.filter { tree[$0].tag == .noun && tree.lower[$0] == tree[$0].lemma.lowercased() }
  }
}
