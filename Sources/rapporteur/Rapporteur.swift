import ArgumentParser

@main
struct Rapporteur: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapporteur", abstract: "Keeps the dossier of a diplomatic process.",
    version: "0.1.0")
}
