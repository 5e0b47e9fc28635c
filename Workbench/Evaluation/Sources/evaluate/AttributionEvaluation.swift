import ArgumentParser
import Extraction
import Foundation
import Pipeline

/// Who says, thinks or plans what: source, cue and content of every attribution, as PolNeAR marks
/// them. JSON lines in, JSON lines out; the benchmark's own script scores them.
struct AttributionEvaluation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attribution", abstract: "Sources, cues and contents of attributions.")

  @OptionGroup var options: EvaluationOptions

  @Flag(help: "Only what can become a statement of the dossier, not what somebody thinks or wants.")
  var speechOnly = false

  @Option(help: "Threads of the language core.")
  var threads = 2

  private struct Document: Decodable {
    var id: String
    var text: String
  }

  private struct Prediction: Encodable {
    var id: String
    var attributions: [Roles]
  }

  private struct Roles: Encodable {
    var source: [Span]
    var cue: [Span]
    var content: [Span]
  }

  private struct Span: Encodable {
    var start: Int
    var end: Int

    init(_ range: Range<Int>) {
      start = range.lowerBound
      end = range.upperBound
    }
  }

  func run() throws {
    let decoder = JSONDecoder()
    let documents = try options.goldText().split(separator: "\n").map {
      try decoder.decode(Document.self, from: Data($0.utf8))
    }
    let marks = try AttributionProbe(threads: threads).marks(of: documents.map(\.text))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var lines = ""
    for (document, marks) in zip(documents, marks) {
      let kept = marks.filter { $0.isSpeech || !speechOnly }
      let line = try encoder.encode(
        Prediction(id: document.id, attributions: kept.map(Self.roles)))
      lines += String(decoding: line, as: UTF8.self) + "\n"
    }
    try options.write(lines)
    print("documents: \(documents.count)")
    print("attributions: \(marks.reduce(0) { $0 + $1.count })")
  }

  private static func roles(_ mark: AttributionMark) -> Roles {
    Roles(
      source: mark.source.map { [Span($0)] } ?? [], cue: [Span(mark.cue)],
      content: mark.content.map(Span.init))
  }
}
