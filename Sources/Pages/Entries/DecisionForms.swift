import Briefing
import Dossier
import Store

/// What a person may decide of an entry, as forms that the server takes.
struct DecisionForms {
  var token: String
  var id: String
  /// Where the server sends the browser back to.
  var back: String
  var canJoin: Bool
  var canReject: Bool
  var canDate: Bool
  var canRename: Bool
  var name: String
  var day: String
  /// Entries that this one may be the same as.
  var candidates: [Choice]
  /// Articles of which one may tell something else; none where one alone tells the entry.
  var tellers: [Choice]

  /// - Parameter shown: the articles whose words the page shows.
  init(
    _ token: String, _ entry: DossierEntry, _ kept: KeptEntry, shown: [String],
    _ writer: LineWriter, _ desk: Desk
  ) throws {
    self.token = token
    id = kept.id
    back = Address.path(desk.request.path)
    let list = Self.list(kept.kind)
    func can(_ kind: Decision.Kind) -> Bool {
      list.map { Decision.lists(kind).contains($0) } ?? false
    }
    canJoin = can(.join)
    canReject = can(.reject)
    canDate = can(.date)
    canRename = can(.rename)
    name = PlainText(kept.title).shortened(to: 200).string
    day = kept.start.map(\.iso) ?? ""
    candidates = try Self.candidates(entry, writer, desk)
    var articles: [String] = []
    for article in shown where !articles.contains(article) { articles.append(article) }
    tellers =
      can(.part) && articles.count > 1
      ? articles.map { Choice($0, "\(writer.outlet($0)): \(writer.name($0))", isChosen: false) }
      : []
  }

  private static func list(_ kind: EntryKind) -> Decision.List? {
    switch kind {
    case .article: .articles
    case .actor: .actors
    case .event: .events
    case .statement: .statements
    case .commitment: .commitments
    case .figure: .figures
    case .process: .processes
    case .story, .passage: nil
    }
  }

  private static func candidates(
    _ entry: DossierEntry, _ writer: LineWriter, _ desk: Desk
  ) throws -> [Choice] {
    switch entry {
    case .actor(let actor):
      return actor.possiblySame.prefix(12).map { Choice($0, writer.name($0), isChosen: false) }
    case .event(let event):
      guard let start = event.time.start, let end = event.time.end else { return [] }
      var query = EntryQuery(.event)
      query.naming = event.participants.prefix(2).map { [$0.actor] }
      query.from = start.adding(days: -3)
      query.to = end.adding(days: 3)
      return try desk.reader.labels(query, limit: 12).filter { $0.id != event.id }.map {
        let day = DateWords.words(from: $0.start, to: $0.end) ?? DateWords.none
        return Choice(
          $0.id, "\(day): \(PlainText($0.title).shortened(to: 100).string)", isChosen: false)
      }
    default: return []
    }
  }
}
