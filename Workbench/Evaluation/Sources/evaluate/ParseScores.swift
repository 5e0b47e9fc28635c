import Foundation

/// How many words got the right tag, lemma, head and relation, over all documents.
struct ParseScores {
  private var gold = 0
  private var system = 0
  private var aligned = 0
  private var right: [Measure: Int] = [:]

  enum Measure: String, CaseIterable {
    case tag = "UPOS"
    case lemma = "Lemmas"
    case head = "UAS"
    /// Relations without subtypes, as CoNLL 2018 compares them.
    case labelled = "LAS"
    /// Relations with their subtypes.
    case wholeLabel = "LAS, whole label"
  }

  mutating func add(gold words: [PlacedWord], system: [PlacedWord]) {
    let alignment = WordAlignment(gold: words, system: system)
    gold += words.count
    self.system += system.count
    aligned += alignment.pairs.count
    for (g, s) in alignment.pairs {
      for measure in Self.agreement(words[g], system[s], alignment) {
        right[measure, default: 0] += 1
      }
    }
  }

  private static func agreement(
    _ gold: PlacedWord, _ system: PlacedWord, _ alignment: WordAlignment
  ) -> [Measure] {
    var measures: [Measure] = []
    if gold.tag == system.tag { measures.append(.tag) }
    if gold.lemma == "_" || gold.lemma == system.lemma { measures.append(.lemma) }
    let isHead: Bool
    switch (gold.head, system.head) {
    case (nil, nil): isHead = true
    case (let head?, let other?): isHead = alignment.gold[other] == head
    default: isHead = false
    }
    guard isHead else { return measures }
    measures.append(.head)
    if gold.plainRelation == system.plainRelation { measures.append(.labelled) }
    if gold.relation == system.relation { measures.append(.wholeLabel) }
    return measures
  }

  var lines: [String] {
    [line("Words", aligned)] + Measure.allCases.map { line($0.rawValue, right[$0] ?? 0) }
  }

  private func line(_ name: String, _ right: Int) -> String {
    let score = 200 * Double(right) / Double(max(gold + system, 1))
    return name.padding(toLength: 18, withPad: " ", startingAt: 0)
      + String(format: "F1 %.2f", score)
  }
}
