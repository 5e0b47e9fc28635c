import Dossier
public import Extraction
import Foundation
import Language

/// Marks the attributions of plain texts, so that the workbench can measure them.
public struct AttributionProbe: Sendable {
  private let analyzer: Analyzer
  private let extractor: ArticleExtractor
  private let marker: AttributionMarker

  /// - Throws: `ResourceError` or `KnowledgeError` naming the data file that is missing or broken.
  public init(threads: Int = 2) throws {
    let loader = KnowledgeLoader()
    analyzer = try loader.analyzer(threads: threads)
    let knowledge = try loader.extraction()
    extractor = ArticleExtractor(knowledge: knowledge)
    marker = AttributionMarker(lexicon: knowledge.statements)
  }

  /// The attributions of each text, all of it read as an article's body.
  public func marks(of texts: [String]) -> [[AttributionMark]] {
    let scalars = texts.map { Array($0.unicodeScalars) }
    let analysed = analyzer.sentences(in: scalars.map { $0[...] })
    return texts.indices.map { index in
      let article = Article(
        id: "\(index)", text: texts[index],
        segments: [Segment(kind: .body, start: 0, end: scalars[index].count)])
      return marker.marks(
        of: extractor.reading(
          of: article, scalars: scalars[index],
          sentences: [(segment: 0, sentences: analysed[index])]))
    }
  }
}
