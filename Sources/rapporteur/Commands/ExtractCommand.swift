import ArgumentParser
import Dossier
import Foundation
import Pipeline

/// `rapporteur extract FILE.jsonl`
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Turn articles, as JSON Lines or in any other format, into JSON Lines of claims.",
    discussion: HelpTexts.extract)

  @Argument(
    help: ArgumentHelp(
      "A file of articles, or - for standard input (JSON Lines).", valueName: "file"))
  var file = InputPath.standardInput

  @Option(help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var out: String?

  @Option(
    help: ArgumentHelp("The day of publication of articles that tell none.", valueName: "date"),
    transform: DateArgument.date)
  var published: CivilDate?

  @OptionGroup var source: SourceOptions

  @Option(help: ArgumentHelp("How many articles to read at a time.", valueName: "n"))
  var threads = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...256).contains(threads) else { throw ValidationError(Messages.threads(threads)) }
    try InputPath.check(file)
  }

  func run() async throws {
    let pipeline = try Startup.pipeline(threads: threads, map: source.sourceMap)
    let output = try StreamedOutput(file: out)
    let count = try await pipeline.extract(path: file, published: published) { records in
      for record in records { try output.write(record.line()) }
    }
    try output.finish()
    guard count.refused > 0 else { return }
    StandardError.say(Messages.extracted(read: count.read, refused: count.refused))
    throw ExitStatus.refusedInput
  }
}
