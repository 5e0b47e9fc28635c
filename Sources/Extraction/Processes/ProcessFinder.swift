import Dossier
import Language

/// Words that name tracks and formats: `Diplomacy/processes.json`.
package struct ProcessLexicon: Decodable, Sendable {
  package struct Example: Decodable, Sendable {
    package let text: String
    package let name: String
  }

  /// Last words of a process's name.
  let heads: Set<String>
  /// Words of which one stands before the head unless the whole is a proper name.
  let kinds: Set<String>
  /// Formats whose names do not show that they are one.
  let names: Set<String>
  /// The last words of these names.
  let lastWords: Set<String>
  package let examples: [Example]

  private enum CodingKeys: String, CodingKey {
    case heads, kinds, names, examples
  }

  package init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    heads = try box.decode(Set<String>.self, forKey: .heads)
    kinds = try box.decode(Set<String>.self, forKey: .kinds)
    names = try box.decode(Set<String>.self, forKey: .names)
    examples = try box.decode([Example].self, forKey: .examples)
    lastWords = Set(names.compactMap { $0.split(separator: " ").last.map(String.init) })
  }
}

/// Finds the named tracks and formats that an article mentions, and the events of their sentences.
struct ProcessFinder: Sendable {
  let view: ArticleView
  let cast: Cast
  let lexicon: ProcessLexicon
  let events: [EventFinder.Found]

  func processes() -> [ProcessClaim] {
    var found: [ProcessClaim] = []
    for tree in view.trees {
      for position in 0..<tree.count {
        guard let words = name(at: position, tree), let range = tree.range(of: words) else {
          continue
        }
        let parties = words.flatMap { word in
          cast.mention(at: word, sentence: tree.index).map { cast.referents[tree.index][$0] } ?? []
        }
        found.append(
          ProcessClaim(
            name: view.text(range), parties: distinct(parties + between(position, tree)),
            events: events.indices.filter {
              events[$0].sentence == tree.index && events[$0].claim.type == .consult
            },
            evidence: Citations(view.evidence(range))))
      }
    }
    return found
  }

  private func name(at position: Int, _ tree: SyntaxTree) -> [Int]? {
    if let known = knownName(endingAt: position, tree) { return known }
    guard lexicon.heads.contains(tree[position].lemma.lowercased()),
      [.noun, .properNoun].contains(tree[position].tag)
    else { return nil }
    if let proper = properName(endingAt: position, tree) { return proper }
    let before = tree.children(of: position, ["compound", "amod", "nmod"]).filter { $0 < position }
    guard before.contains(where: { lexicon.kinds.contains(tree[$0].lemma.lowercased()) }) else {
      return nil
    }
    // Only the states and the kind: "the stalled Cypriot peace process" is the Cypriot one.
    var start = position
    while start > 0, position - start < 8, isPart(start - 1, tree) { start -= 1 }
    while start < position, tree[start].text == "-" { start += 1 }
    guard position - start >= 2 || (start..<position).contains(where: { isActor($0, tree) }) else {
      return nil
    }
    return Array(start...position)
  }

  private func knownName(endingAt position: Int, _ tree: SyntaxTree) -> [Int]? {
    guard lexicon.lastWords.contains(tree[position].text) else { return nil }
    for length in 1...4 where position + 1 >= length {
      let words = (position + 1 - length)...position
      let text = words.map { tree[$0].text }.joined(separator: " ")
      if lexicon.names.contains(text) { return Array(words) }
    }
    return nil
  }

  private func isPart(_ position: Int, _ tree: SyntaxTree) -> Bool {
    lexicon.kinds.contains(tree[position].lemma.lowercased()) || isActor(position, tree)
      || ["-", "–", "intra", "inter", "six", "two", "four", "five"].contains(tree.lower[position])
  }

  private func isActor(_ position: Int, _ tree: SyntaxTree) -> Bool {
    cast.mention(at: position, sentence: tree.index).map {
      !cast.referents[tree.index][$0].isEmpty && cast.mentions[tree.index][$0].form != .pronoun
        && cast.mentions[tree.index][$0].kind != .person
    } ?? false
  }

  /// A run of capitalised words, with "of" and dashes between them.
  private func properName(endingAt position: Int, _ tree: SyntaxTree) -> [Int]? {
    guard isCapital(position, tree), view.kinds[tree.index] != .title else { return nil }
    var start = position
    while start > 0, position - start < 9 {
      let before = start - 1
      if isCapital(before, tree) {
        start = before
      } else if before > 0,
        ["of", "-", "–", "—", "the", "and", "for"].contains(tree.lower[before]),
        isCapital(before - 1, tree)
      {
        start = before - 1
      } else {
        break
      }
    }
    while start < position, ["the", "a", "an", "of", "and"].contains(tree.lower[start]) {
      start += 1
    }
    return position - start >= 1 ? Array(start...position) : nil
  }

  private func isCapital(_ position: Int, _ tree: SyntaxTree) -> Bool {
    tree[position].text.unicodeScalars.first?.properties.isUppercase == true
      && (tree[position].tag == .properNoun || tree[position].tag == .adjective
        || tree[position].tag == .noun)
  }

  private func between(_ head: Int, _ tree: SyntaxTree) -> [Int] {
    ArgumentReader(tree: tree).obliques(of: head).filter {
      ["between", "with"].contains($0.preposition)
    }
    .flatMap { cast.actors(at: $0.head, in: tree) }
  }

  private func distinct(_ actors: [Int]) -> [Int] {
    var found: [Int] = []
    for actor in actors where !found.contains(actor) { found.append(actor) }
    return found.sorted()
  }
}
