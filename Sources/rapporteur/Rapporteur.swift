import ArgumentParser
import Pipeline

@main
struct Rapporteur: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapporteur", abstract: "Keeps the dossier of a diplomatic process.",
    discussion: HelpTexts.rapporteur, version: Pipeline.version,
    subcommands: [
      BriefCommand.self, EvidenceCommand.self, NewCommand.self, AddCommand.self, WatchCommand.self,
      TimelineCommand.self, ActorsCommand.self, StatementsCommand.self, CommitmentsCommand.self,
      SourcesCommand.self, SearchCommand.self, ShowCommand.self, DiffCommand.self,
      DecideCommand.self, ExportCommand.self, ServeCommand.self, RebuildCommand.self,
      ExtractCommand.self, ParseCommand.self, DoctorCommand.self, ManualCommand.self,
    ])

  static func main() async {
    Interruption.outliveLimits()
    await main(nil)
  }
}
