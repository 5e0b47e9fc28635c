import Dossier
import Foundation
import GRDB

extension DossierReader {
  /// Entries and articles that hold all the words, the best first, entries before articles; words
  /// in quotation marks stand together. Nil where there is no word to look for.
  ///
  /// Where very many hold the words, the best of those that came last are given: a word that stands
  /// everywhere tells nothing of how well it fits.
  ///
  /// - Parameter offset: so many of the best are left out.
  public func search(
    _ words: String, _ filter: EntryFilter = EntryFilter(), offset: Int = 0, limit: Int
  ) throws(StoreError) -> [KeptEntry]? {
    let isPhrase = words.count > 2 && words.hasPrefix("\"") && words.hasSuffix("\"")
    let made =
      isPhrase
      ? FTS5Pattern(matchingPhrase: String(words.dropFirst().dropLast()))
      : FTS5Pattern(matchingAllTokensIn: words)
    guard let pattern = made else { return nil }
    let end = min(max(0, offset) + max(0, limit), Self.mostFound)
    return try read { db in
      let condition = try EntryCondition(filter, kind: nil, db)
      var hits: [SearchHit] = []
      for table in SearchTable.allCases where hits.count < end {
        hits += try table.hits(pattern, condition, limit: end - hits.count, db)
      }
      return try hits.dropFirst(max(0, offset)).compactMap { try $0.entry(pattern, db) }
    }
  }

  /// Nobody turns so many pages.
  private static let mostFound = 2_000
}

/// What of a file is searched, in the order in which it is told.
private enum SearchTable: String, CaseIterable {
  case entries = "entry_words"
  case texts = "article_words"

  /// Of more than so many that hold the words, the last that came are weighed.
  private static let mostWeighed = 4_000

  private var join: String {
    switch self {
    case .entries: "JOIN entry ON entry.number = entry_words.rowid"
    case .texts:
      """
      JOIN article ON article.number = article_words.rowid
      JOIN entry ON entry.kind = 'article' AND entry.id = article.id
      """
    }
  }

  func hits(
    _ pattern: FTS5Pattern, _ condition: EntryCondition, limit: Int, _ db: Database
  ) throws -> [SearchHit] {
    // Without a filter the words' own index alone tells whom to weigh.
    let weighed = condition.isEmpty ? "" : join
    return try Row.fetchAll(
      db,
      sql: """
        SELECT found.number AS number, entry.number AS entry FROM (
          SELECT \(rawValue).rowid AS number, bm25(\(rawValue)) AS rank
          FROM \(rawValue) \(weighed) WHERE \(rawValue) MATCH ? AND \(condition.sql)
          ORDER BY \(rawValue).rowid DESC LIMIT \(Self.mostWeighed)
        ) AS found \(join.replacingOccurrences(of: "\(rawValue).rowid", with: "found.number"))
        ORDER BY found.rank, entry.id LIMIT ?
        """, arguments: [pattern] + condition.arguments + [limit]
    ).map { SearchHit(table: rawValue, number: $0["number"], entry: $0["entry"]) }
  }
}

/// One place where the words were met.
private struct SearchHit {
  let table: String
  /// The row of the table of words.
  let number: Int64
  let entry: Int64

  func entry(_ pattern: FTS5Pattern, _ db: Database) throws -> KeptEntry? {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM entry WHERE number = ?", arguments: [entry]),
      var entry = KeptEntry(row)
    else { return nil }
    let marked = try String.fetchOne(
      db,
      sql: """
        SELECT snippet(\(table), 0, ?, ?, ' … ', 24) FROM \(table)
        WHERE \(table) MATCH ? AND rowid = ?
        """, arguments: [Excerpt.open, Excerpt.close, pattern, number])
    let excerpt = Excerpt(marked: marked ?? "")
    entry.excerpt = excerpt.text
    entry.marks = excerpt.marks
    return entry
  }
}

/// Words in their surroundings.
private struct Excerpt {
  /// Control characters that no text needs; where one holds them nevertheless, they are gone.
  static let open = "\u{2}"
  static let close = "\u{3}"

  private(set) var text = ""
  /// Unicode scalars of `text`.
  private(set) var marks: [Range<Int>] = []

  init(marked: String) {
    var scalars = String.UnicodeScalarView()
    var count = 0
    var start: Int?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "\u{2}": start = count
      case "\u{3}":
        if let begun = start { marks.append(begun..<count) }
        start = nil
      default:
        scalars.append(scalar)
        count += 1
      }
    }
    text = String(scalars)
  }
}
