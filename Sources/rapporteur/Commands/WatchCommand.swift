import ArgumentParser
import Dossier
import Feeds
import Foundation
import Pipeline
import Store

/// `rapporteur watch FEEDS --into FILE.dossier`
struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Follow feeds and add their articles to a dossier file.",
    discussion: HelpTexts.watch)

  @Argument(
    help: ArgumentHelp(
      "OPML, or addresses of feeds one a line; - is standard input.", valueName: "feeds"))
  var feeds: String

  @Option(help: ArgumentHelp("A dossier file.", valueName: "file.dossier"))
  var into: String

  @Option(
    help: ArgumentHelp("How often to poll, as 90s, 15m, 2h, 1d.", valueName: "time"),
    transform: IntervalArgument.seconds)
  var every = 900

  @Flag(help: "Poll once and end, as for cron.")
  var once = false

  @Option(help: ArgumentHelp("Poll so often and end.", valueName: "n"))
  var rounds: Int?

  @Flag(help: "Fetch from this machine and its own network, too.")
  var allowPrivate = false

  @Flag(help: "Go through the proxies that the environment names; what they reach is not checked.")
  var proxy = false

  @Option(help: ArgumentHelp("What servers are told who asks.", valueName: "text"))
  var userAgent = "rapporteur/\(Pipeline.version)"

  @Option(
    help: ArgumentHelp(
      "The day that the changes are dated by, instead of today.", valueName: "date"),
    transform: DateArgument.date)
  var now: CivilDate?

  @Flag(help: "No progress and no summary on standard error.")
  var quiet = false

  @Flag(help: "Print each event as a line of JSON.")
  var json = false

  @Option(help: ArgumentHelp("How many articles to read at a time.", valueName: "n"))
  var threads = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...256).contains(threads) else { throw ValidationError(Messages.threads(threads)) }
    if let rounds, rounds < 1 { throw ValidationError(Messages.rounds(rounds)) }
    if once, rounds != nil { throw ValidationError(Messages.onceAndRounds) }
    guard !userAgent.isEmpty,
      userAgent.unicodeScalars.allSatisfy({ (0x20...0x7E).contains($0.value) })
    else { throw ValidationError(Messages.userAgent) }
    try InputPath.check(feeds)
  }

  func run() async throws {
    let addresses = try subscriptions()
    let dossier = StoredDossier(path: into)
    // A wrong file is told before anything is fetched.
    _ = try dossier.naming { () throws(StoreError) in try DossierReader(at: into) }
    Interruption.watch()
    let watch = try Watching(
      feeds: addresses, dossier: dossier, pipeline: Startup.pipeline(threads: threads),
      fetch: fetchSettings, day: now, events: WatchEvents(json: json, quiet: quiet))
    var refusedAny = false
    let last = once ? 1 : rounds
    var round = 0
    while !Interruption.isAsked {
      round += 1
      refusedAny = try await watch.poll(isLast: round == last) || refusedAny
      guard round != last, !Interruption.isAsked else { break }
      await watch.pause(seconds: Double(every))
    }
    if Interruption.isAsked { throw ExitStatus.interrupted }
    if refusedAny { throw ExitStatus.refusedInput }
  }

  private var fetchSettings: FetchSettings {
    var settings = FetchSettings(userAgent: userAgent)
    settings.allowsPrivate = allowPrivate
    settings.usesProxy = proxy
    return settings
  }

  private func subscriptions() throws -> [String] {
    let data = try InputPath.read(feeds)
    guard let found = try? Subscriptions(reading: [UInt8](data)), !found.feeds.isEmpty else {
      StandardError.say(Messages.noFeeds(feeds))
      throw ExitStatus.refusedInput
    }
    return found.feeds
  }
}
