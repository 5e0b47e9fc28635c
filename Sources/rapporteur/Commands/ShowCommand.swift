import ArgumentParser

/// `rapporteur show FILE.dossier ID`
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an entry of a dossier file and the words behind it.",
    discussion: HelpTexts.show)

  @Argument(help: ArgumentHelp("A dossier file.", valueName: "file.dossier"))
  var file: String

  @Argument(help: ArgumentHelp("The id of an entry, as a list shows it.", valueName: "id"))
  var id: String

  @Flag(help: "Print JSON for other tools.")
  var json = false

  @OptionGroup(title: "Terminal options")
  var terminal: TerminalOptions

  func validate() throws {
    try InputPath.check(file)
  }

  func run() async throws {
    try await EvidenceOutput(dossier: file, id: id, json: json, terminal: terminal).write()
  }
}
