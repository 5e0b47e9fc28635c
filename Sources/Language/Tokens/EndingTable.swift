/// Rules by their endings; the longest ending that fits a word wins.
struct EndingTable: Sendable {
  private let rules: [String: LemmaLexicon.EndingRule]
  private let longest: Int

  init(_ rules: [LemmaLexicon.EndingRule]) {
    self.rules = rules.reduce(into: [:]) { $0[$1.ending] = $1 }
    longest = rules.map(\.ending.count).max() ?? 0
  }

  func rule(for word: String) -> LemmaLexicon.EndingRule? {
    var ending = word.suffix(longest)
    while !ending.isEmpty {
      if let rule = rules[String(ending)] { return rule }
      ending = ending.dropFirst()
    }
    return nil
  }
}
