import ArgumentParser

/// Measures a dossier file of many articles, all of them invented.
///
///     swift run -c release StoreBenchmark make big.dossier --articles 100000
///     swift run -c release StoreBenchmark read big.dossier
///     swift run -c release StoreBenchmark crowd big.dossier --readers 20
///     swift run -c release StoreBenchmark articles 5000 > articles.jsonl
@main
struct StoreBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures a dossier file of many articles.",
    subcommands: [
      MakeCommand.self, ReadCommand.self, CrowdCommand.self, ArticlesCommand.self,
    ])
}
