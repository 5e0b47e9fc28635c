import ArgumentParser
import Briefing
import Dossier
import Foundation
import Store

/// What every list of a dossier file can be narrowed by.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Entries of this actor: a name or an id.", valueName: "actor"))
  var actor: String?

  @Option(help: ArgumentHelp("Entries of this country, as RUS.", valueName: "code"))
  var country: String?

  @Option(help: ArgumentHelp("Entries of this type, as CONSULT.", valueName: "type"))
  var type: String?

  @Option(help: ArgumentHelp("Entries that stand so, as scheduled.", valueName: "status"))
  var status: String?

  @Option(
    help: ArgumentHelp("From this day on.", valueName: "date"), transform: DateArgument.date)
  var from: CivilDate?

  @Option(help: ArgumentHelp("Up to this day.", valueName: "date"), transform: DateArgument.date)
  var to: CivilDate?

  @Option(help: ArgumentHelp("At least so many independent sources.", valueName: "n"))
  var independent: Int?

  var filter: EntryFilter {
    EntryFilter(
      actor: actor, country: country?.uppercased(), type: type, status: status, from: from, to: to,
      independent: independent)
  }
}

/// `rapporteur timeline`, `actors`, `statements`, `commitments`, `sources`: one list of a dossier
/// file.
protocol ListCommand: AsyncParsableCommand {
  static var kind: EntryKind { get }
  var list: ListOptions { get }
}

/// What each of these lists is asked for.
struct ListOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("A dossier file.", valueName: "file.dossier"))
  var file: String

  @Flag(help: "Print JSON for other tools.")
  var json = false

  @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("Those behind the entry with this id.", valueName: "id"))
  var after: String?

  @OptionGroup(title: "Filters")
  var filters: FilterOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError(Messages.limit(limit)) }
  }
}

extension ListCommand {
  func run() async throws { try await writeList() }

  func writeList() async throws {
    if let lacking = EntryList.lacking(Self.kind, list.filters.filter) {
      throw ValidationError(Messages.noSuchFilter(lacking, of: Self.configuration.commandName))
    }
    let dossier = StoredDossier(path: list.file)
    let reader = try await dossier.reader()
    if let after = list.after {
      let known = try dossier.naming { () throws(StoreError) in
        try reader.holds(Self.kind, after)
      }
      guard known else { throw ValidationError(Messages.noPlace(after)) }
    }
    do {
      try EntryList.write(json: list.json, limit: list.limit) { limit, body in
        try reader.eachEntry(
          Self.kind, list.filters.filter, after: list.after, limit: limit, isWhole: list.json,
          body)
      }
    } catch let error as StoreError {
      throw dossier.failure(error)
    }
  }
}

struct TimelineCommand: ListCommand {
  static let kind = EntryKind.event
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "List the events of a dossier file by time.",
    discussion: HelpTexts.lists)

  @OptionGroup
  var list: ListOptions
}

struct ActorsCommand: ListCommand {
  static let kind = EntryKind.actor
  static let configuration = CommandConfiguration(
    commandName: "actors", abstract: "List who acts and speaks in a dossier file.",
    discussion: HelpTexts.lists)

  @OptionGroup
  var list: ListOptions
}

struct StatementsCommand: ListCommand {
  static let kind = EntryKind.statement
  static let configuration = CommandConfiguration(
    commandName: "statements", abstract: "List who said what in a dossier file.",
    discussion: HelpTexts.lists)

  @OptionGroup
  var list: ListOptions
}

struct CommitmentsCommand: ListCommand {
  static let kind = EntryKind.commitment
  static let configuration = CommandConfiguration(
    commandName: "commitments", abstract: "List what was undertaken, by when it is due.",
    discussion: HelpTexts.lists)

  @OptionGroup
  var list: ListOptions
}

struct SourcesCommand: ListCommand {
  static let kind = EntryKind.article
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "List the articles of a dossier file.",
    discussion: HelpTexts.lists)

  @Flag(help: "Those that were put aside unread, with the reason.")
  var shelved = false

  @OptionGroup
  var list: ListOptions

  func run() async throws {
    guard shelved else { return try await writeList() }
    let dossier = StoredDossier(path: list.file)
    let reader = try await dossier.reader()
    let articles = try dossier.naming { () throws(StoreError) in try reader.shelved() }
    if list.json { return try EntryList.write(json: articles) }
    let lines = articles.map { "\($0.id)  \($0.title)  (\($0.reason))" }
    try EntryList.write(lines: lines)
  }
}

struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find words in the articles and entries of a dossier file.",
    discussion: HelpTexts.search)

  @Argument(help: ArgumentHelp("A dossier file.", valueName: "file.dossier"))
  var file: String
  @Argument(help: ArgumentHelp("Words that all have to be there.", valueName: "words"))
  var words: [String]
  @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
  var limit = 20
  @Flag(help: "Print JSON for other tools.")
  var json = false
  @OptionGroup(title: "Filters")
  var filters: FilterOptions

  func run() async throws {
    let dossier = StoredDossier(path: file)
    let reader = try await dossier.reader()
    let found = try dossier.naming { () throws(StoreError) in
      try reader.search(words.joined(separator: " "), filters.filter, limit: max(0, limit))
    }
    guard let found else { throw ValidationError(Messages.noWords) }
    try EntryList.write(json: json, limit: nil) { _, body in for entry in found { try body(entry) }
    }
  }
}

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tell what is new, changed or newly doubted since a day.",
    discussion: HelpTexts.diff)

  @Argument(help: ArgumentHelp("A dossier file.", valueName: "file.dossier"))
  var file: String
  @Option(
    help: ArgumentHelp("Changes of this day and later.", valueName: "date"),
    transform: DateArgument.date)
  var since: CivilDate
  @Flag(help: "Print JSON for other tools.")
  var json = false

  func run() async throws {
    let dossier = StoredDossier(path: file)
    let reader = try await dossier.reader()
    let changes = try dossier.naming { () throws(StoreError) in try reader.changes(since: since) }
    if json { return try EntryList.write(json: changes) }
    try EntryList.write(
      lines: changes.map { change in
        let fields = change.fields.isEmpty ? "" : " (\(change.fields.joined(separator: ", ")))"
        return
          "\(change.what.rawValue) \(change.kind.rawValue) \(change.id)  \(change.title)\(fields)"
      })
  }
}
