import Dossier
import Foundation
import GRDB

extension DossierReader {
  /// The texts that the page of an article had, the earliest first; `id` is any of theirs. Empty
  /// for what is no article.
  public func versions(of id: String) throws(StoreError) -> [ArticleVersion] {
    try read { db in
      let sql = """
        SELECT id, page, text, facts, came, replaced, successor FROM version
        UNION ALL SELECT id, page, text, facts, came, NULL, NULL FROM article
        """
      guard
        let own = try Row.fetchOne(db, sql: "SELECT * FROM (\(sql)) WHERE id = ?", arguments: [id])
      else { return [] }
      guard let page = own["page"] as String? else { return [try Self.version(own)] }
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM (\(sql)) WHERE page = ?", arguments: [page])
      return Self.inOrder(try rows.map(Self.version))
    }
  }

  /// By who took whose place: days alone do not tell the versions of one day apart.
  private static func inOrder(_ versions: [ArticleVersion]) -> [ArticleVersion] {
    var before: [String: [ArticleVersion]] = [:]
    for version in versions {
      before[version.successor ?? "", default: []].append(version)
    }
    var ordered: [ArticleVersion] = []
    var open = (before[""] ?? []).sorted { $0.id < $1.id }
    var met: Set<String> = []
    while let version = open.popLast() {
      guard met.insert(version.id).inserted else { continue }
      ordered.append(version)
      open += (before[version.id] ?? []).sorted { $0.id < $1.id }
    }
    return ordered.reversed()
  }

  private static func version(_ row: Row) throws -> ArticleVersion {
    let facts: String = row["facts"]
    let article = try JSONDecoder().decode(Article.self, from: Data(facts.utf8))
    return ArticleVersion(
      id: row["id"], title: article.title, text: row["text"],
      came: CivilDate(dayNumber: row["came"]).iso,
      replaced: (row["replaced"] as Int?).map { CivilDate(dayNumber: $0).iso },
      successor: row["successor"])
  }
}
