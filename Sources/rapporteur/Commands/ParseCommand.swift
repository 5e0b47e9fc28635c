import ArgumentParser
import Foundation
import Pipeline

/// `rapporteur parse FILE`
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Show how a text is read: words, tags, trees and names.",
    discussion: HelpTexts.parse)

  @Argument(help: ArgumentHelp("A text file, or - for standard input.", valueName: "file"))
  var file: String

  @Option(help: "conllu, or json (one sentence a line).")
  var format = ParseFormat.conllu

  func validate() throws {
    try InputPath.check(file)
  }

  func run() throws {
    let data = try InputPath.read(file)
    guard let text = String(data: data, encoding: .utf8) else {
      StandardError.say(Messages.notUTF8(file))
      throw ExitStatus.refusedInput
    }
    try Output(file: nil).write(rendered(text, by: Startup.pipeline(threads: 1)))
  }

  private func rendered(_ text: String, by pipeline: Pipeline) throws -> Data {
    switch format {
    case .conllu: return Data(pipeline.conllu(of: text).utf8)
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return try pipeline.parsed(text).map { try encoder.encode($0) + Data("\n".utf8) }
        .reduce(Data(), +)
    }
  }
}

enum ParseFormat: String, ExpressibleByArgument, CaseIterable {
  case conllu, json
}
