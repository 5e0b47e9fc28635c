import ArgumentParser
import Foundation
import Store

/// `rapporteur new FILE.dossier`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a dossier file to add articles to.",
    discussion: HelpTexts.new)

  @Argument(help: ArgumentHelp("The file to make.", valueName: "file.dossier"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "What it is about: words in quotation marks, or a JSON file with \"actors\" and \"words\".",
      valueName: "affair"))
  var about: String?

  func run() throws {
    let dossier = StoredDossier(path: file)
    let affair = try affair()
    _ = try dossier.naming { () throws(StoreError) in
      try DossierWriter.create(at: file, about: affair)
    }
  }

  private func affair() throws -> About? {
    guard let about else { return nil }
    guard about.hasSuffix(".json") else { return About(words: [about]) }
    try InputPath.check(about)
    guard let affair = try? JSONDecoder().decode(About.self, from: InputPath.read(about)),
      !affair.isEmpty
    else {
      StandardError.say(Messages.noAffair(about))
      throw ExitStatus.refusedInput
    }
    return affair
  }
}
