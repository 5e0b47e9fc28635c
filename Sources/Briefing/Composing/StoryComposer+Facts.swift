import Dossier

/// Figures, differences between sources, what rests on one of them, copies and processes.
extension StoryComposer {
  func figuresSection() -> Section {
    let sorted = holding.figures.sorted { figureKey($0) < figureKey($1) }
    let (kept, hidden) = selection.choose(sorted, for: .figures, by: Selection.rank)
    return Section(kind: .figures, entries: kept.map(entry), hidden: hidden)
  }

  private func figureKey(_ figure: Figure) -> (String, Int, String) {
    (figure.what, figure.period.start?.dayNumber ?? Int.max, figure.id)
  }

  private func entry(_ figure: Figure) -> Entry {
    var text: [Run] = []
    if !figure.what.isEmpty, !figure.what.lowercased().hasSuffix(figure.unit.lowercased()) {
      text += [.name(figure.what), .plain(": ")]
    }
    text.append(.plain(FigureWords.words(figure)))
    if let period = DateWords.phrase(figure.period) { text.append(.plain(" \(period)")) }
    let about = figure.about.compactMap { names[$0]?.name }
    if !about.isEmpty { text.append(.faint(" · \(CountWords.list(about))")) }
    text += copyNote(figure.sources)
    return Entry(
      id: PlainText(figure.id), text: text,
      citations: numbers.marks(figure.evidence, figure.sources), evidence: figure.evidence.all)
  }

  /// Values side by side, each with who gives it.
  func differSection() -> Section {
    let ofEvents = holding.events.flatMap { event in
      event.disagreements.map { difference($0, of: sentence(event.summary), event.id) }
    }
    let ofFigures = holding.figures.flatMap { figure in
      figure.disagreements.map { difference($0, of: figure.what, figure.id) }
    }
    let all = ofEvents + ofFigures
    let (kept, hidden) = selection.choose(all, for: .differ) { $0.evidence.count }
    return Section(kind: .differ, entries: kept, hidden: hidden)
  }

  private func difference(_ disagreement: Disagreement, of what: String, _ id: String) -> Entry {
    var text: [Run] = [
      .faint("\(PlainText(what).shortened(to: 120).string) "), .ids([id]), .plain(": "),
    ]
    for (index, version) in disagreement.values.enumerated() {
      if index > 0 { text.append(.plain(" · ")) }
      text += [
        .name(valueWords(version.value)), .plain(" "), .marks(numbers.marks(version.evidence)),
      ]
    }
    return Entry(
      label: PlainText(disagreement.field), text: text,
      evidence: disagreement.values.flatMap { $0.evidence.all })
  }

  /// The ids of what a single independent source tells.
  func oneSourceSection() -> Section {
    if story.independent <= 1, let article = story.articles.first {
      let words = "Everything in this story rests on one independent source"
      let all = [Entry(text: [.plain(words)], citations: numbers.marks(story.articles))]
      return Section(kind: .oneSource, entries: numbers[article] == nil ? [] : all)
    }
    let entries = [
      alone("Events", holding.events.map { ($0.id, $0.sources, $0.evidence) }),
      alone("Statements", holding.statements.map { ($0.id, $0.sources, $0.evidence) }),
      alone("Commitments", holding.commitments.map { ($0.id, $0.sources, $0.evidence) }),
      alone("Figures", holding.figures.map { ($0.id, $0.sources, $0.evidence) }),
    ]
    return Section(kind: .oneSource, entries: entries.compactMap { $0 })
  }

  private func alone(
    _ label: String, _ facts: [(id: String, sources: Sources, evidence: Citations)]
  )
    -> Entry?
  {
    let single = facts.filter { $0.sources.independent <= 1 }
    guard !single.isEmpty else { return nil }
    let count =
      single.count == facts.count && single.count > 1
      ? "all \(single.count): " : "\(single.count) of \(facts.count): "
    return Entry(
      label: PlainText(label), text: [.plain(count)] + listed(single.map(\.id)),
      citations: numbers.marks(single.flatMap { $0.evidence.articles }))
  }

  private static let idsShown = 12

  /// Ids in a row; where the brief is cut, the first of them and how many follow.
  private func listed(_ ids: [String]) -> [Run] {
    guard selection.limits != nil, ids.count > Self.idsShown else { return [.ids(ids)] }
    let rest = CountWords.grouped(ids.count - Self.idsShown)
    return [.ids(Array(ids.prefix(Self.idsShown))), .faint(" and \(rest) more")]
  }

  /// Which articles share text, and whose text it is.
  func copiedSection() -> Section {
    var groups: [[Int]: [Passage]] = [:]
    for passage in holding.passages {
      groups[numbers.marks(passage.articles), default: []].append(passage)
    }
    let sorted = groups.keys.sorted { one, other in
      (-(groups[one]?.count ?? 0), one.map(String.init).joined(separator: " "))
        < (-(groups[other]?.count ?? 0), other.map(String.init).joined(separator: " "))
    }
    let (kept, hidden) = selection.choose(sorted, for: .copied) { groups[$0]?.count ?? 0 }
    return Section(
      kind: .copied, entries: kept.map { copied(groups[$0] ?? [], by: $0) }, hidden: hidden)
  }

  private func copied(_ passages: [Passage], by marks: [Int]) -> Entry {
    let origins = Set(passages.compactMap(\.origin)).sorted().map(Origin(holding, numbers).words)
    let from = origins.isEmpty ? "" : " (\(CountWords.list(origins)))"
    let count = CountWords.count(passages.count, "passage")
    let who = CountWords.list(marks.map { "[\($0)]" })
    return Entry(
      text: [.plain("\(who) share \(count)\(from) ")] + listed(passages.map(\.id)),
      citations: marks, evidence: passages.flatMap { $0.evidence.all })
  }

  func processesSection() -> Section {
    let sorted = holding.processes.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    let (kept, hidden) = selection.choose(sorted, for: .processes) { $0.events.count }
    return Section(kind: .processes, entries: kept.map(entry), hidden: hidden)
  }

  private func entry(_ process: Process) -> Entry {
    var text: [Run] = [.name(process.name)]
    var remarks: [String] = []
    if !process.parties.isEmpty {
      remarks.append("between \(CountWords.list(process.parties.map(names.name)))")
    }
    if !process.mediators.isEmpty {
      remarks.append("mediated by \(CountWords.list(process.mediators.map(names.name)))")
    }
    if !process.events.isEmpty { remarks.append(CountWords.count(process.events.count, "event")) }
    if !process.commitments.isEmpty {
      remarks.append(CountWords.count(process.commitments.count, "commitment"))
    }
    if !remarks.isEmpty { text.append(.plain(" · \(remarks.joined(separator: " · "))")) }
    return Entry(
      id: PlainText(process.id), text: text, citations: numbers.marks(process.evidence),
      evidence: process.evidence.all)
  }
}
