import ArgumentParser
import Dossier
import Foundation
import Pipeline
import Reconciliation

/// Times reconciliation over variants of the articles' happenings: the cost of one article has to
/// stay what it is, however many there are.
struct ScaleBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scale", abstract: "Time and memory for each article, by their number.")

  @Argument(help: "Files or folders whose articles are varied.")
  var paths: [String]

  @Option(help: "Numbers of articles, the smallest first.")
  var articles: [Int] = [1_000, 10_000]

  @Flag(help: "All articles are copies of one.")
  var copies = false

  func run() async throws {
    let pipeline = try Pipeline()
    let read = try await pipeline.read(paths: paths).articles
    guard !read.isEmpty else { throw ValidationError("no articles") }
    for count in articles {
      let variants = made(count, from: read)
      let scalars = variants.reduce(0) { $0 + $1.article.text.unicodeScalars.count }
      let before = Resident.megabytes
      let cpu = Resident.processorSeconds
      let dossier = pipeline.reconciler.dossier(of: variants, asOf: nil, generator: "benchmark")
      let seconds = Resident.processorSeconds - cpu
      let memory = Resident.peakMegabytes - before
      print(
        "\(count) articles of \(scalars / count) characters: "
          + String(
            format: "%.2f s, %.3f ms and %.1f kB each, %.0f a second", seconds,
            seconds / Double(count) * 1000, memory / Double(count) * 1000,
            Double(count) / seconds))
      print(
        "  \(dossier.stories.count) stories, \(dossier.actors.count) actors, "
          + "\(dossier.events.count) events, \(dossier.statements.count) statements, "
          + "\(dossier.figures.count) figures, \(dossier.commitments.count) commitments, "
          + "\(dossier.passages.count) passages")
    }
  }

  private func made(_ count: Int, from read: [ReadArticle]) -> [ReadArticle] {
    (0..<count).map { number in
      let source = read[copies ? 0 : number % read.count]
      let variant = Variant(number: copies ? 0 : number / read.count)
      return variant.article(source, id: "v\(number)")
    }
  }
}
