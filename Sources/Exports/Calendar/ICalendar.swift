import Briefing
import Dossier

/// What is to come, as a calendar (RFC 5545): planned meetings and what is due. What was called off
/// stays, marked so, that a calendar which has it already shows it.
struct ICalendar {
  private let index: DossierIndex
  private let choice: ExportChoice
  private var text = ""

  static func text(_ index: DossierIndex, _ choice: ExportChoice) -> String {
    var calendar = ICalendar(index: index, choice: choice)
    calendar.write()
    return calendar.text
  }

  private init(index: DossierIndex, choice: ExportChoice) {
    self.index = index
    self.choice = choice
  }

  private mutating func write() {
    line("BEGIN:VCALENDAR")
    line("VERSION:2.0")
    line("PRODID:-//Rapporteur//" + Self.escaped(index.contents.generator) + "//EN")
    line("CALSCALE:GREGORIAN")
    for event in index.contents.events { write(event) }
    for commitment in index.contents.commitments { write(commitment) }
    line("END:VCALENDAR")
  }

  private mutating func write(_ event: Event) {
    let status: String
    switch event.status {
    case .scheduled: status = "CONFIRMED"
    case .proposed: status = "TENTATIVE"
    case .cancelled: status = "CANCELLED"
    default: return
    }
    guard choice.holds(event.time, event.sources, index) else { return }
    entry(
      event.id, event.summary, event.time, status, event.evidence, event.sources,
      place: event.place?.name, category: event.type.rawValue, revisions: event.history.count)
  }

  private mutating func write(_ commitment: Commitment) {
    guard choice.holds(commitment.due, commitment.sources, index) else { return }
    let status: String
    switch commitment.status {
    case .pending: status = "CONFIRMED"
    case .inDoubt, .extensionSought: status = "TENTATIVE"
    case .met, .broken: return
    }
    let by = commitment.by.map(index.name).joined(separator: ", ")
    let title = "Due: \(commitment.what)" + (by.isEmpty ? "" : " (\(by))")
    entry(
      commitment.id, title, commitment.due, status, commitment.evidence, commitment.sources,
      place: nil, category: "DEADLINE", revisions: commitment.history.count)
  }

  private mutating func entry(
    _ id: String, _ title: String, _ time: TimeSpan, _ status: String, _ evidence: Citations,
    _ sources: Sources, place: String?, category: String, revisions: Int
  ) {
    // Without a day there is nothing that a calendar can hold.
    guard let start = time.start, let end = time.end, start <= end else { return }
    line("BEGIN:VEVENT")
    line("UID:\(Self.escaped(id))@rapporteur")
    line("DTSTAMP:\(Self.stamp(index.contents.asOf ?? start))T000000Z")
    line("DTSTART;VALUE=DATE:\(Self.stamp(start))")
    // The end is the first day after.
    line("DTEND;VALUE=DATE:\(Self.stamp(end.adding(days: 1)))")
    line("SUMMARY:" + Self.escaped(title))
    if let place { line("LOCATION:" + Self.escaped(place)) }
    line("DESCRIPTION:" + Self.escaped(description(time, evidence, sources)))
    line("CATEGORIES:" + Self.escaped(category))
    line("STATUS:" + status)
    line("SEQUENCE:\(revisions)")
    line("TRANSP:TRANSPARENT")
    if let address = evidence.articles.lazy.compactMap(index.address).first {
      line("URL:" + address)
    }
    line("END:VEVENT")
  }

  private func description(_ time: TimeSpan, _ evidence: Citations, _ sources: Sources) -> String {
    let when = time.granularity == .day ? "" : "When: \(DateWords.words(time))\n"
    let count =
      sources.independent == 1 ? "one source" : "\(sources.independent) independent sources"
    let quotes = evidence.all.prefix(5).map { piece in
      let outlet = index.article(piece.article)?.outlet ?? piece.article
      return "“\(PlainText(piece.text).string)” (\(PlainText(outlet).string))"
    }
    return when + "According to \(count):\n" + quotes.joined(separator: "\n")
  }

  private static func stamp(_ date: CivilDate) -> String { date.iso.replacing("-", with: "") }

  /// A TEXT value: one line, without control characters.
  static func escaped(_ raw: String) -> String {
    raw.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      PlainText(String(line)).string.replacing("\\", with: "\\\\").replacing(";", with: "\\;")
        .replacing(",", with: "\\,")
    }.joined(separator: "\\n")
  }

  /// Folded at 75 bytes, between characters.
  private mutating func line(_ content: String) {
    var width = 0
    for scalar in content.unicodeScalars {
      let bytes = UTF8.width(scalar)
      if width + bytes > 75 {
        text += "\r\n "
        width = 1
      }
      text.unicodeScalars.append(scalar)
      width += bytes
    }
    text += "\r\n"
  }
}
