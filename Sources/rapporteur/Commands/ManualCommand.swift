import ArgumentParser
import Foundation
import Pipeline

/// `rapporteur manual`
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, for man.",
    discussion: HelpTexts.manual)

  @Option(help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var out: String?

  func run() throws {
    // The parser's own account of its commands: the page cannot tell of others than there are.
    let help = Data(Rapporteur._dumpHelp().utf8)
    let command = try JSONDecoder().decode(CommandHelp.Tool.self, from: help).command
    let page = ManualPage(command, version: Pipeline.version)
    try Output(file: out).write(Data(page.text.utf8))
  }
}
