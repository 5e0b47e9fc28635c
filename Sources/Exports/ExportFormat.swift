/// The forms in which a dossier can be taken along.
public enum ExportFormat: String, CaseIterable, Sendable {
  case ploverJSON = "plover-json"
  case ploverCSV = "plover-csv"
  case json, markdown, html, gexf, graphml, ical, ftm, annotations, rss
}
