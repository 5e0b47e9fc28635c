import Dossier
import Language

/// Clues from when somebody came into an office: "her third since she became foreign minister in
/// August" beside the list of who held which office when.
///
/// A month that is named without its year lies within the twelve months before the article.
struct TenureClueReader: Sendable {
  let cast: Cast
  let view: ArticleView
  let holders: HolderClueReader
  let words: TenureWords

  /// Scalars between the verb and the month: "became the country's foreign minister in".
  private static let reach = 80

  func clues() -> [DateClue] {
    view.trees.flatMap { tree in
      view.times[tree.index].compactMap { clue(of: $0, in: tree) }
    }
  }

  private func clue(of expression: TimeExpression, in tree: SyntaxTree) -> DateClue? {
    guard let month = Self.month(of: expression.reference), isEntry(expression, in: tree) else {
      return nil
    }
    // The last person named before who came into an office in such a month, and only one term.
    for index in people(near: tree) {
      let member = cast.members[index]
      let starts = Set(
        holders.terms(of: member.words).filter { term in
          term.from.month == month
            && (member.titles.isEmpty || member.titles.contains { $0.office == term.office })
        }.map(\.from))
      guard let start = starts.max() else { continue }
      guard starts.count == 1 else { return nil }
      return DateClue(
        reading: .within(start, start.adding(months: 12)),
        evidence: view.evidence(sentence: tree.index))
    }
    return nil
  }

  private static func month(of reference: TimeReference) -> Int? {
    switch reference {
    case .yearless(let month, _, _): month
    case .since(let inner): month(of: inner)
    default: nil
    }
  }

  /// "became", "took office" right before the month.
  private func isEntry(_ expression: TimeExpression, in tree: SyntaxTree) -> Bool {
    let start = max(
      tree.sentence.range.lowerBound, expression.range.lowerBound - Self.reach)
    let before = view.text(start..<expression.range.lowerBound).lowercased()
    return words.entries.words.contains { before.contains($0) }
  }

  /// Persons spoken of in the sentence and the two before it, nearest first.
  private func people(near tree: SyntaxTree) -> [Int] {
    var found: [Int] = []
    for index in stride(from: tree.index, through: max(0, tree.index - 2), by: -1) {
      for actors in cast.referents[index].reversed() {
        for actor in actors where cast.members[actor].kind == .person && !found.contains(actor) {
          found.append(actor)
        }
      }
    }
    return found
  }
}

/// The words by which somebody comes into an office, as `tenure.json` holds them.
package struct TenureWords: Decodable, Sendable {
  package struct List: Decodable, Sendable {
    package var words: [String]
    /// A sentence that is read by one of the words; tests run it.
    package var example: String
  }

  package var entries: List

  package init(entries: List) {
    self.entries = entries
  }
}
