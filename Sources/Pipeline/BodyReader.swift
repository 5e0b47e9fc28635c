import Dossier
import Extraction
import Language

/// Reads plain texts, each as the body of an article of its own: what the workbench's probes share.
struct BodyReader: Sendable {
  private let analyzer: Analyzer
  private let extractor: ArticleExtractor

  init(_ loader: KnowledgeLoader, _ knowledge: ExtractionKnowledge, threads: Int) throws {
    analyzer = try loader.analyzer(threads: threads)
    extractor = ArticleExtractor(knowledge: knowledge)
  }

  func readings(of texts: [String]) -> [ArticleExtractor.Reading] {
    let scalars = texts.map { Array($0.unicodeScalars) }
    let analysed = analyzer.sentences(in: scalars.map { $0[...] })
    return texts.indices.map { index in
      let article = Article(
        id: "\(index)", text: texts[index],
        segments: [Segment(kind: .body, start: 0, end: scalars[index].count)])
      return extractor.reading(
        of: article, scalars: scalars[index],
        sentences: [(segment: 0, sentences: analysed[index])])
    }
  }
}
