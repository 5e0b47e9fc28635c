import ArgumentParser
import Dossier
import Foundation
import Pipeline

/// How often events are right that are told with one confidence, on sentences coded for one event.
struct ConfidenceEvaluation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confidence", abstract: "What the confidence of an event means.",
    discussion: """
      Each sentence is an article of its own. An event is right in type where the gold has its PLOVER \
      type, and right in doer where it also has the country of one who does it. The gold has one event \
      a sentence: another that is true counts as wrong.
      """)

  @OptionGroup var options: EvaluationOptions

  private struct Coded: Decodable {
    struct Side: Decodable { var country: String }
    struct Event: Decodable {
      var type: String
      var sources: [Side]
      var targets: [Side]
      var reciprocal: Bool?
    }
    var id: String
    var text: String
    var events: [Event]
  }

  private struct Bin {
    var events = 0
    var told = 0.0
    var rightInType = 0
    var rightInDoer = 0
  }

  func run() async throws {
    let coded = try options.goldText().split(separator: "\n").map {
      try JSONDecoder().decode(Coded.self, from: Data($0.utf8))
    }
    let pipeline = try Pipeline()
    var bins: [Int: Bin] = [:]
    for sentence in coded {
      let dossier = try await dossier(of: sentence, pipeline)
      let countries = Dictionary(
        dossier.actors.map { ($0.id, $0.country) }, uniquingKeysWith: { first, _ in first })
      for event in dossier.events {
        let same = sentence.events.filter { $0.type == event.plover.type.rawValue }
        let doers = event.participants.filter { $0.role != .target }
        let named = Set(doers.compactMap { countries[$0.actor] ?? nil })
        let isOfDoer = same.contains { gold in
          let sides = gold.sources + (gold.reciprocal == true ? gold.targets : [])
          return sides.isEmpty || sides.contains { named.contains($0.country) }
        }
        var bin = bins[Int(event.confidence * 20)] ?? Bin()
        bin.events += 1
        bin.told += event.confidence
        bin.rightInType += same.isEmpty ? 0 : 1
        bin.rightInDoer += isOfDoer ? 1 : 0
        bins[Int(event.confidence * 20)] = bin
      }
    }
    print("told as  events  right in type  and in doer")
    for key in bins.keys.sorted() {
      guard let bin = bins[key] else { continue }
      let count = Double(bin.events)
      print(
        String(
          format: "%7.2f  %6d  %13.2f  %11.2f", bin.told / count, bin.events,
          Double(bin.rightInType) / count, Double(bin.rightInDoer) / count))
    }
  }

  private func dossier(of sentence: Coded, _ pipeline: Pipeline) async throws -> DossierContents {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("confidence-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    let article = ["id": sentence.id, "text": sentence.text, "published": "2000-01-01"]
    try JSONEncoder().encode(article).write(to: file)
    return try await pipeline.brief(
      paths: [file.path], asOf: nil, published: nil, progress: { _ in }
    ).dossier
  }
}
