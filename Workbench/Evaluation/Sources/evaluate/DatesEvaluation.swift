import ArgumentParser
import Dossier
import Extraction
import Foundation
import Language

/// Date expressions and their calendar values, as GUM marks them: JSON lines in, JSON lines out.
///
/// The marks stand on dates alone, so lengths ("six months") and clock times are not written, the
/// two ends of a range are two dates, and words such as "since" are left out.
struct DatesEvaluation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates", abstract: "Date expressions and their values in dated documents.")

  @OptionGroup var options: EvaluationOptions

  @Option(help: "Read the documents so many times and print the speed.")
  var repeats = 1

  func run() throws {
    let rules = try options.resource(TimeRules.self, "English/time.json")
    let recognizer = try TimeRecognizer(rules: rules)
    let tenses = try TenseReader(rules: rules)
    let decoder = JSONDecoder()
    let documents = try options.goldText().split(separator: "\n").map {
      try decoder.decode(DatedDocument.self, from: Data($0.utf8))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var lines = ""
    for document in documents {
      let dates = DateMarks(recognizer: recognizer, tenses: tenses).marks(of: document)
      let line = try encoder.encode(DatePrediction(id: document.id, dates: dates))
      lines += String(decoding: line, as: UTF8.self) + "\n"
    }
    try options.write(lines)
    if repeats > 1 { printSpeed(recognizer, documents) }
    print("documents: \(documents.count)")
  }

  private func printSpeed(_ recognizer: TimeRecognizer, _ documents: [DatedDocument]) {
    let texts = documents.map { Array($0.text.unicodeScalars) }
    let bytes = documents.reduce(0) { $0 + $1.text.utf8.count } * repeats
    var found = 0
    let time = ContinuousClock().measure {
      for _ in 0..<repeats {
        for text in texts { found += recognizer.expressions(in: text[...]).count }
      }
    }
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    print(
      "\(bytes) bytes, \(found) expressions in \(seconds) s: \(Double(bytes) / seconds / 1e6) MB/s")
  }
}

struct DatedDocument: Decodable {
  var id: String
  var docDate: String
  var text: String

  enum CodingKeys: String, CodingKey {
    case id, text
    case docDate = "doc_date"
  }
}

struct DateMark: Encodable {
  var start: Int
  var end: Int
  var value: String
}

struct DatePrediction: Encodable {
  var id: String
  var dates: [DateMark]
}

/// Writes the expressions of a document as the benchmark marks them.
private struct DateMarks {
  let recognizer: TimeRecognizer
  let tenses: TenseReader

  func marks(of document: DatedDocument) -> [DateMark] {
    let text = Array(document.text.unicodeScalars)
    let anchor = TimeAnchor(written: CivilDate(iso: document.docDate).map { $0...$0 })
    let expressions = recognizer.expressions(in: text[...]).flatMap(Self.dates)
    let tenses = tenses.tenses(of: expressions, in: text[...])
    var narrative: TimeSpan?
    var marks: [DateMark] = []
    for (expression, tense) in zip(expressions, tenses) {
      let span = anchor.span(of: expression, tense: tense, narrative: narrative)
      guard let value = Self.value(span) else { continue }
      narrative = span
      let range = expression.range
      marks.append(DateMark(start: range.lowerBound, end: range.upperBound, value: value))
    }
    return marks
  }

  /// The dates within an expression: the ends of a range, what stands behind "since".
  private static func dates(_ expression: TimeExpression) -> [TimeExpression] {
    switch expression.reference {
    case .present, .recurring, .duration, .within: []
    case .range, .since, .until, .by, .before, .after, .part(.earlier, _), .part(.later, _):
      expression.parts.isEmpty ? [expression] : expression.parts.flatMap(dates)
    default: [expression]
    }
  }

  private static func value(_ span: TimeSpan) -> String? {
    guard let bounds = span.bounds else { return nil }
    return bounds.lowerBound == bounds.upperBound
      ? bounds.lowerBound.iso : "\(bounds.lowerBound.iso)/\(bounds.upperBound.iso)"
  }
}
