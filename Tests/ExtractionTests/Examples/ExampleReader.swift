import Dossier
import Extraction
import Language
import Pipeline

/// Reads one invented sentence as an article of 3 May 2022 with the program's own knowledge.
struct ExampleReader: Sendable {
  static let shared = try? ExampleReader()

  private let analyzer: Analyzer
  private let extractor: ArticleExtractor
  let knowledge: ExtractionKnowledge

  private init() throws {
    let loader = KnowledgeLoader()
    analyzer = try loader.analyzer(threads: 1)
    knowledge = try loader.extraction()
    extractor = ArticleExtractor(knowledge: knowledge)
  }

  func claims(_ text: String) -> ArticleClaims {
    let scalars = Array(text.unicodeScalars)
    let day = CivilDate(year: 2022, month: 5, day: 3)
    let article = Article(
      id: "a1", text: text, published: day.map { .day($0, basis: .metadata) } ?? .unknown,
      segments: [Segment(kind: .body, start: 0, end: scalars.count)])
    let sentences = analyzer.sentences(in: [scalars[...]])[0]
    let reading = extractor.reading(
      of: article, scalars: scalars, sentences: [(segment: 0, sentences: sentences)])
    return extractor.claims(of: reading, published: article.published)
  }
}

extension ExampleReader {
  /// Who speaks in each statement, by name.
  func speakers(_ text: String) -> [String] {
    let claims = claims(text)
    return claims.statements.compactMap { names(claims)[$0.speaker] }
  }

  /// The participants of all events, by name.
  func participants(_ text: String) -> [String: ParticipantRole] {
    let claims = claims(text)
    let told = claims.events.flatMap(\.participants).map {
      (names(claims)[$0.actor] ?? "?", $0.role)
    }
    return Dictionary(told, uniquingKeysWith: { first, _ in first })
  }

  private func names(_ claims: ArticleClaims) -> [Int: String] {
    Dictionary(uniqueKeysWithValues: claims.actors.map { ($0.key, $0.name) })
  }
}
