import Dossier

extension StoryComposer {
  /// Planned events and commitments that fall due, soonest first.
  func nextSection(_ timeline: Timeline) -> Section {
    let due = holding.commitments.filter(isOpen)
    let items =
      timeline.next.map { Coming.event($0) } + due.map { Coming.commitment($0) }
    let sorted = items.sorted { $0.key(asOf) < $1.key(asOf) }
    let (kept, hidden) = selection.choose(sorted, for: .next) { $0.rank }
    return Section(kind: .next, entries: kept.map(entry), hidden: hidden)
  }

  /// Neither met nor broken, and with a day that is known and not past.
  private func isOpen(_ commitment: Commitment) -> Bool {
    guard commitment.status != .met, commitment.status != .broken,
      let last = commitment.due.end ?? commitment.due.start
    else { return false }
    return asOf.map { last >= $0 } ?? true
  }

  private func entry(_ coming: Coming) -> Entry {
    switch coming {
    case .event(let event):
      var entry = entry(event)
      entry.text += distance(event.time.start ?? event.time.end)
      return entry
    case .commitment(let commitment):
      var entry = entry(commitment)
      // Who it is owed to and how it came to stand so are told under Commitments.
      entry.details = []
      entry.tag = nil
      return entry
    }
  }

  func distance(_ date: CivilDate?) -> [Run] {
    guard let date, let asOf, date >= asOf else { return [] }
    return [.faint(" · \(DateWords.distance(from: asOf, to: date))")]
  }

  private enum Coming {
    case event(Event)
    case commitment(Commitment)

    var rank: Selection.Rank {
      switch self {
      case .event(let event): Selection.rank(event)
      case .commitment(let commitment): Selection.rank(commitment)
      }
    }

    func key(_ asOf: CivilDate?) -> (Int, Int, String) {
      switch self {
      case .event(let event): key(Timeline.coming(event.time, asOf), event.id)
      case .commitment(let commitment):
        key(commitment.due.end ?? commitment.due.start, commitment.id)
      }
    }

    private func key(_ date: CivilDate?, _ id: String) -> (Int, Int, String) {
      (date == nil ? 1 : 0, date?.dayNumber ?? 0, id)
    }
  }
}
