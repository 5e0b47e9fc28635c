public import Dossier
import Extraction
import Language
import Reconciliation

/// Extraction without the language core, so that the workbench can time it: sentences are analysed
/// once, and claims are extracted from them as often as asked.
public struct ExtractionProbe: Sendable {
  private struct Analysed: Sendable {
    let text: ReadableText
    let sentences: [[Sentence]]
  }

  private let extractor: ArticleExtractor
  private let articles: [Analysed]
  /// Words of all sentences that are read.
  public let words: Int

  /// - Throws: `ResourceError` or `KnowledgeError` naming the data file that is missing or broken.
  public init(_ articles: [Article], threads: Int = 2) throws {
    let loader = KnowledgeLoader()
    let analyzer = try loader.analyzer(threads: threads)
    extractor = ArticleExtractor(knowledge: try loader.extraction())
    self.articles = articles.map { article in
      let text = ReadableText(article)
      return Analysed(text: text, sentences: analyzer.sentences(in: text.slices))
    }
    words = self.articles.reduce(0) { sum, article in
      sum + article.sentences.reduce(0) { $0 + $1.reduce(0) { $0 + $1.tokens.count } }
    }
  }

  /// Reads every article on the calling thread: who is who, dates, claims.
  ///
  /// - Returns: how many claims were read.
  public func extract() -> Int {
    articles.reduce(0) { count, analysed in
      let reading = extractor.reading(
        of: analysed.text.article, scalars: analysed.text.scalars,
        sentences: zip(analysed.text.segments, analysed.sentences).map {
          (segment: $0, sentences: $1)
        })
      let clues = extractor.clues(of: reading)
      let published = ArticleDating.publications(of: [(article: reading.article, clues: clues)])
      let claims = extractor.claims(
        of: reading, published: published[reading.article.id] ?? reading.article.published)
      return count + claims.events.count + claims.statements.count + claims.figures.count
        + claims.commitments.count
    }
  }
}
