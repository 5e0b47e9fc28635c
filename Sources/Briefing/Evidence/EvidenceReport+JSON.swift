import Dossier
public import Foundation

extension EvidenceReport {
  /// The report for other tools, keys sorted.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(Written(self))
  }

  private struct Written: Encodable {
    struct Piece: Encodable {
      var supports: String
      var article: String
      var outlet: String
      var title: String
      var date: String
      var start: Int
      var end: Int
      var text: String
      var before: String
      var after: String
    }

    var id: String
    var kind: String
    var title: String
    var facts: [String: String]
    var evidence: [Piece]

    init(_ report: EvidenceReport) {
      id = report.id.string
      kind = report.kind.string
      title = report.title.string
      facts = Dictionary(
        report.facts.map { ($0.name.string, $0.value.string) },
        uniquingKeysWith: { first, _ in first })
      evidence = report.groups.flatMap { group in
        group.pieces.map { Self.piece($0, group.title.string) }
      }
    }

    private static func piece(_ piece: EvidenceReport.Piece, _ supports: String) -> Piece {
      Piece(
        supports: supports, article: piece.evidence.article, outlet: piece.outlet.string,
        title: piece.title.string, date: piece.date.string, start: piece.evidence.start,
        end: piece.evidence.end, text: piece.evidence.text, before: piece.context.before.string,
        after: piece.context.after.string)
    }
  }
}
