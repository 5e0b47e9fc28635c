import Dossier

/// An evidence report for a terminal: the words marked by colour, or »so« where there is none.
public struct EvidenceText: Sendable {
  private let width: Int
  private let ink: Ink

  public init(width: Int = 80, colour: Bool = false) {
    self.width = min(max(width, TextBrief.widths.lowerBound), TextBrief.widths.upperBound)
    ink = Ink(isOn: colour)
  }

  public func render(_ report: EvidenceReport) -> String {
    var text = lines(
      [
        .init(text: report.title.string, colour: .bold),
        .init(text: "  \(report.kind.string) \(report.id.string)", colour: .faint),
      ], indent: 0)
    let column = (report.facts.map { DisplayWidth.of($0.name.string) }.max() ?? 0) + 2
    for fact in report.facts {
      let pad = String(
        repeating: "\u{A0}", count: max(1, column - DisplayWidth.of(fact.name.string)))
      text += lines(
        [
          .init(text: fact.name.string.replacing(" ", with: "\u{A0}") + pad, colour: .faint),
          .init(text: fact.value.string, colour: nil),
        ],
        indent: 2, hanging: column)
    }
    for group in report.groups {
      text += "\n" + ink.paint(group.title.string, .heading) + "\n"
      for piece in group.pieces { text += render(piece) }
    }
    return text
  }

  private func render(_ piece: EvidenceReport.Piece) -> String {
    let place = "\(piece.evidence.start)–\(piece.evidence.end)"
    let source = lines(
      [
        .init(text: piece.outlet.string + ",", colour: .bold),
        .init(text: " “\(piece.title.string)”, \(piece.date.string)", colour: nil),
        .init(text: " \(PlainText(piece.evidence.article).string) \(place)", colour: .faint),
      ], indent: 2, hanging: 2)
    let context = piece.context
    let marks = ink.isOn ? ("", "") : ("»", "«")
    var quoted: [LineWrapper.Piece] = [
      .init(text: context.before.string, colour: nil),
      .init(text: marks.0 + context.words.string + marks.1, colour: .highlight),
      .init(text: context.after.string, colour: nil),
    ]
    if !context.isAtItsPlace {
      quoted.append(.init(text: " (not found at this place of the article)", colour: .status))
    }
    return source + lines(quoted, indent: 6)
  }

  private func lines(_ pieces: [LineWrapper.Piece], indent: Int, hanging: Int = 0) -> String {
    let wrapped = LineWrapper(width: width - indent - hanging).wrap(pieces)
    return wrapped.enumerated().map { index, line in
      String(repeating: " ", count: indent + (index == 0 ? 0 : hanging))
        + line.pieces.map { ink.paint($0.text, $0.colour) }.joined() + "\n"
    }.joined()
  }
}
