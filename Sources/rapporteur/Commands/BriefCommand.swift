import ArgumentParser
import Briefing
import Dossier
import Foundation
import Pipeline
import Store

/// `rapporteur brief PATH…`
struct BriefCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: "Read articles and tell what they say, with citations.",
    usage: "rapporteur brief <path> ... [--format <format>] [--out <file>] [<options>]",
    discussion: HelpTexts.brief)

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "path"))
  var paths: [String]

  @Option(help: "text, markdown, html, or json (the whole dossier).")
  var format = BriefFormat.text

  @Option(help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      "The date to speak from, as 2021-04-09. Without it, the newest article's.",
      valueName: "date"),
    transform: DateArgument.date)
  var asOf: CivilDate?

  @Option(
    help: ArgumentHelp(
      "The day of publication of articles that tell none.", valueName: "date"),
    transform: DateArgument.date)
  var published: CivilDate?

  @Option(
    help: ArgumentHelp(
      "What a person decided of entries, as JSON: join, part, rename, reject, date.",
      valueName: "file"))
  var decisions: String?

  @Flag(help: "Tell every entry instead of the leading ones of each list.")
  var all = false

  @Flag(help: "No progress on standard error.")
  var quiet = false

  @Option(help: ArgumentHelp("How many articles to read at a time.", valueName: "n"))
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var source: SourceOptions

  @OptionGroup(title: "Terminal options")
  var terminal: TerminalOptions

  func validate() throws {
    guard !paths.isEmpty else { throw ValidationError(Messages.noPaths) }
    guard (1...256).contains(threads) else { throw ValidationError(Messages.threads(threads)) }
    for path in paths + [decisions].compactMap(\.self) { try InputPath.check(path) }
    guard paths.filter({ $0 == InputPath.standardInput }).count <= 1 else {
      throw ValidationError(Messages.standardInputTwice)
    }
  }

  func run() async throws {
    if paths.count == 1, StoredDossier.isOne(paths[0]) {
      guard decisions == nil else { throw ValidationError(Messages.decisionsOnFile) }
      return try await runOnFile()
    }
    if let file = paths.first(where: StoredDossier.isOne) {
      throw ValidationError(Messages.dossierAmongPaths(file))
    }
    let decided = try decisions.map { try DecisionsFile(path: $0).decisions() } ?? []
    let progress = ProgressLine(isOn: !quiet)
    let pipeline = try Startup.pipeline(threads: threads, map: source.sourceMap)
    let result = try await pipeline.brief(
      paths: paths, asOf: asOf, published: published, decisions: decided, progress: progress.show)
    progress.clear()
    for (number, record) in (result.dossier.decisions ?? []).enumerated() where !record.applied {
      StandardError.say(Messages.idleDecision(number + 1, record))
    }
    try Output(file: out).write(rendered(result.dossier, pipeline.countryNames))
    guard !result.refusals.isEmpty else { return }
    for refusal in result.refusals { StandardError.say(Messages.refused(refusal)) }
    StandardError.say(Messages.summary(result))
    throw ExitStatus.refusedInput
  }

  /// The same brief, from a dossier file.
  private func runOnFile() async throws {
    let dossier = StoredDossier(path: paths[0])
    let reader = try await dossier.reader()
    let kept = try dossier.naming { () throws(StoreError) in try reader.contents() }
    var contents = kept ?? DossierContents(generator: Pipeline.generator, asOf: nil)
    contents.asOf = asOf ?? contents.asOf
    let names = format == .json ? [:] : try Startup.pipeline(threads: 1).countryNames
    try Output(file: out).write(rendered(contents, names))
  }

  private func rendered(
    _ dossier: DossierContents, _ countryNames: [String: String]
  ) throws -> Data {
    if format == .json { return try dossier.json() + Data("\n".utf8) }
    // A page scrolls; only paper and terminals need the lists cut.
    let brief = BriefComposer(dossier, countryNames: countryNames).brief(
      all: all || format == .html)
    switch format {
    case .json, .text:
      let shape = terminal.shape(writesToFile: out != nil)
      return Data(TextBrief(width: shape.width, colour: shape.colour).render(brief).utf8)
    case .markdown: return Data(MarkdownBrief().render(brief).utf8)
    case .html: return Data(HTMLBrief().render(brief).utf8)
    }
  }
}

enum BriefFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, html, json
}
