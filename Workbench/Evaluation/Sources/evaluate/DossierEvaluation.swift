import ArgumentParser
import Dossier
import Foundation
import Pipeline

/// A dossier against facts that were read by hand: recall on their cores, accuracy of their further
/// attributes, and facts that must not be there.
struct DossierEvaluation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: "A dossier of articles against expected facts.",
    discussion: """
      Expected is JSON: {"articles": {"KEY": "part of the article's path or url"}, "checks": [{"id", \
      "kind", "note", "core": {condition}, "attributes": {condition}, "absent": true}]}.
      """)

  @Option(help: "The expected facts.")
  var expected: String

  @Argument(help: "Files or folders of articles.")
  var paths: [String]

  @Option(help: "Where the dossier is written.")
  var out: String?

  @Flag(help: "Print only the figures.")
  var brief = false

  func run() async throws {
    let pipeline = try Pipeline()
    let result = try await pipeline.brief(
      paths: paths, asOf: nil, published: nil, progress: { _ in })
    let json = try result.dossier.json()
    if let out { try json.write(to: URL(fileURLWithPath: out)) }
    let facts = try ExpectedFacts(Data(contentsOf: URL(fileURLWithPath: expected)))
    let score = FactScore(facts, try DossierFacts(json, articles: facts.articles))
    for line in brief ? [] : score.remarks { print(line) }
    for line in score.figures { print(line) }
  }
}
