public import ArgumentParser
import Briefing
import Dossier
public import Exports
import Foundation
import Pipeline
import Store

extension ExportFormat: ExpressibleByArgument {}

/// `rapporteur export SOURCE… --as FORMAT`
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a dossier in the form of another tool.",
    discussion: HelpTexts.export)

  @Argument(
    help: ArgumentHelp(
      "A dossier file, a dossier as JSON, or articles as for brief.", valueName: "source"))
  var sources: [String]

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      ExportFormat.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "format"))
  var format: ExportFormat

  @Option(help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var out: String?

  @Flag(help: "PLOVER: a row for each actor and recipient.")
  var dyads = false

  @Flag(help: "PLOVER: also what is planned, proposed, threatened, refused or cancelled.")
  var planned = false

  @Option(
    help: ArgumentHelp("What was or is due on this day or later.", valueName: "date"),
    transform: DateArgument.date)
  var from: CivilDate?

  @Option(
    help: ArgumentHelp("What was or is due on this day or earlier.", valueName: "date"),
    transform: DateArgument.date)
  var to: CivilDate?

  @Option(
    help: ArgumentHelp("What articles of this day or later tell.", valueName: "date"),
    transform: DateArgument.date)
  var since: CivilDate?

  @Option(help: ArgumentHelp("At least so many independent sources.", valueName: "n"))
  var independent = 1

  @Flag(help: "No progress on standard error.")
  var quiet = false

  @Option(help: ArgumentHelp("How many articles to read at a time.", valueName: "n"))
  var threads = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard !sources.isEmpty else { throw ValidationError(Messages.noPaths) }
    guard (1...256).contains(threads) else { throw ValidationError(Messages.threads(threads)) }
    for source in sources { try InputPath.check(source) }
    if sources.count > 1, let file = sources.first(where: StoredDossier.isOne) {
      throw ValidationError(Messages.dossierAmongPaths(file))
    }
  }

  func run() async throws {
    let pipeline = try Startup.pipeline(threads: threads)
    let (contents, refusals) = try await contents(pipeline)
    try Output(file: out).write(Data(bytes(contents, pipeline)))
    guard !refusals.isEmpty else { return }
    for refusal in refusals { StandardError.say(Messages.refused(refusal)) }
    throw ExitStatus.refusedInput
  }

  private func bytes(_ contents: DossierContents, _ pipeline: Pipeline) throws -> [UInt8] {
    let choice = ExportChoice(
      dyads: dyads, planned: planned, from: from, to: to, since: since, independent: independent)
    let countries = CountryCodes(names: pipeline.countryNames, alpha2: pipeline.countryCodes)
    if let bytes = try Exporter(contents, countries: countries, choice: choice).bytes(format) {
      return bytes
    }
    let brief = BriefComposer(contents, countryNames: pipeline.countryNames).brief(all: true)
    let text = format == .html ? HTMLBrief().render(brief) : MarkdownBrief().render(brief)
    return Array(text.utf8)
  }

  private func contents(_ pipeline: Pipeline) async throws -> (DossierContents, [Refusal]) {
    if sources.count == 1, StoredDossier.isOne(sources[0]) {
      let dossier = StoredDossier(path: sources[0])
      let reader = try await dossier.reader()
      let kept = try dossier.naming { () throws(StoreError) in try reader.contents() }
      return (kept ?? DossierContents(generator: Pipeline.generator, asOf: nil), [])
    }
    if sources.count == 1, DossierFile.isOne(sources[0]) {
      return (try DossierFile(path: sources[0]).contents(), [])
    }
    let progress = ProgressLine(isOn: !quiet)
    let result = try await pipeline.brief(
      paths: sources, asOf: nil, published: nil, progress: progress.show)
    progress.clear()
    return (result.dossier, result.refusals)
  }
}
