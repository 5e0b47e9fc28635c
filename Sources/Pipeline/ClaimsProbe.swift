public import Dossier
import Extraction
import Language

/// The claims of plain texts, each read as the body of an article of its own, so that the workbench
/// can measure them.
public struct ClaimsProbe: Sendable {
  private let map: ArticleMap

  /// - Throws: `ResourceError` or `KnowledgeError` naming the data file that is missing or broken.
  public init(threads: Int = 2) throws {
    let loader = KnowledgeLoader()
    map = ArticleMap(
      analyzer: try loader.analyzer(threads: threads),
      extractor: ArticleExtractor(knowledge: try loader.extraction()), threads: threads)
  }

  public func claims(of texts: [(text: String, date: CivilDate?)]) async -> [ArticleClaims] {
    let articles = texts.enumerated().map { index, text in
      Article(
        id: "\(index)", text: text.text,
        published: text.date.map { .day($0, basis: .metadata) } ?? .unknown,
        segments: [Segment(kind: .body, start: 0, end: text.text.unicodeScalars.count)])
    }
    return await map.apart(articles).map(\.claims)
  }
}
