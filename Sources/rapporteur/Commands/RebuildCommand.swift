import ArgumentParser
import Dossier
import Foundation
import Pipeline
import Store

/// `rapporteur rebuild FILE.dossier`
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Read every kept article anew, as the rules are now.",
    discussion: HelpTexts.rebuild)

  @Argument(help: ArgumentHelp("A dossier file.", valueName: "file.dossier"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The day that the changes are dated by, instead of today.", valueName: "date"),
    transform: DateArgument.date)
  var now: CivilDate?

  @Flag(help: "No progress on standard error.")
  var quiet = false

  func run() async throws {
    let dossier = StoredDossier(path: file)
    let writer = try dossier.writer()
    let pipeline = try Startup.pipeline(threads: ProcessInfo.processInfo.activeProcessorCount)
    let keeper = try Keeper(pipeline, writer, on: now ?? Today.date)
    let progress = AddProgressLine(isOn: !quiet)
    Interruption.watch()
    do {
      let counts = try await keeper.rebuild(goesOn: { !Interruption.isAsked }) {
        progress.show($0)
        if $0.done == $0.total { progress.showReconciling() }
      }
      progress.clear()
      guard let counts else {
        StandardError.say(Messages.rebuildStopped)
        throw ExitStatus.interrupted
      }
      try Output(file: nil).write(Data((Messages.rebuilt(counts) + "\n").utf8))
    } catch let error as StoreError {
      progress.clear()
      throw dossier.failure(error)
    }
  }
}
