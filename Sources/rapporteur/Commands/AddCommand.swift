import ArgumentParser
import Dossier
import Foundation
import Pipeline
import Store

/// `rapporteur add FILE.dossier SOURCE…`
struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add articles to a dossier file.", discussion: HelpTexts.add)

  @Argument(help: ArgumentHelp("A dossier file.", valueName: "file.dossier"))
  var file: String

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "source"))
  var sources: [String]

  @Option(
    help: ArgumentHelp("The day of publication of articles that tell none.", valueName: "date"),
    transform: DateArgument.date)
  var published: CivilDate?

  @Option(
    help: ArgumentHelp(
      "The day that the changes are dated by, instead of today.", valueName: "date"),
    transform: DateArgument.date)
  var now: CivilDate?

  @OptionGroup var source: SourceOptions

  @Flag(help: "No progress and no summary on standard error.")
  var quiet = false

  @Option(help: ArgumentHelp("How many articles to read at a time.", valueName: "n"))
  var threads = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...256).contains(threads) else { throw ValidationError(Messages.threads(threads)) }
    guard !sources.isEmpty else { throw ValidationError(Messages.noPaths) }
    for source in sources { try InputPath.check(source) }
  }

  func run() async throws {
    let dossier = StoredDossier(path: file)
    let writer = try dossier.writer()
    let pipeline = try Startup.pipeline(threads: threads, map: source.sourceMap)
    let keeper = try Keeper(pipeline, writer, on: now ?? Today.date)
    let progress = AddProgressLine(isOn: !quiet)
    Interruption.watch()
    var state = AddProgress()
    do {
      state = try await keeper.add(
        paths: sources, published: published, goesOn: { !Interruption.isAsked },
        progress: {
          state = $0
          progress.show($0)
        })
      if !state.isCutShort {
        progress.showReconciling()
        try await keeper.catchUp()
      }
    } catch let error as StoreError {
      progress.clear()
      StandardError.say(Messages.keptSoFar(state.kept))
      throw dossier.failure(error)
    }
    progress.clear()
    for refusal in state.refusals { StandardError.say(Messages.refused(refusal)) }
    if !quiet || state.isCutShort { StandardError.say(Messages.added(state, file)) }
    if state.isCutShort { throw ExitStatus.interrupted }
    if !state.refusals.isEmpty { throw ExitStatus.refusedInput }
  }
}
