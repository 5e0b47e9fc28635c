import Dossier
import Language

/// Reads peoples as groups of their own: "the Palestinians", "Bosnian Serb leaders", "the Serbs of
/// the region". A people is not the state whose name it shares.
struct PeopleReader: Sendable {
  let tree: SyntaxTree
  let reading: GazetteerReading

  func mentions() -> [Mention] {
    var found: [Mention] = []
    for position in 0..<tree.count {
      if isPluralPeople(position) {
        let start = isDemonym(position - 1) ? position - 1 : position
        found.append(group(start..<position + 1, head: position, isAdjective: false))
      } else if isDemonym(position), isDemonym(position - 1), isModifier(position),
        tree[position - 1].relation != "conj"
      {
        found.append(group(position - 1..<position + 1, head: position, isAdjective: true))
      }
    }
    return found
  }

  /// Whether the word at `position` is part of a people's name.
  func isPeople(at position: Int) -> Bool {
    if isPluralPeople(position) { return true }
    guard isDemonym(position) else { return false }
    return isDemonym(position - 1) || isDemonym(position + 1)
  }

  func isDemonym(_ position: Int) -> Bool {
    guard position >= 0, position < tree.count else { return false }
    return reading.matches(.state).contains {
      $0.tokens == position..<position + 1 && ($0.sense == .adjective || $0.sense == .demonym)
        && !reading.isCovered($0)
    }
  }

  private func isPluralPeople(_ position: Int) -> Bool {
    guard isDemonym(position), tree.lower[position].hasSuffix("s"),
      [.noun, .properNoun].contains(tree[position].tag)
    else { return false }
    return reading.matches(.state).contains {
      $0.tokens == position..<position + 1 && $0.sense == .demonym
    } && !["amod", "compound"].contains(tree[position].relation)
  }

  private func isModifier(_ position: Int) -> Bool {
    ["amod", "compound", "nmod:poss", "nmod:desc"].contains(tree[position].relation)
  }

  private func group(_ tokens: Range<Int>, head: Int, isAdjective: Bool) -> Mention {
    let words = tokens.map { tree[$0].text }
    var singular = words.joined(separator: " ").lowercased()
    if singular.hasSuffix("s") { singular.removeLast() }
    var mention = Mention(
      sentence: tree.index, tokens: tokens, head: head, form: isAdjective ? .nominal : .name,
      kind: .group, name: isAdjective ? nil : tokens)
    mention.country = reading.country(at: tokens.lowerBound)
    mention.sector = "CVL"
    mention.known = "people:\(singular)"
    mention.canonical =
      words.joined(separator: " ")
      + (singular.count == words.joined(separator: " ").count ? "s" : "")
    mention.isAdjective = isAdjective
    return mention
  }
}
