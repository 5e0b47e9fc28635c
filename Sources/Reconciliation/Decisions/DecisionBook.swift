import Dossier

/// The decisions and what they were found to mean in a dossier.
struct DecisionBook {
  struct Page {
    var decision: Decision
    /// One for each entry that the decision names; nil until it is found.
    var traces: [EntryTrace?]

    var found: [EntryTrace] { traces.compactMap(\.self) }
    var isFound: Bool { traces.allSatisfy { $0 != nil } }
  }

  private(set) var pages: [Page]

  init(_ decisions: [Decision] = []) {
    pages = decisions.map { Page(decision: $0, traces: $0.entries.map { _ in nil }) }
  }

  func pages(_ kinds: [Decision.Kind], _ list: Decision.List) -> [Page] {
    pages.filter { kinds.contains($0.decision.decide) && $0.decision.list == list && $0.isFound }
  }

  /// Looks for the entries that are not found yet; false where none was found.
  mutating func look(in contents: DossierContents) -> Bool {
    let index = EntryIndex(contents)
    var found = false
    for page in pages.indices where pages[page].decision.flaw == nil {
      let decision = pages[page].decision
      for (number, entry) in decision.entries.enumerated()
      where pages[page].traces[number] == nil {
        guard let trace = index.trace(entry, in: decision.list) else { continue }
        pages[page].traces[number] = trace
        found = true
      }
    }
    return found
  }
}
