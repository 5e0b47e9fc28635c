import Dossier

extension StoryComposer {
  /// Longer words are cut here and stand whole in the JSON and under `rapporteur evidence`.
  private static let wordsShown = 420

  /// The words, speaker by speaker: the most reported speaker first, the newest words first.
  func saidSection() -> Section {
    let (kept, hidden) = selection.choose(
      holding.statements, for: .said, by: Selection.rank)
    var speakers: [String: [Statement]] = [:]
    for statement in kept { speakers[statement.speaker, default: []].append(statement) }
    let order = speakers.keys.sorted { one, other in
      (-weight(speakers[one]), names.name(one), one) < (
        -weight(speakers[other]), names.name(other), other
      )
    }
    let entries = order.flatMap { speaker in
      (speakers[speaker] ?? []).sorted { newest($0) < newest($1) }.map(entry)
    }
    return Section(kind: .said, entries: entries, hidden: hidden)
  }

  private func weight(_ statements: [Statement]?) -> Int {
    (statements ?? []).reduce(0) { $0 + $1.sources.independent }
  }

  private func newest(_ statement: Statement) -> (Int, Int, String) {
    let date = statement.time.end ?? statement.time.start
    return (date == nil ? 1 : 0, -(date?.dayNumber ?? 0), statement.id)
  }

  private func entry(_ statement: Statement) -> Entry {
    let marks = numbers.marks(statement.evidence, statement.sources)
    var text = words(statement)
    var remarks: [String] = []
    if let stance = statement.stance { remarks.append(stance.rawValue) }
    if let behalf = statement.onBehalfOf { remarks.append("for \(names.name(behalf))") }
    if let addressee = statement.addressee { remarks.append("to \(names.name(addressee))") }
    if !remarks.isEmpty { text.append(.status(" (\(remarks.joined(separator: ", ")))")) }
    let date = statement.time.bounds == nil ? nil : DateWords.words(statement.time)
    let circumstances = [date, statement.medium].compactMap { $0 }
    text.append(
      .faint(" · \(circumstances.isEmpty ? DateWords.none : circumstances.joined(separator: ", "))")
    )
    text += copyNote(statement.sources)
    return Entry(
      id: PlainText(statement.id), label: PlainText(names.name(statement.speaker)), text: text,
      details: variants(statement), citations: marks, evidence: statement.evidence.all)
  }

  /// Direct words in quotation marks; reported ones with the verb that reports them, since "denied
  /// that" is not "that".
  private func words(_ statement: Statement) -> [Run] {
    let content = PlainText(statement.content)
    let shown = selection.limits == nil ? content : content.shortened(to: Self.wordsShown)
    if statement.direct { return [.plain("“\(unquoted(shown.string))”")] }
    let report = ReportedClause(cue: PlainText(statement.cue).string, sentence(shown.string))
    return report.verb.isEmpty
      ? [.plain(report.words)] : [.faint(report.verb), .plain(" \(report.words)")]
  }

  private func unquoted(_ words: String) -> String {
    var words = Substring(words)
    while let first = words.first, "“”\"«»„".contains(first) { words.removeFirst() }
    while let last = words.last, "“”\"«»„".contains(last) { words.removeLast() }
    return String(words)
  }

  private func variants(_ statement: Statement) -> [[Run]] {
    statement.variants.filter { $0.text != statement.content }.map { variant in
      [
        .faint("also worded: "),
        .plain("“\(unquoted(PlainText(variant.text).shortened(to: 240).string))” "),
        .marks(numbers.marks(variant.evidence)),
      ]
    }
  }
}
