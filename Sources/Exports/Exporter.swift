public import Dossier
import Foundation

/// Writes a dossier in the forms of other tools. The same dossier gives the same bytes.
public struct Exporter {
  private let index: DossierIndex
  private let choice: ExportChoice

  public init(
    _ contents: DossierContents, countries: CountryCodes = CountryCodes(),
    choice: ExportChoice = ExportChoice()
  ) {
    index = DossierIndex(contents, countries)
    self.choice = choice
  }

  /// - Returns: nil for the forms that the briefs have (`markdown`, `html`).
  /// - Throws: what the encoder of JSON throws.
  public func bytes(_ format: ExportFormat) throws -> [UInt8]? {
    switch format {
    case .ploverJSON:
      try JSONBytes.lines(PloverRecords(index, choice).all(), keys: .convertToSnakeCase)
    case .ploverCSV:
      Array(PloverTable.text(PloverRecords(index, choice).all(), dyads: choice.dyads).utf8)
    case .json: [UInt8](try index.contents.json()) + [0x0A]
    case .gexf: GEXF.bytes(MeetingGraph(index, choice), index)
    case .graphml: GraphML.bytes(MeetingGraph(index, choice), index)
    case .ical: Array(ICalendar.text(index, choice).utf8)
    case .ftm: try FollowTheMoney.lines(index, choice)
    case .annotations: try JSONBytes.document(WebAnnotations(index, choice))
    case .rss: NewsFeed.bytes(index, choice)
    case .markdown, .html: nil
    }
  }
}
