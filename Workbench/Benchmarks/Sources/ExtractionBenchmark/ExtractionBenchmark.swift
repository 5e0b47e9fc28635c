import ArgumentParser
import Foundation
import Pipeline

/// Measures extraction alone, on sentences that are analysed once.
///
///     swift run -c release ExtractionBenchmark PATH…
@main
struct ExtractionBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Words a second of extraction without the language core, on one core.")

  @Argument(help: "Files or folders.")
  var paths: [String]

  @Option(help: "Seconds to measure.")
  var seconds = 5.0

  func run() async throws {
    let articles = try await Pipeline().read(paths: paths).articles.map(\.article)
    let probe = try ExtractionProbe(articles)
    guard probe.words > 0 else { throw ValidationError("no words") }
    var claims = probe.extract()
    var turns = 0
    let start = clock()
    var spent = 0.0
    while spent < seconds {
      claims = probe.extract()
      turns += 1
      spent = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }
    print(
      "\(articles.count) articles, \(probe.words) words, \(claims) claims: "
        + String(format: "%.0f words a second", Double(probe.words * turns) / spent))
  }
}
