public import Dossier
import Extraction
import Foundation
import Language
import News
public import Reconciliation

/// Runs the rooms in order over paths: read, analyse, date, extract, reconcile.
public struct Pipeline: Sendable {
  private let reader: ArticleReader
  private let analyzer: Analyzer
  private let extractor: ArticleExtractor
  /// What makes a dossier of read articles, with the program's own knowledge.
  public let reconciler: Reconciler
  /// Alpha-3 → the name that the program gives a state.
  public let countryNames: [String: String]
  /// What the dossier names as its maker.
  public static let generator = "rapporteur 0.1.0"

  /// Loads the program's knowledge.
  ///
  /// - Throws: `ResourceError` or `KnowledgeError` naming the data file that is missing or broken.
  public init(threads: Int = 2) throws {
    let loader = KnowledgeLoader()
    reader = try loader.reader()
    analyzer = try loader.analyzer(threads: threads)
    let knowledge = try loader.extraction()
    extractor = ArticleExtractor(knowledge: knowledge)
    var names: [String: String] = [:]
    for state in knowledge.gazetteer.states where names[state.code] == nil {
      names[state.code] = state.name
    }
    countryNames = names
    reconciler = Reconciler(spelling: try loader.spelling(), countryNames: names)
  }

  /// - Parameters:
  ///   - paths: files, folders, or `-` for standard input.
  ///   - asOf: the date that the dossier speaks from; the newest article's where nil.
  ///   - published: the date of articles that tell none.
  ///   - decisions: what a person decided of entries.
  ///   - progress: told after each input.
  public func brief(
    paths: [String], asOf: CivilDate?, published: CivilDate?, decisions: [Decision] = [],
    threads: Int, progress: @escaping @Sendable (ReadingProgress) -> Void
  ) async throws -> PipelineResult {
    let reading = try await read(
      paths: paths, published: published, decisions: decisions, threads: threads,
      progress: progress)
    return PipelineResult(
      dossier: reconciler.dossier(
        of: reading.articles, asOf: asOf, generator: Self.generator, decisions: decisions),
      refusals: reading.refusals)
  }

  /// Everything up to reconciliation: what each article says by itself.
  public func read(
    paths: [String], published: CivilDate? = nil, decisions: [Decision] = [], threads: Int,
    progress: @escaping @Sendable (ReadingProgress) -> Void = { _ in }
  ) async throws -> PipelineReading {
    var articles: [Article] = []
    var refusals: [Refusal] = []
    let sources = SourceFinder().find(paths)
    for (index, source) in sources.enumerated() {
      switch source {
      case .failure(let refusal):
        refusals.append(Refusal(name: refusal.name, reason: refusal.reason.wording))
      case .success(let source):
        for reading in reader.read(source) {
          switch reading {
          case .article(let article): articles.append(article)
          case .refused(let refusal):
            refusals.append(Refusal(name: refusal.name, reason: refusal.reason.wording))
          }
        }
      }
      progress(ReadingProgress(done: index + 1, total: sources.count))
    }
    let decided = Self.dates(decisions)
    let distinct = ArticleIdentity.distinct(articles).map { article in
      decided[article.id].map { dated(article, as: $0) } ?? dated(article, by: published)
    }
    return PipelineReading(
      articles: try await claims(of: distinct, threads: threads), refusals: refusals)
  }

  /// The dates of articles that a person fixed: claims are read with them.
  private static func dates(_ decisions: [Decision]) -> [String: Publication] {
    var dates: [String: Publication] = [:]
    for decision in decisions
    where decision.decide == .date && decision.list == .articles && decision.flaw == nil {
      guard let start = decision.start else { continue }
      let end = decision.end ?? start
      for entry in decision.entries {
        guard let id = entry.id ?? entry.evidence.first?.article else { continue }
        dates[id] = Publication(
          start: start, end: end, granularity: .day, basis: .metadata)
      }
    }
    return dates
  }

  private func dated(_ article: Article, as publication: Publication) -> Article {
    var article = article
    article.published = publication
    return article
  }

  private func dated(_ article: Article, by published: CivilDate?) -> Article {
    guard let published, article.published.basis == .unknown else { return article }
    var article = article
    article.published = .day(published, basis: .metadata)
    return article
  }

  /// The sentences of a text as CoNLL-U.
  public func conllu(of text: String) throws -> String {
    let scalars = Array(text.unicodeScalars)
    return ConlluWriter().conllu(analyzer.sentences(in: [scalars[...]]).flatMap(\.self))
  }

  // MARK: One article

  /// Analyses the articles, dates those without a date by all of them, and extracts their claims.
  private func claims(of articles: [Article], threads: Int) async throws -> [ReadArticle] {
    let readings = analysed(articles)
    let clues = await mapped(readings, threads: threads) { extractor.clues(of: $0) }
    let publications = ArticleDating.publications(
      of: zip(articles, clues).map { (article: $0, clues: $1) })
    let claims = await mapped(readings, threads: threads) { reading in
      extractor.claims(
        of: reading, published: publications[reading.article.id] ?? reading.article.published)
    }
    return articles.indices.map { index in
      var article = articles[index]
      article.published = publications[article.id] ?? article.published
      return ReadArticle(
        article: article, sentences: extractor.sentences(of: readings[index]), clues: clues[index],
        claims: claims[index])
    }
  }

  /// The language core works on many articles at once, so that sentences of like length share a
  /// batch; its answers do not depend on that.
  private func analysed(_ articles: [Article]) -> [ArticleExtractor.Reading] {
    var result: [ArticleExtractor.Reading] = []
    for chunk in stride(from: 0, to: articles.count, by: 256) {
      let group = articles[chunk..<min(chunk + 256, articles.count)].map(ReadableText.init)
      let analysed = analyzer.sentences(in: group.flatMap(\.slices))
      var next = 0
      for text in group {
        let sentences = Array(analysed[next..<next + text.slices.count])
        next += text.slices.count
        result.append(
          extractor.reading(
            of: text.article, scalars: text.scalars,
            sentences: zip(text.segments, sentences).map { (segment: $0, sentences: $1) }))
      }
    }
    return result
  }

  /// The same work on every element, on several threads, in order.
  private func mapped<Element: Sendable, Result: Sendable>(
    _ elements: [Element], threads: Int, _ work: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let width = max(1, min(threads, elements.count))
    let size = (elements.count + width - 1) / max(1, width)
    guard width > 1, size > 0 else { return elements.map(work) }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for start in stride(from: 0, to: elements.count, by: size) {
        let slice = Array(elements[start..<min(start + size, elements.count)])
        group.addTask { (start, slice.map(work)) }
      }
      var parts: [(Int, [Result])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}

/// The stretches of an article that are read for facts.
private struct ReadableText: Sendable {
  let article: Article
  let scalars: [Unicode.Scalar]
  /// Indexes of the article's segments.
  let segments: [Int]

  init(_ article: Article) {
    self.article = article
    scalars = Array(article.text.unicodeScalars)
    segments = article.segments.indices.filter { article.segments[$0].kind.isReadForFacts }
  }

  var slices: [ArraySlice<Unicode.Scalar>] {
    segments.map { index in
      let segment = article.segments[index]
      let range = segment.range.clamped(to: 0..<scalars.count)
      guard segment.kind == .body, let start = DatelineEnd.offset(in: scalars, range) else {
        return scalars[range]
      }
      return scalars[start..<range.upperBound]
    }
  }
}
