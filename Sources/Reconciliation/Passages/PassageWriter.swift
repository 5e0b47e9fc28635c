import Dossier

/// Writes down copied passages with their likely origin.
enum PassageWriter {
  static func passages(_ shared: SharedText, _ articles: [OpenArticle]) -> [Passage] {
    let evidence = evidence(shared, articles)
    let cited = evidence.compactMap { Citations($0) }
    let byId = Dictionary(
      articles.map { ($0.id, $0.article) }, uniquingKeysWith: { first, _ in first })
    let days = Dictionary(
      articles.map { ($0.id, $0.firstDay) }, uniquingKeysWith: { first, _ in first })
    let ids = Identifiers.named(
      "p",
      cited.map { citations in
        let first =
          citations.all.min { (days[$0.article] ?? .max, $0) < (days[$1.article] ?? .max, $1) }
          ?? citations.first
        return "\(first.article)|\(first.start)|\(first.end)"
      })
    return zip(cited, ids).map { citations, id in
      let origin = origin(of: citations, byId)
      return Passage(
        id: id, text: text(citations, origin), articles: citations.articles, origin: origin,
        evidence: citations)
    }.sorted { $0.id < $1.id }
  }

  /// Cuts all evidence of one article at once, so that its text is opened once.
  private static func evidence(_ shared: SharedText, _ articles: [OpenArticle]) -> [[Evidence]] {
    var evidence = [[Evidence]](repeating: [], count: shared.passages.count)
    for (number, places) in shared.passagesOfArticle.enumerated() where !places.isEmpty {
      let slicer = TextSlicer(articles[number].article)
      for place in places { evidence[place.passage].append(slicer.evidence(place.range)) }
    }
    return evidence
  }

  private static func text(_ citations: Citations, _ origin: String?) -> String {
    (citations.all.first { $0.article == origin } ?? citations.first).text
  }

  /// The agency that all credit, or the only one that any credits; otherwise the article that is
  /// the earliest by date.
  private static func origin(of citations: Citations, _ articles: [String: Article]) -> String? {
    let printing = citations.articles.compactMap { articles[$0] }
    let credits = printing.map { Set($0.credits) }
    let common = credits.dropFirst().reduce(credits.first ?? []) { $0.intersection($1) }
    if let agency = common.sorted().first { return agency }
    let all = Set(credits.joined())
    if all.count == 1 { return all.first }
    return earliest(printing)
  }

  private static func earliest(_ articles: [Article]) -> String? {
    let dated = articles.compactMap { article in
      article.published.bounds.map { (article.id, $0) }
    }.sorted { ($0.1.upperBound, $0.0) < ($1.1.upperBound, $1.0) }
    guard dated.count == articles.count, let first = dated.first else { return nil }
    let isAlone = dated.dropFirst().allSatisfy { $0.1.lowerBound > first.1.upperBound }
    return isAlone ? first.0 : nil
  }
}
