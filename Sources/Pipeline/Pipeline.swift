public import Dossier
import Extraction
import Foundation
import Language
import News
public import Reconciliation

/// Runs the rooms in order over paths: read, analyse, date, extract, reconcile.
public struct Pipeline: Sendable {
  let reader: ArticleReader
  private let analyzer: Analyzer
  private let map: ArticleMap
  /// What makes a dossier of read articles, with the program's own knowledge.
  public let reconciler: Reconciler
  /// Alpha-3 → the name that the program gives a state.
  public let countryNames: [String: String]
  /// Alpha-3 → alpha-2 in lower case.
  public let countryCodes: [String: String]
  /// What the dossier names as its maker.
  public static let generator = "rapporteur \(version)"
  public static let version = "0.1.0"

  /// Loads the program's knowledge.
  ///
  /// - Throws: `ResourceError` or `KnowledgeError` naming the data file that is missing or broken,
  ///   `KernelSettingError` where the environment asks for a kernel that cannot run.
  /// - Parameter sources: which fields of records tell what, besides those that are known.
  public init(threads: Int = 2, map sources: SourceMap = SourceMap()) throws {
    let loader = KnowledgeLoader()
    reader = try loader.reader(map: sources.map)
    analyzer = try loader.analyzer(threads: threads)
    let knowledge = try loader.extraction()
    map = ArticleMap(
      analyzer: analyzer, extractor: ArticleExtractor(knowledge: knowledge), threads: threads)
    var names: [String: String] = [:]
    for state in knowledge.gazetteer.states where names[state.code] == nil {
      names[state.code] = state.name
    }
    countryNames = names
    countryCodes = try loader.countryCodes()
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
    progress: @escaping @Sendable (ReadingProgress) -> Void
  ) async throws -> PipelineResult {
    let reading = try await read(
      paths: paths, published: published, decisions: decisions, progress: progress)
    return PipelineResult(
      dossier: reconciler.dossier(
        of: reading.articles, asOf: asOf, generator: Self.generator, decisions: decisions),
      refusals: reading.refusals)
  }

  /// Everything up to reconciliation: what each article says by itself.
  public func read(
    paths: [String], published: CivilDate? = nil, decisions: [Decision] = [],
    progress: @escaping @Sendable (ReadingProgress) -> Void = { _ in }
  ) async throws -> PipelineReading {
    var articles: [Article] = []
    var refusals: [Refusal] = []
    let sources = SourceFinder().find(paths)
    for (index, source) in sources.enumerated() {
      switch source {
      case .failure(let refusal): refusals.append(Refusal(refusal))
      case .success(let source):
        for reading in ArticleStream(source, reader: reader).joined() {
          switch reading {
          case .article(let article): articles.append(article)
          case .refused(let refusal): refusals.append(Refusal(refusal))
          }
        }
      }
      progress(ReadingProgress(done: index + 1, total: sources.count))
    }
    let decided = Self.dates(decisions)
    let distinct = ArticleIdentity.distinct(articles).map { article in
      decided[article.id].map { article.dated(as: $0) } ?? article.dated(by: published)
    }
    return PipelineReading(articles: await map.together(distinct), refusals: refusals)
  }

  /// The dates of articles that a person fixed: claims are read with them.
  static func dates(_ decisions: [Decision]) -> [String: Publication] {
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

  /// Reads a file of any format, or `-` (JSON Lines where nothing else is told), and hands over a
  /// record for each article in the file's order, a group at a time: memory does not grow with a
  /// file of lines, a table or an archive.
  ///
  /// - Throws: what `write` throws.
  /// - Returns: how many articles were read and how many refused.
  public func extract(
    path: String, published: CivilDate?, write: ([ExtractRecord]) throws -> Void
  ) async throws -> (read: Int, refused: Int) {
    var count = (read: 0, refused: 0)
    let source = Source(path == "-" ? .standardInput : .file(path: path))
    for group in ArticleStream(source, reader: reader, isLines: true) {
      let articles = group.compactMap(\.article).map { $0.dated(by: published) }
      var read = await map.apart(articles).makeIterator()
      let records = group.compactMap { reading in
        switch reading {
        case .article: read.next().map(ExtractRecord.read)
        case .refused(let refusal): ExtractRecord.refused(Refusal(refusal))
        }
      }
      count.read += articles.count
      count.refused += records.count - articles.count
      try write(records)
    }
    return count
  }

  /// The articles of one input, a group at a time where it holds many.
  func readings(of source: Result<Source, News.Refusal>) -> any Sequence<[Reading]> {
    switch source {
    case .failure(let refusal): return [[.refused(refusal)]]
    case .success(let source): return ArticleStream(source, reader: reader)
    }
  }

  func apart(_ articles: [Article]) async -> [ReadArticle] { await map.apart(articles) }

  func dated(_ articles: [Article], by dates: [String: Publication]) async -> [ReadArticle] {
    await map.dated(articles, by: dates)
  }

  func reconciled(_ articles: [ReadArticle], _ decisions: [Decision]) -> DossierContents {
    reconciler.dossier(of: articles, asOf: nil, generator: Self.generator, decisions: decisions)
  }

  /// The sentences of a text as CoNLL-U.
  public func conllu(of text: String) -> String {
    ConlluWriter().conllu(sentences(of: text))
  }

  /// The sentences of a text with their words and names.
  public func parsed(_ text: String) -> [ParsedSentence] {
    sentences(of: text).map(ParsedSentence.init)
  }

  private func sentences(of text: String) -> [Sentence] {
    analyzer.sentences(in: [Array(text.unicodeScalars)[...]]).flatMap(\.self)
  }
}

extension Article {
  func dated(as publication: Publication) -> Article {
    var article = self
    article.published = publication
    return article
  }

  /// The article with this day of publication where it tells none.
  func dated(by published: CivilDate?) -> Article {
    guard let published, self.published.basis == .unknown else { return self }
    var article = self
    article.published = .day(published, basis: .metadata)
    return article
  }
}
