import Dossier
import Foundation
import Pages
import Resources
import Store
import Testing

/// A small affair among invented people, kept in a dossier file of its own.
///
/// `taint` stands in every place that an article's writer could fill: what the pages make of it must
/// not depend on it.
final class Affair {
  let reader: DossierReader
  let contents: DossierContents
  private let path: String
  private let writer: DossierWriter

  static let today = CivilDate(dayNumber: 19_100)

  init(taint: String = "plain", _ change: (inout DossierContents) -> Void = { _ in }) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("pages-\(UUID().uuidString).dossier").path
    var contents = AffairWriter(taint).contents()
    change(&contents)
    self.contents = contents
    writer = try DossierWriter.create(at: path, about: nil)
    let arrivals = contents.articles.map { article in
      Arrival(
        article: article,
        place: .kept(
          ReadArticle(
            article: article, sentences: [], clues: [], claims: ArticleClaims(article: article.id)))
      )
    }
    try writer.keep(arrivals, on: Self.today, extractor: "test")
    try writer.write(contents, on: Self.today)
    reader = try DossierReader(at: path)
  }

  deinit {
    for ending in ["", "-wal", "-shm", ".lock"] {
      try? FileManager.default.removeItem(atPath: path + ending)
    }
  }

  static let site: Site? = try? Site(templates: Resources.pages)

  func page(
    _ path: [String], _ query: [String: String] = [:], token: String? = nil
  ) throws -> String {
    let site = try #require(Self.site)
    return try site.page(
      PageRequest(path: path, query: query, token: token, today: Self.today), of: reader)
  }

  static let rooms = [
    [], ["timeline"], ["actors"], ["network"], ["statements"], ["commitments"], ["disagreements"],
    ["sources"], ["articles"],
  ]

  /// Every page that the affair has.
  var addresses: [(path: [String], query: [String: String])] {
    var all: [(path: [String], query: [String: String])] = Self.rooms.map { ($0, [:]) }
    all += [(["sources"], ["view": "copied"]), (["sources"], ["view": "single"])]
    all += [(["search"], ["q": "pier"]), (["timeline"], ["only": "differ"])]
    all += contents.articles.map { (["articles", $0.id], [:]) }
    all += contents.actors.map { (["actors", $0.id], [:]) }
    let ids =
      contents.articles.map(\.id) + contents.actors.map(\.id) + contents.events.map(\.id)
      + contents.statements.map(\.id) + contents.commitments.map(\.id)
      + contents.figures.map(\.id) + contents.passages.map(\.id) + contents.stories.map(\.id)
      + contents.processes.map(\.id)
    return all + ids.map { (["entries", $0], [:]) }
  }
}
