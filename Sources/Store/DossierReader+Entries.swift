public import Dossier
import Foundation
import GRDB

extension DossierReader {
  /// The entries of one list, in order of time and then of id.
  public func entries(
    _ kind: EntryKind, _ filter: EntryFilter = EntryFilter()
  ) throws(StoreError) -> [KeptEntry] {
    try read { db in
      let (condition, arguments) = Self.condition(filter)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM entry WHERE kind = ? AND \(condition)
          ORDER BY start IS NULL, start, "end" IS NULL, "end", id
          """, arguments: [kind.rawValue] + arguments
      ).compactMap { Self.entry($0) }
    }
  }

  /// Entries and articles that hold all the words, the best first; words in quotation marks stand
  /// together. Nil where there is no word to look for.
  public func search(
    _ words: String, _ filter: EntryFilter = EntryFilter(), limit: Int
  ) throws(StoreError) -> [KeptEntry]? {
    let isPhrase = words.count > 2 && words.hasPrefix("\"") && words.hasSuffix("\"")
    let made =
      isPhrase
      ? FTS5Pattern(matchingPhrase: String(words.dropFirst().dropLast()))
      : FTS5Pattern(matchingAllTokensIn: words)
    guard let pattern = made else { return nil }
    return try read { db in
      let (condition, arguments) = Self.condition(filter)
      let own = try Row.fetchAll(
        db,
        sql: """
          SELECT entry.*, bm25(entry_words) AS rank,
            snippet(entry_words, 0, '', '', ' … ', 24) AS excerpt
          FROM entry_words JOIN entry ON entry.number = entry_words.rowid
          WHERE entry_words MATCH ? AND \(condition) ORDER BY rank, entry.id LIMIT ?
          """, arguments: [pattern] + arguments + [limit])
      let texts = try Row.fetchAll(
        db,
        sql: """
          SELECT entry.*, bm25(article_words) AS rank,
            snippet(article_words, 0, '', '', ' … ', 24) AS excerpt
          FROM article_words JOIN article ON article.number = article_words.rowid
          JOIN entry ON entry.kind = 'article' AND entry.id = article.id
          WHERE article_words MATCH ? AND \(condition) ORDER BY rank, entry.id LIMIT ?
          """, arguments: [pattern] + arguments + [limit])
      return Array((own + texts).compactMap { Self.entry($0) }.prefix(limit))
    }
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
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT kind, json FROM entry WHERE id = ?1 OR id IN (
            SELECT target FROM link JOIN entry AS named ON named.number = link.entry
            WHERE named.id = ?1)
          ORDER BY id
          """, arguments: [id])
      for row in rows {
        let json: String = row["json"]
        let data = Data(json.utf8)
        switch (row["kind"] as String?).flatMap(EntryKind.init(rawValue:)) {
        case .article:
          var article = try decoder.decode(Article.self, from: data)
          article.text =
            try String.fetchOne(
              db, sql: "SELECT text FROM article WHERE id = ?", arguments: [article.id]) ?? ""
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

  /// What became of entries since a day, that day included; an entry that came and went is left out.
  public func changes(since day: CivilDate) throws(StoreError) -> [KeptChange] {
    try read { db in
      var found: [String: KeptChange] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT * FROM change WHERE day >= ? ORDER BY number", arguments: [day.dayNumber])
      while let row = try rows.next() {
        guard let kind = (row["kind"] as String?).flatMap(EntryKind.init(rawValue:)),
          let what = (row["what"] as String?).flatMap(KeptChange.What.init(rawValue:))
        else { continue }
        let fields: String = row["fields"]
        let change = KeptChange(
          what: what, kind: kind, id: row["id"], title: row["title"],
          fields: fields.split(separator: ",").map(String.init))
        let key = "\(kind.rawValue) \(change.id)"
        found[key] = found[key].map { joined($0, change) } ?? change
        if found[key]?.what == .gone, found[key]?.title.isEmpty == true { found[key] = nil }
      }
      return found.values.sorted {
        (order($0.what), order($0.kind), $0.id) < (order($1.what), order($1.kind), $1.id)
      }
    }
  }

  private func joined(_ earlier: KeptChange, _ later: KeptChange) -> KeptChange {
    var change = later
    switch (earlier.what, later.what) {
    // Nobody who looked before saw it come, nor go.
    case (.new, .gone): change.title = ""
    case (.new, _): change.what = .new
    case (.gone, .new): change.what = .changed
    case (.doubted, .changed): change.what = .doubted
    default: break
    }
    change.fields =
      change.what == .new || change.what == .gone
      ? [] : Set(earlier.fields + later.fields).sorted()
    return change
  }

  private func order(_ what: KeptChange.What) -> Int {
    KeptChange.What.allCases.firstIndex(of: what) ?? 0
  }

  private func order(_ kind: EntryKind) -> Int { EntryKind.allCases.firstIndex(of: kind) ?? 0 }

  /// The filter as SQL over `entry`.
  private static func condition(_ filter: EntryFilter) -> (String, StatementArguments) {
    var parts = ["1"]
    var arguments = StatementArguments()
    func add(_ part: String, _ values: StatementArguments) {
      parts.append(part)
      arguments += values
    }
    if let actor = filter.actor {
      let named = FTS5Pattern(matchingAllTokensIn: actor)
      add(
        """
        entry.number IN (
          SELECT link.entry FROM link WHERE link.target = ? OR link.target IN (
            SELECT someone.id FROM entry_words JOIN entry AS someone
              ON someone.number = entry_words.rowid
            WHERE someone.kind = 'actor' AND entry_words MATCH ?)
          UNION SELECT itself.number FROM entry AS itself
            WHERE itself.kind = 'actor' AND (itself.id = ? OR itself.number IN (
              SELECT rowid FROM entry_words WHERE entry_words MATCH ?)))
        """, [actor, named, actor, named])
    }
    if let country = filter.country {
      add(
        """
        (entry.country = ? OR entry.number IN (
          SELECT link.entry FROM link JOIN entry AS someone
            ON someone.kind = 'actor' AND someone.id = link.target
          WHERE someone.country = ?))
        """, [country, country])
    }
    if let type = filter.type { add("entry.type = ? COLLATE NOCASE", [type]) }
    if let status = filter.status { add("entry.status = ? COLLATE NOCASE", [status]) }
    if let from = filter.from { add("entry.\"end\" >= ?", [from.dayNumber]) }
    if let to = filter.to { add("entry.start <= ?", [to.dayNumber]) }
    if let independent = filter.independent { add("entry.independent >= ?", [independent]) }
    return (parts.joined(separator: " AND "), arguments)
  }

  private static func entry(_ row: Row) -> KeptEntry? {
    guard let kind = (row["kind"] as String?).flatMap(EntryKind.init(rawValue:)) else { return nil }
    let json: String = row["json"]
    return KeptEntry(
      kind: kind, id: row["id"], title: row["title"],
      start: (row["start"] as Int?).map(CivilDate.init(dayNumber:)),
      end: (row["end"] as Int?).map(CivilDate.init(dayNumber:)), type: row["type"],
      status: row["status"], independent: row["independent"], json: Data(json.utf8),
      excerpt: row.hasColumn("excerpt") ? row["excerpt"] : nil)
  }
}
