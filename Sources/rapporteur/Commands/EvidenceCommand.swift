import ArgumentParser
import Briefing
import Dossier
import Foundation

/// `rapporteur evidence DOSSIER.json ID`
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "Show who says so: the words behind an entry of a dossier.",
    discussion: HelpTexts.evidence)

  @Argument(
    help: ArgumentHelp(
      "A dossier that brief --format json wrote, or - for standard input.", valueName: "dossier"))
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

  func run() throws {
    let finder = EvidenceFinder(try DossierFile(path: dossier).contents())
    guard let report = finder.report(id) else {
      StandardError.say(Messages.unknownId(id, nearMisses: finder.nearMisses(to: id)))
      throw ExitStatus.wrongUse
    }
    if json {
      try Output(file: nil).write(report.json() + Data("\n".utf8))
    } else {
      let shape = terminal.shape(writesToFile: false)
      let text = EvidenceText(width: shape.width, colour: shape.colour).render(report)
      try Output(file: nil).write(Data(text.utf8))
    }
  }
}
