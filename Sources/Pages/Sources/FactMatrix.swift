import Briefing
import Dossier
import Store

/// Happenings as rows, outlets as columns: who tells what, and where it stands.
struct FactMatrix {
  struct Cell {
    /// To the outlet's words; nil where it does not tell of it.
    var href: String?
    var label: String
    var mark: String
    var tone: String
  }

  struct Row {
    var line: EntryLine
    var cells: [Cell]
    var others: String
  }

  var outlets: [String]
  var rows: [Row]

  private static let mostOutlets = 10

  init(_ kept: [KeptEntry], _ desk: Desk) throws {
    let entries = try kept.map { try DossierEntry($0) }
    let articles = entries.flatMap { $0.evidence.prefix(200).map(\.article) }
    let writer = try LineWriter(entries, more: articles, on: desk)
    var counts: [String: Int] = [:]
    for entry in entries {
      for outlet in Set(entry.evidence.prefix(200).map { writer.outlet($0.article) }) {
        counts[outlet, default: 0] += 1
      }
    }
    let outlets = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
      .prefix(Self.mostOutlets).map(\.key)
    self.outlets = outlets
    rows = entries.map { entry in
      let evidence = entry.evidence.prefix(200)
      let first = Dictionary(
        evidence.map { (writer.outlet($0.article), $0) }, uniquingKeysWith: { one, _ in one })
      let isCopied =
        entry.sources.map { $0.independent == 1 && $0.articles.count > 1 } ?? false
      let others = first.keys.filter { !outlets.contains($0) }.count
      return Row(
        line: writer.line(entry),
        cells: outlets.map { outlet in
          guard let words = first[outlet] else { return Cell(label: "", mark: "", tone: "none") }
          return Cell(
            href: Address.words(words), label: "\(outlet): to its words",
            mark: isCopied ? "◐" : "●",
            tone: first.count == 1 ? "only" : isCopied ? "copy" : "told")
        }, others: others == 0 ? "" : "+\(others)")
    }
  }
}
