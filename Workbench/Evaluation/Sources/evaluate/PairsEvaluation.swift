import ArgumentParser
import Dossier
import Foundation
import Reconciliation

/// Pairs of actors and of events that a person labelled: precision and recall of what is joined.
struct PairsEvaluation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs", abstract: "Joined or parted, on labelled pairs of actors and of events.")

  @Option(help: "The folder with actors.tsv and events.jsonl.")
  var pairs = Self.ownPairs

  @Option(help: "The folder of the program's knowledge.")
  var resources = EvaluationOptions.sourceResources

  @Flag(help: "Print each pair that is decided otherwise than labelled.")
  var errors = false

  func run() throws {
    let table = URL(fileURLWithPath: resources)
      .appendingPathComponent("Diplomacy/transliteration.json")
    let reconciler = Reconciler(
      spelling: try JSONDecoder().decode(SpellingRules.self, from: Data(contentsOf: table)),
      countryNames: ["NRD": "Nordia", "SUL": "Sulia", "VES": "Vestria"])
    let actors = try text("actors.tsv").split(separator: "\n").dropFirst().map(ActorPair.init)
    let events = try text("events.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(EventPair.self, from: Data($0.utf8))
    }
    var all = PairScore()
    for (name, labelled) in [
      ("actors", actors.map { $0 as any LabelledPair }), ("events", events),
    ] {
      var score = PairScore()
      for pair in labelled {
        let joined = pair.isJoined(by: reconciler)
        score.count(isSame: pair.isSame, isJoined: joined)
        all.count(isSame: pair.isSame, isJoined: joined)
        if errors, joined != pair.isSame {
          print(joined ? "wrongly joined: " : "not joined: ", pair.words)
        }
      }
      print(name, score.words)
    }
    print("all", all.words)
  }

  private func text(_ name: String) throws -> String {
    try String(
      contentsOf: URL(fileURLWithPath: pairs).appendingPathComponent(name), encoding: .utf8)
  }

  private static var ownPairs: String {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.appendingPathComponent("Pairs").path
  }
}

/// Two mentions with the label whether they are one.
protocol LabelledPair {
  var isSame: Bool { get }
  var words: String { get }
  func isJoined(by reconciler: Reconciler) -> Bool
}

struct PairScore {
  private var right = 0
  private var joined = 0
  private var same = 0
  private var pairs = 0

  mutating func count(isSame: Bool, isJoined: Bool) {
    pairs += 1
    if isSame { same += 1 }
    if isJoined { joined += 1 }
    if isSame, isJoined { right += 1 }
  }

  var words: String {
    String(
      format: "%d pairs, %d the same: precision %.3f recall %.3f", pairs, same,
      Double(right) / Double(max(joined, 1)), Double(right) / Double(max(same, 1)))
  }
}
