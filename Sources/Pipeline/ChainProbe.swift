import Dossier
import Extraction
import Foundation
import Language

/// Tells who is who in plain texts, so that the workbench can measure it.
public struct ChainProbe: Sendable {
  private let analyzer: Analyzer
  private let extractor: ArticleExtractor
  private let reader: ChainReader

  /// - Throws: `ResourceError` or `KnowledgeError` naming the data file that is missing or broken.
  public init(threads: Int = 2) throws {
    let loader = KnowledgeLoader()
    analyzer = try loader.analyzer(threads: threads)
    let knowledge = try loader.extraction()
    extractor = ArticleExtractor(knowledge: knowledge)
    reader = ChainReader(lexicon: try loader.persons(), statements: knowledge.statements)
  }

  /// Mentions of each actor, in Unicode scalars; each text is read as an article's body.
  public func chains(of texts: [String]) -> [[[Range<Int>]]] {
    let scalars = texts.map { Array($0.unicodeScalars) }
    let analysed = analyzer.sentences(in: scalars.map { $0[...] })
    return texts.indices.map { index in
      let article = Article(
        id: "\(index)", text: texts[index],
        segments: [Segment(kind: .body, start: 0, end: scalars[index].count)])
      let reading = extractor.reading(
        of: article, scalars: scalars[index],
        sentences: [(segment: 0, sentences: analysed[index])])
      return reader.chains(of: reading).map { $0.map(\.range) }
    }
  }
}
