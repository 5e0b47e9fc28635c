import ArgumentParser
import Dossier
import Foundation
import Pipeline
import Reconciliation

/// Feeds the articles in many orders and in many batches: every way has to end in the same bytes.
struct OrderBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order", abstract: "The same bytes in any order and in any batches.")

  @Argument(help: "Files or folders.")
  var paths: [String]

  @Option(help: "How many orders, each once at once and once in batches.")
  var turns = 200

  func run() async throws {
    let pipeline = try Pipeline()
    let articles = try await pipeline.read(paths: paths).articles
    let expected = try Self.dossier(pipeline.reconciler, articles).json()
    var chance = Chance(seed: 1)
    var differing = 0
    for turn in 0..<turns {
      let order = chance.shuffled(articles)
      if try Self.dossier(pipeline.reconciler, order).json() != expected {
        print("order \(turn) differs")
        differing += 1
      }
      if try inBatches(order, pipeline.reconciler, &chance).json() != expected {
        print("batches of order \(turn) differ")
        differing += 1
      }
    }
    print("\(articles.count) articles, \(turns) orders and \(turns) splits, \(differing) differ")
    guard differing == 0 else { throw ExitCode.failure }
  }

  /// Each batch's change is applied to the dossier of those before.
  private func inBatches(
    _ articles: [ReadArticle], _ reconciler: Reconciler, _ chance: inout Chance
  ) throws -> DossierContents {
    var kept: [ReadArticle] = []
    var dossier = Self.dossier(reconciler, [])
    while kept.count < articles.count {
      let rest = articles.count - kept.count
      let batch = articles[kept.count..<kept.count + 1 + chance.below(rest)]
      let change = reconciler.changes(
        from: kept, adding: Array(batch), generator: Pipeline.generator)
      dossier = change.applied(to: dossier)
      kept += batch
    }
    return dossier
  }

  private static func dossier(
    _ reconciler: Reconciler, _ articles: [ReadArticle]
  ) -> DossierContents {
    reconciler.dossier(of: articles, asOf: nil, generator: Pipeline.generator)
  }
}
