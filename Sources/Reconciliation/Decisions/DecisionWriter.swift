import Dossier

/// Renames, rejects and dates entries as persons decided, and tells of every decision in the
/// history of what it changed.
struct DecisionWriter {
  let book: DecisionBook

  func applied(to contents: DossierContents) -> DossierContents {
    var contents = contents
    let index = EntryIndex(contents)
    contents.decisions = book.pages.map { page in
      let ids = page.found.map { index.id($0, in: page.decision.list) }
      let isApplied = page.isFound && ids.allSatisfy { $0 != nil }
      if isApplied { carryOut(page, ids.compactMap(\.self), &contents) }
      let named = zip(ids, page.found).map { $0 ?? $1.id }
      return DecisionRecord(
        page.decision,
        entries: isApplied ? unique(named) : page.decision.entries.map { $0.id ?? "" },
        applied: isApplied)
    }
    return contents
  }

  private func unique(_ ids: [String]) -> [String] {
    var met: Set<String> = []
    return ids.filter { met.insert($0).inserted }
  }

  private func carryOut(
    _ page: DecisionBook.Page, _ ids: [String], _ contents: inout DossierContents
  ) {
    switch page.decision.decide {
    case .join, .part: noteIdentity(page, ids, &contents)
    case .rename: for id in ids { rename(id, page.decision, &contents) }
    case .reject: for id in ids { EntryRemoval(page.decision.list, id).apply(to: &contents) }
    case .date: for id in ids { date(id, page.decision, &contents) }
    }
  }

  // MARK: Join and part

  /// The entry keeps the ids that it had before a person decided.
  private func noteIdentity(
    _ page: DecisionBook.Page, _ ids: [String], _ contents: inout DossierContents
  ) {
    for (id, trace) in zip(ids, page.found) where trace.id != id {
      guard let evidence = Citations(trace.evidence) else { continue }
      let revision = Revision(
        field: "id", value: trace.id, evidence: evidence, decision: words(page.decision))
      switch page.decision.list {
      case .actors: change(id, &contents.actors, \.id) { $0.history.append(revision) }
      case .events: change(id, &contents.events, \.id) { $0.history.append(revision) }
      default: continue
      }
    }
  }

  private func rename(_ id: String, _ decision: Decision, _ contents: inout DossierContents) {
    guard let name = decision.to else { return }
    change(id, &contents.actors, \.id) { actor in
      guard let evidence = Citations(actor.naming) else { return }
      actor.history.append(
        Revision(
          field: "name", value: actor.name, evidence: evidence, decision: words(decision)))
      actor.name = name
    }
    change(id, &contents.processes, \.id) { $0.name = name }
  }

  private func date(_ id: String, _ decision: Decision, _ contents: inout DossierContents) {
    guard let start = decision.start else { return }
    let end = decision.end ?? start
    let range = start...end
    change(id, &contents.events, \.id) { event in
      event.history.append(
        Revision(
          field: "time", value: event.time.bounds.map(DateWording.value) ?? "unknown",
          evidence: event.evidence, decision: words(decision)))
      let old = event.time
      event.time = TimeSpan(
        start: start, end: end, granularity: range.granularity, text: event.time.text)
      event.disagreements.removeAll { $0.field == "time" }
      event.summary = redated(event.summary, old, event.time)
    }
    change(id, &contents.commitments, \.id) { commitment in
      commitment.due = TimeSpan(
        start: start, end: end, granularity: range.granularity, text: commitment.due.text)
    }
    contents.events = DossierOrder.events(contents.events)
  }

  /// A summary ends in its date.
  private func redated(_ summary: String, _ old: TimeSpan, _ new: TimeSpan) -> String {
    let date = DateWording.words(new).map { ", \($0)" } ?? ""
    let ending = (DateWording.words(old).map { ", \($0)" } ?? "") + "."
    guard summary.hasSuffix(ending) else { return summary }
    return summary.dropLast(ending.count) + date + "."
  }

  private func change<Entry>(
    _ id: String, _ entries: inout [Entry], _ key: KeyPath<Entry, String>,
    _ change: (inout Entry) -> Void
  ) {
    for index in entries.indices where entries[index][keyPath: key] == id {
      change(&entries[index])
    }
  }

  private func words(_ decision: Decision) -> String {
    var words = decision.decide.rawValue
    if let by = decision.by { words += " (\(by))" }
    if let why = decision.why { words += ": \(why)" }
    return words
  }
}
