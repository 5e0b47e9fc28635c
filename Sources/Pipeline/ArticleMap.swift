import Dossier
import Extraction
import Language
import News
import Reconciliation

/// The map from articles to what is kept of each: it holds no state between articles beyond caches,
/// so that any number of machines can run it side by side.
struct ArticleMap: Sendable {
  private let analyzer: Analyzer
  private let extractor: ArticleExtractor
  private let threads: Int

  init(analyzer: Analyzer, extractor: ArticleExtractor, threads: Int) {
    self.analyzer = analyzer
    self.extractor = extractor
    self.threads = threads
  }

  /// Reads every article for itself, as if there were no other.
  func apart(_ articles: [Article]) async -> [ReadArticle] {
    await read(articles) { articles, clues in
      articles.indices.map { index in
        ArticleDating.publications(of: [(article: articles[index], clues: clues[index])])[
          articles[index].id]
      }
    }
  }

  /// Reads the articles together: those without a date are dated by all of them.
  func together(_ articles: [Article]) async -> [ReadArticle] {
    await read(articles) { articles, clues in
      let dates = ArticleDating.publications(
        of: zip(articles, clues).map { (article: $0, clues: $1) })
      return articles.map { dates[$0.id] }
    }
  }

  /// Reads the articles as of dates that are known, by id.
  func dated(_ articles: [Article], by dates: [String: Publication]) async -> [ReadArticle] {
    await read(articles) { articles, _ in articles.map { dates[$0.id] } }
  }

  private func read(
    _ articles: [Article], dates: ([Article], [[DateClue]]) -> [Publication?]
  ) async -> [ReadArticle] {
    let readings = analysed(articles)
    let clues = await mapped(readings) { extractor.clues(of: $0) }
    let dated = zip(readings, dates(articles, clues)).map { reading, date in
      Dated(reading: reading, published: date ?? reading.article.published)
    }
    let claims = await mapped(dated) { extractor.claims(of: $0.reading, published: $0.published) }
    return articles.indices.map { index in
      var article = articles[index]
      article.published = dated[index].published
      return ReadArticle(
        article: article, sentences: extractor.sentences(of: readings[index]), clues: clues[index],
        claims: claims[index])
    }
  }

  private struct Dated: Sendable {
    let reading: ArticleExtractor.Reading
    let published: Publication
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
    _ elements: [Element], _ work: @escaping @Sendable (Element) -> Result
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
