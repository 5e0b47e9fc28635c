import ArgumentParser
import Foundation

/// Prints invented articles as JSON Lines, for `rapporteur add`.
struct ArticlesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles", abstract: "Print invented articles as JSON Lines.")

  @Argument(help: "How many.")
  var articles: Int

  @Option(help: "The number of the first, of --of articles in all.")
  var from = 0

  @Option(help: "How many articles the affair has.")
  var of = 100_000

  private struct Line: Encodable {
    var url: String?
    var outlet: String?
    var title: String?
    var published: String
    var text: String
  }

  func run() throws {
    let affair = Affair(articles: of)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for number in from..<from + articles {
      let told = affair.told(number)
      let body = told.article.text.split(separator: "\n\n", maxSplits: 1).last.map(String.init)
      let line = Line(
        url: told.article.url, outlet: told.article.outlet, title: told.article.title,
        published: told.day.iso, text: body ?? "")
      FileHandle.standardOutput.write(try encoder.encode(line) + Data("\n".utf8))
    }
  }
}
