import Dossier

/// Joins and parts happenings as persons decided.
struct EventDecisions {
  let pages: [DecisionBook.Page]
  let places: PlaceKnowledge

  func applied(to drafts: [EventDraft]) -> [EventDraft] {
    guard !pages.isEmpty else { return drafts }
    // A decision speaks of what is told of a happening; what contradicts it goes with its draft.
    let mentions = drafts.flatMap(\.mentions)
    var groups: [[Int]] = []
    for draft in drafts {
      let start = groups.last?.last.map { $0 + 1 } ?? 0
      groups.append(Array(start..<start + draft.mentions.count))
    }
    let decided = GroupDecisions(
      pages: pages, shared: { trace, mention in trace.shared(mentions[mention].claim) },
      storyOf: { mentions[$0].story }
    ).applied(to: groups)
    var draftOfMention: [Int: Int] = [:]
    for (number, group) in groups.enumerated() {
      for mention in group { draftOfMention[mention] = number }
    }
    var told: Set<Int> = []
    return decided.map { group in
      var draft = EventDraft(mentions[group[0]], places)
      for mention in group.dropFirst() { draft.add(mentions[mention], places) }
      for number in Set(group.compactMap { draftOfMention[$0] }).sorted()
      where told.insert(number).inserted {
        draft.denials += drafts[number].denials
        draft.contradicting += drafts[number].contradicting
        draft.superseded += drafts[number].superseded
      }
      return draft
    }
  }
}
