import Dossier
import Foundation

extension StoryComposer {
  /// Below this the program itself is unsure that the event happened as told.
  private static let unsure = 0.5

  func entry(_ event: Event) -> Entry {
    let marks = numbers.marks(event.evidence, event.sources)
    var text: [Run] = [.plain(SummaryWords.bare(event))]
    if let status = StatusWords.words(event.status) { text.append(.status(" (\(status))")) }
    if isOverdue(event) { text.append(.faint(" · no later report")) }
    if event.confidence < Self.unsure { text.append(.faint(" · unsure")) }
    text += copyNote(event.sources)
    if !event.disagreements.isEmpty { text.append(.faint(" · sources differ")) }
    return Entry(
      id: PlainText(event.id), label: PlainText(DateWords.words(event.time)), text: text,
      tag: PlainText(StatusWords.form(event)), details: details(event, marks), citations: marks,
      evidence: event.evidence.all)
  }

  /// Planned for a day that has passed, and no source says what came of it.
  private func isOverdue(_ event: Event) -> Bool {
    (event.status == .scheduled || event.status == .proposed)
      && !Timeline.isToCome(event, asOf)
  }

  /// A summary without its full stop, so that remarks can follow.
  func sentence(_ summary: String) -> String { SummaryWords.stopless(PlainText(summary).string) }

  private func details(_ event: Event, _ marks: [Int]) -> [[Run]] {
    var details: [[Run]] = []
    if let participants = participants(event, marks) { details.append(participants) }
    for revision in event.history {
      details.append([
        .faint("earlier: \(revision.field) "), .plain(valueWords(revision.value)),
        .faint(revision.decision.map { " · decided: \($0)" } ?? ""),
        .plain(" "), .marks(numbers.marks(revision.evidence)),
      ])
    }
    let parts = event.parts.compactMap { events[$0] }
    if !parts.isEmpty {
      let cited = numbers.marks(parts.flatMap { $0.evidence.articles })
      details.append([
        .faint("includes "), .ids(parts.map(\.id)), .plain(" "), .marks(cited),
      ])
    }
    return details
  }

  /// "Sergey Petrov (foreign minister, Norway) · Chile (host)", and the place where the summary
  /// does not name it.
  private func participants(_ event: Event, _ marks: [Int]) -> [Run]? {
    var runs: [Run] = []
    var cited: Set<Int> = []
    for participant in event.participants where addsToSummary(participant, event.summary) {
      if !runs.isEmpty { runs.append(.plain(" · ")) }
      let (words, remarks, articles) = told(participant)
      runs.append(.name(words))
      if !remarks.isEmpty { runs.append(.plain(" (\(remarks.joined(separator: ", ")))")) }
      cited.formUnion(numbers.marks(articles))
    }
    if let place = event.place, !event.summary.contains(place.name) {
      runs.append(.plain(runs.isEmpty ? "in \(place.name)" : " · in \(place.name)"))
    }
    guard !runs.isEmpty else { return nil }
    return runs + [.plain(" "), .marks(cited.isEmpty ? marks : cited.sorted())]
  }

  /// Whether there is something to tell of a participant that the summary does not say.
  private func addsToSummary(_ participant: Participant, _ summary: String) -> Bool {
    guard let actor = names[participant.actor], summary.contains(actor.name) else { return true }
    if actor.kind == .person, !names.roles(of: actor, in: frame).isEmpty { return true }
    if actor.kind == .person, let side = names.side(actor), !summary.contains(side) { return true }
    return StatusWords.words(participant.role) != nil && !summary.contains("by \(actor.name)")
  }

  private func told(
    _ participant: Participant
  ) -> (words: String, remarks: [String], articles: [String]) {
    guard let actor = names[participant.actor] else {
      return (participant.actor, [StatusWords.words(participant.role)].compactMap { $0 }, [])
    }
    let roles = actor.kind == .person ? names.roles(of: actor, in: frame).prefix(1) : []
    var remarks = [StatusWords.words(participant.role)].compactMap { $0 }
    remarks += roles.map { names.office($0, of: actor) }
    if actor.kind == .person, let side = names.side(actor),
      !remarks.contains(where: { $0.contains(side) })
    {
      remarks.append(side)
    }
    return (actor.name, remarks, roles.flatMap { $0.evidence.articles })
  }

  /// A value of a field as a disagreement or a revision writes it: dates and actors in words.
  func valueWords(_ value: String) -> String {
    if let actor = names[value] { return actor.name }
    for separator in ["/", "..", "–", " to "] {
      let ends = value.components(split: separator)
      if ends.count == 2, let start = CivilDate(exactISO: ends[0]),
        let end = CivilDate(exactISO: ends[1])
      {
        return DateWords.words(from: start, to: end) ?? value
      }
    }
    return CivilDate(exactISO: value).map(DateWords.day) ?? value
  }
}

extension CivilDate {
  fileprivate init?(exactISO text: String) {
    guard text.utf8.count == 10 else { return nil }
    self.init(iso: text)
  }
}

extension String {
  /// The two sides of the only place where the separator stands; otherwise the whole.
  fileprivate func components(split separator: String) -> [String] {
    guard let range = firstRange(of: separator) else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}
