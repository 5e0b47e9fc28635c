import ArgumentParser
import Dossier
import Foundation
import Store

/// Writes a dossier file of invented articles, and what it costs.
struct MakeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Write a dossier file of many invented articles.")

  @Argument(help: "The file to make.")
  var file: String

  @Option(help: "How many articles.")
  var articles = 100_000

  func run() async throws {
    let clock = ContinuousClock()
    let affair = Affair(articles: articles)
    let writer = try DossierWriter.create(at: file, about: nil)
    let day = CivilDate(dayNumber: 20_000)
    let kept = try clock.measure {
      for start in stride(from: 0, to: articles, by: 1_000) {
        let arrivals = (start..<min(start + 1_000, articles)).map { number -> Arrival in
          let article = affair.told(number).article
          return Arrival(
            article: article,
            place: .kept(
              ReadArticle(
                article: article, sentences: [], clues: [],
                claims: ArticleClaims(article: article.id))))
        }
        try writer.keep(arrivals, on: day, extractor: "StoreBenchmark")
      }
    }
    let contents = affair.contents()
    let written = try clock.measure { _ = try writer.write(contents, on: day) }
    let again = try clock.measure { _ = try writer.write(contents, on: day) }
    print("\(articles) articles kept in \(kept), entries written in \(written), again \(again)")
    print(
      "\(contents.events.count) events, \(contents.statements.count) statements, "
        + "\(contents.actors.count) actors")
  }
}
