import Dossier

/// Joins and parts groups of numbered mentions as persons decided.
struct GroupDecisions {
  let pages: [DecisionBook.Page]
  /// How many of a trace's words a mention has.
  let shared: (EntryTrace, Int) -> Int
  let storyOf: (Int) -> Int

  func applied(to groups: [[Int]]) -> [[Int]] {
    var groups = groups
    for page in pages {
      switch page.decision.decide {
      case .join: join(page.found, &groups)
      case .part: part(page.found, &groups)
      case .rename, .reject, .date: continue
      }
    }
    return groups.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private func join(_ traces: [EntryTrace], _ groups: inout [[Int]]) {
    let found = Set(traces.compactMap { group($0, groups) }).sorted()
    guard let first = found.first else { return }
    for other in found.dropFirst() {
      groups[first] += groups[other]
      groups[other] = []
    }
  }

  /// Each entry but the first takes its own mentions out, and with them those of stories in which
  /// the first has none.
  private func part(_ traces: [EntryTrace], _ groups: inout [[Int]]) {
    guard let first = traces.first else { return }
    for trace in traces.dropFirst() {
      guard let whole = group(trace, groups), whole == group(first, groups) else { continue }
      let members = groups[whole]
      let taken = Set(members.filter { shared(trace, $0) > shared(first, $0) })
      let kept = members.filter { shared(first, $0) > 0 && !taken.contains($0) }
      guard !taken.isEmpty, !kept.isEmpty else { continue }
      let stories = Set(taken.map(storyOf)).subtracting(kept.map(storyOf))
      let gone = members.filter { taken.contains($0) || stories.contains(storyOf($0)) }
      groups[whole] = members.filter { !gone.contains($0) }
      groups.append(gone)
    }
  }

  /// The group that has most of the words.
  private func group(_ trace: EntryTrace, _ groups: [[Int]]) -> Int? {
    var best: (group: Int, shared: Int)?
    for (number, group) in groups.enumerated() {
      let count = group.reduce(0) { $0 + shared(trace, $1) }
      if count > best?.shared ?? 0 { best = (number, count) }
    }
    return best?.group
  }
}
