public import Dossier
import Foundation
import GRDB

extension DossierReader {
  /// The entries of one list, in order of time and then of id; those without a date come last.
  ///
  /// - Parameters:
  ///   - after: the id of an entry of the list, behind which the answer starts.
  ///   - limit: at most so many; all where nil.
  public func entries(
    _ kind: EntryKind, _ filter: EntryFilter = EntryFilter(), after: String? = nil,
    limit: Int? = nil
  ) throws(StoreError) -> [KeptEntry] {
    try read { db in
      var entries: [KeptEntry] = []
      let list = EntryListing(kind: kind, filter: filter, after: after, limit: limit, isWhole: true)
      try list.each(in: db) { entries.append($0) }
      return entries
    }
  }

  /// As `entries`, one at a time: memory does not grow with the list.
  ///
  /// - Parameter isWhole: whether the entries' JSON is read as well; it is empty otherwise.
  /// - Throws: a `StoreError`, or what `body` throws.
  public func eachEntry(
    _ kind: EntryKind, _ filter: EntryFilter = EntryFilter(), after: String? = nil,
    limit: Int? = nil, isWhole: Bool, _ body: (KeptEntry) throws -> Void
  ) throws {
    let list = EntryListing(
      kind: kind, filter: filter, after: after, limit: limit, isWhole: isWhole)
    var failure: (any Error)?
    try read { db in
      do {
        try list.each(in: db) { entry in
          do { try body(entry) } catch {
            failure = error
            throw CancellationError()
          }
        }
      } catch is CancellationError {}
    }
    if let failure { throw failure }
  }

  /// As much of the dossier as one entry names: itself, its articles, actors and entries.
  public func surroundings(of id: String) throws(StoreError) -> DossierContents? {
    try read { db in
      guard let head = try Setting.head.read(db),
        try Bool.fetchOne(
          db, sql: "SELECT EXISTS(SELECT 1 FROM entry WHERE id = ?)", arguments: [id]) == true
      else { return nil }
      let decoder = JSONDecoder()
      var contents = try decoder.decode(DossierContents.self, from: Data(head.utf8))
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT entry.kind AS kind, entry.json AS json, article.text AS text
          FROM entry LEFT JOIN article ON entry.kind = 'article' AND article.id = entry.id
          WHERE entry.id = ?1 OR entry.id IN (
            SELECT target FROM link JOIN entry AS named ON named.number = link.entry
            WHERE named.id = ?1)
          ORDER BY entry.id
          """, arguments: [id])
      while let row = try rows.next() {
        let json: String = row["json"]
        let data = Data(json.utf8)
        switch (row["kind"] as String?).flatMap(EntryKind.init(rawValue:)) {
        case .article:
          var article = try decoder.decode(Article.self, from: data)
          article.text = row["text"] ?? ""
          contents.articles.append(article)
        case .story: contents.stories.append(try decoder.decode(Story.self, from: data))
        case .passage: contents.passages.append(try decoder.decode(Passage.self, from: data))
        case .actor: contents.actors.append(try decoder.decode(Actor.self, from: data))
        case .event: contents.events.append(try decoder.decode(Event.self, from: data))
        case .statement: contents.statements.append(try decoder.decode(Statement.self, from: data))
        case .commitment:
          contents.commitments.append(try decoder.decode(Commitment.self, from: data))
        case .figure: contents.figures.append(try decoder.decode(Figure.self, from: data))
        case .process: contents.processes.append(try decoder.decode(Process.self, from: data))
        case nil: break
        }
      }
      return contents
    }
  }
}
