import ArgumentParser
import Dossier
import Foundation
import Pipeline
import Store

/// `rapporteur decide FILE.dossier ACTION ID…`
struct DecideCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Join, part, rename, reject or date entries by your own word.",
    discussion: HelpTexts.decide)

  enum Action: String, ExpressibleByArgument, CaseIterable {
    case join, part, rename, reject, date, undo, list
  }

  @Argument(help: ArgumentHelp("A dossier file.", valueName: "file.dossier"))
  var file: String

  @Argument(help: "join, part, rename, reject, date, undo or list.")
  var action: Action

  @Argument(help: ArgumentHelp("Ids of entries, as a list shows them.", valueName: "id"))
  var ids: [String] = []

  @Option(help: ArgumentHelp("The new name, for rename.", valueName: "name"))
  var to: String?

  @Option(
    help: ArgumentHelp("The day, for date.", valueName: "date"), transform: DateArgument.date)
  var start: CivilDate?

  @Option(
    help: ArgumentHelp("The last day, where it is another.", valueName: "date"),
    transform: DateArgument.date)
  var end: CivilDate?

  @Option(help: ArgumentHelp("Who decides; told with the entry.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("Why; told with the entry.", valueName: "reason"))
  var why: String?

  @Option(
    help: ArgumentHelp(
      "The day that the changes are dated by, instead of today.", valueName: "date"),
    transform: DateArgument.date)
  var now: CivilDate?

  @Flag(help: "Print JSON for other tools.")
  var json = false

  func validate() throws {
    try InputPath.check(file)
    let needsIds = action != .undo && action != .list
    guard needsIds != ids.isEmpty else {
      throw ValidationError(needsIds ? Messages.noIds(action.rawValue) : Messages.idsForNothing)
    }
  }

  func run() async throws {
    let dossier = StoredDossier(path: file)
    guard action != .list else {
      return try tell(try dossier.naming { () throws(StoreError) in try decisions() })
    }
    let decided = try dossier.naming { () throws(StoreError) in try change() }
    do {
      let writer = try DossierWriter(at: file)
      let pipeline = try Startup.pipeline(threads: ProcessInfo.processInfo.activeProcessorCount)
      try await Keeper(pipeline, writer, on: now ?? Today.date).catchUp()
    } catch StoreError.busy {
      // Kept all the same: whoever writes, or reads next, carries it out.
      StandardError.say(Messages.decidedLater(file))
    } catch let error as StoreError {
      throw dossier.failure(error)
    }
    try tell([decided])
  }

  private func decisions() throws(StoreError) -> [Decision] {
    _ = try DossierReader(at: file)
    return try DecisionLedger(beside: file).decisions()
  }

  /// Notes the decision, or takes the last one back.
  private func change() throws(StoreError) -> Decision? {
    let reader = try DossierReader(at: file)
    let ledger = DecisionLedger(beside: file)
    guard let kind = Decision.Kind(rawValue: action.rawValue) else { return try ledger.undo() }
    var list: Decision.List?
    var entries: [EntryReference] = []
    for id in ids {
      guard let found = try reader.reference(to: id) else { throw .unknownEntry(id) }
      list = list ?? found.list
      guard list == found.list else { throw .unlikeEntries(ids) }
      entries.append(found.entry)
    }
    guard let list else { return nil }
    let decision = Decision(
      kind, list, entries, to: to, start: start, end: end, by: by, why: why)
    try ledger.add(decision)
    return decision
  }

  private func tell(_ decisions: [Decision?]) throws {
    let decisions = decisions.compactMap(\.self)
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      return try Output(file: nil).write(
        encoder.encode(DecisionList(decisions)) + Data("\n".utf8))
    }
    let lines = decisions.map { Messages.decision($0, isTakenBack: action == .undo) }
    let text = lines.isEmpty ? [Messages.nothingDecided] : lines
    try Output(file: nil).write(Data((text.joined(separator: "\n") + "\n").utf8))
  }
}
