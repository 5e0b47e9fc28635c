import ArgumentParser
import Dossier
import Foundation
import News

/// The article of a web page: 4-word shingles against a body that people marked, or passages that
/// must and must not be there.
struct ExtractionEvaluation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extraction", abstract: "The article of a web page.",
    discussion: """
      The gold rows are {"id", "text"} (bodies) or {"id", "with", "without"} (passages). The pages \
      are ID.html or ID.html.gz in a folder beside the gold file: html for bodies, snippets_html \
      for passages, or the one that --pages names.
      """)

  @OptionGroup var options: EvaluationOptions

  @Option(help: "The folder of the pages.")
  var pages: String?

  @Flag(help: "Print each page's own figures, worst first.")
  var each = false

  private struct Row: Decodable {
    var id: String
    var text: String?
    var with: [String]?
    var without: [String]?
  }

  func run() throws {
    let decoder = JSONDecoder()
    let rows = try options.goldText().split(separator: "\n").map {
      try decoder.decode(Row.self, from: Data($0.utf8))
    }
    let reader = ArticleReader(
      rules: try options.resource(SegmentRules.self, "English/segments.json"),
      agencies: try options.resource(Agencies.self, "English/agencies.json"))
    var texts: [String: String] = [:]
    var bytes = 0
    var time = Duration.zero
    for row in rows {
      let page = [UInt8](try data(of: row))
      bytes += page.count
      time += ContinuousClock().measure {
        texts[row.id] = Self.body(reader.read(page, name: row.id + ".html", path: nil))
      }
    }
    try write(rows, texts)
    if rows.contains(where: { $0.with != nil }) { printPassages(rows, texts) }
    if rows.contains(where: { $0.text != nil }) { printBodies(rows, texts) }
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    print(
      "pages: \(rows.count), \(bytes) bytes, \(rounded(seconds / Double(rows.count) * 1000)) ms a page, "
        + "\(rounded(Double(bytes) / 1e6 / seconds)) MB/s")
  }

  private func data(of row: Row) throws -> Data {
    let beside = URL(fileURLWithPath: options.gold).deletingLastPathComponent()
    let folder =
      pages.map { URL(fileURLWithPath: $0) }
      ?? beside.appendingPathComponent(row.with == nil ? "html" : "snippets_html")
    let plain = folder.appendingPathComponent(row.id + ".html").path
    return try options.data(
      at: FileManager.default.fileExists(atPath: plain) ? plain : plain + ".gz")
  }

  private static func body(_ readings: [Reading]) -> String {
    guard let article = readings.first?.article else { return "" }
    let scalars = Array(article.text.unicodeScalars)
    return article.segments.filter { $0.kind == .body || $0.kind == .summary }.map { segment in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[segment.range.clamped(to: scalars.indices)])
      return String(text)
    }.joined(separator: "\n\n")
  }

  private func write(_ rows: [Row], _ texts: [String: String]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try options.write(
      rows.map { row in
        let line = try encoder.encode(["id": row.id, "text": texts[row.id] ?? ""])
        return String(decoding: line, as: UTF8.self) + "\n"
      }.joined())
  }

  // MARK: Figures

  private func printBodies(_ rows: [Row], _ texts: [String: String]) {
    var precisions: [Double] = []
    var recalls: [Double] = []
    var own: [(f1: Double, precision: Double, recall: Double, id: String)] = []
    for row in rows {
      let gold = Shingles(row.text ?? "")
      let found = Shingles(texts[row.id] ?? "")
      let right = Double(gold.shared(with: found))
      let precision = found.count == 0 ? 0 : right / Double(found.count)
      let recall = gold.count == 0 ? 0 : right / Double(gold.count)
      if found.count > 0 { precisions.append(precision) }
      if gold.count > 0 { recalls.append(recall) }
      let all = Double(gold.count + found.count)
      own.append((all == 0 ? 1 : 2 * right / all, precision, recall, row.id))
    }
    if each {
      for page in own.sorted(by: { $0.f1 < $1.f1 }) {
        print(rounded(page.f1), rounded(page.precision), rounded(page.recall), page.id)
      }
    }
    let precision = precisions.reduce(0, +) / Double(max(1, precisions.count))
    let recall = recalls.reduce(0, +) / Double(max(1, recalls.count))
    print("precision: \(rounded(precision))  recall: \(rounded(recall))")
    print("extraction_f1: \(rounded(2 * precision * recall / max(precision + recall, 1e-9)))")
  }

  private func printPassages(_ rows: [Row], _ texts: [String: String]) {
    var right = 0
    var wrong = 0
    var missed = 0
    for row in rows {
      let text = Self.even(texts[row.id] ?? "")
      let lost = (row.with ?? []).filter { !text.contains(Self.even($0)) }
      let extra = (row.without ?? []).filter { text.contains(Self.even($0)) }
      right += (row.with?.count ?? 0) - lost.count
      missed += lost.count
      wrong += extra.count
      guard each else { continue }
      for passage in lost { print("missed  \(row.id)  \(passage)") }
      for passage in extra { print("extra   \(row.id)  \(passage)") }
    }
    let f1 = 2 * Double(right) / Double(max(1, 2 * right + wrong + missed))
    print("found: \(right), missed: \(missed), unwanted: \(wrong)")
    print("snippets_f1: \(rounded(f1))")
  }

  private static func even(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func rounded(_ value: Double) -> String { String(format: "%.4f", value) }
}

/// The 4-word sequences of a text, counted.
private struct Shingles {
  private(set) var count = 0
  private var counts: [ArraySlice<String>: Int] = [:]

  init(_ text: String) {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    guard !words.isEmpty else { return }
    for start in 0..<max(1, words.count - 3) {
      counts[words[start..<min(start + 4, words.count)], default: 0] += 1
      count += 1
    }
  }

  func shared(with other: Shingles) -> Int {
    counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
  }
}
