import Language

/// Tells whose national a person with a name is said to be: "Chilean teenager Ana Lopes", "Ana
/// Lopes, a Chilean singer".
struct NationalityReader: Sendable {
  let tree: SyntaxTree
  let reading: GazetteerReading
  let persons: PersonLexicon

  /// Words between a nationality and a name, at most.
  private static let longestDescription = 5

  /// Nil where none is told, or more than one.
  func nationality(of name: Range<Int>, head: Int) -> String? {
    let told = before(name) ?? behind(head)
    return told.flatMap { $0.count == 1 ? $0.first : nil }
  }

  private func before(_ name: Range<Int>) -> Set<String>? {
    var found: Set<String> = []
    var isPerson = false
    var word = name.lowerBound - 1
    while word >= 0, name.lowerBound - word <= Self.longestDescription {
      if let nation = nation(at: word) {
        // "the Chilean-Peruvian singer": of both, or of neither alone.
        if word > 0, tree[word - 1].text.hasPrefix("-") { return [] }
        found.insert(nation)
      } else if isOnePerson(word) {
        isPerson = true
      } else if ![.noun, .adjective, .numeral].contains(tree[word].tag), tree[word].text != "-" {
        break
      }
      word -= 1
    }
    return isPerson && !found.isEmpty ? found : nil
  }

  private func behind(_ head: Int) -> Set<String>? {
    for noun in tree.children(of: head, ["appos"])
    where noun > head && isOnePerson(noun) {
      let nations = tree.children(of: noun, ["amod"]).compactMap(nation(at:))
      if !nations.isEmpty { return Set(nations) }
    }
    return nil
  }

  /// One person: several before a name may be others.
  private func isOnePerson(_ noun: Int) -> Bool {
    tree.lower[noun] == tree[noun].lemma.lowercased() && persons.isPerson(tree.lower[noun])
  }

  /// The state whose national an adjective tells.
  private func nation(at word: Int) -> String? {
    guard
      reading.matches(.state).contains(where: {
        $0.tokens.contains(word) && ($0.sense == .adjective || $0.sense == .demonym)
      })
    else { return nil }
    return reading.country(at: word)
  }
}
