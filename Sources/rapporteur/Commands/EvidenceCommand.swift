import ArgumentParser
import Briefing
import Dossier
import Foundation

/// `rapporteur evidence DOSSIER.json ID`
struct EvidenceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "Show who says so: the words behind an entry of a dossier.",
    discussion: HelpTexts.evidence)

  @Argument(
    help: ArgumentHelp(
      "A dossier file, JSON that brief wrote, or - for standard input.", valueName: "dossier"))
  var dossier: String

  @Argument(help: ArgumentHelp("The id of an entry, as a brief shows it.", valueName: "id"))
  var id: String

  @Flag(help: "Print JSON for other tools.")
  var json = false

  @OptionGroup(title: "Terminal options")
  var terminal: TerminalOptions

  func validate() throws {
    try InputPath.check(dossier)
  }

  func run() async throws {
    try await EvidenceOutput(dossier: dossier, id: id, json: json, terminal: terminal).write()
  }
}
