import ArgumentParser

@main
struct Rapporteur: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapporteur", abstract: "Keeps the dossier of a diplomatic process.",
    discussion: HelpTexts.rapporteur, version: "0.1.0",
    subcommands: [
      BriefCommand.self, EvidenceCommand.self, ExtractCommand.self, ParseCommand.self,
    ])
}
