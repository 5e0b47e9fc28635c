import Dossier

extension StoryComposer {
  func commitmentsSection() -> Section {
    let sorted = holding.commitments.sorted { dueKey($0) < dueKey($1) }
    let (kept, hidden) = selection.choose(sorted, for: .commitments, by: Selection.rank)
    return Section(kind: .commitments, entries: kept.map { entry($0) }, hidden: hidden)
  }

  private func dueKey(_ commitment: Commitment) -> (Int, Int, String) {
    let due = commitment.due.end ?? commitment.due.start
    return (due == nil ? 1 : 0, due?.dayNumber ?? 0, commitment.id)
  }

  func entry(_ commitment: Commitment) -> Entry {
    let marks = numbers.marks(commitment.evidence, commitment.sources)
    var text: [Run] = []
    if !commitment.by.isEmpty {
      text += [.name(CountWords.list(commitment.by.map(names.name))), .plain(": ")]
    }
    text.append(.plain(sentence(commitment.what)))
    text.append(.status(" (\(StatusWords.words(commitment.status)))"))
    let isOpen = commitment.status != .met && commitment.status != .broken
    if isOpen, let due = commitment.due.end ?? commitment.due.start, let asOf {
      text.append(.faint(" · \(DateWords.distance(from: asOf, to: due))"))
    }
    text += copyNote(commitment.sources)
    return Entry(
      id: PlainText(commitment.id), label: PlainText(DateWords.words(commitment.due)), text: text,
      details: details(commitment, marks), citations: marks,
      evidence: commitment.history.reduce(commitment.evidence) { $0.joined(with: $1.evidence) }.all)
  }

  /// A lone undated step to the status that is told already says nothing.
  private func saysMore(_ step: Commitment.Step, than commitment: Commitment) -> Bool {
    commitment.history.count > 1 || step.status != commitment.status || step.time.start != nil
  }

  private func details(_ commitment: Commitment, _ marks: [Int]) -> [[Run]] {
    var details: [[Run]] = []
    if !commitment.to.isEmpty {
      details.append([
        .plain("to "), .name(CountWords.list(commitment.to.map(names.name))), .plain(" "),
        .marks(marks),
      ])
    }
    if let agreement = commitment.under.flatMap({ events[$0] }) {
      details.append([
        .plain("under: \(sentence(agreement.summary)) "), .ids([agreement.id]), .plain(" "),
        .marks(numbers.marks(agreement.evidence, agreement.sources)),
      ])
    }
    for step in commitment.history where saysMore(step, than: commitment) {
      details.append([
        .plain("\(DateWords.words(step.time)): "), .status(StatusWords.words(step.status)),
        .plain(" "), .marks(numbers.marks(step.evidence)),
      ])
    }
    return details
  }
}
