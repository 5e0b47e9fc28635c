import ArgumentParser

/// Measures reconciliation alone, over articles that are read once.
///
///     swift run -c release ReconciliationBenchmark order PATH…
///     swift run -c release ReconciliationBenchmark scale PATH…
@main
struct ReconciliationBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures the making of one dossier from many articles.",
    subcommands: [OrderBenchmark.self, ScaleBenchmark.self])
}
