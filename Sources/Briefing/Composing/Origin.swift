import Dossier

/// Where copied text comes from, in words.
struct Origin {
  private let holding: StoryHolding
  private let numbers: CitationNumbers

  init(_ holding: StoryHolding, _ numbers: CitationNumbers) {
    self.holding = holding
    self.numbers = numbers
  }

  /// The agency, or the mark of the earliest article.
  func words(_ origin: String) -> String {
    numbers[origin].map { "first in [\($0)]" } ?? origin
  }

  /// What all these articles copy: an agency that each of them credits, or the origin of a passage
  /// that stands in all of them.
  func words(ofArticles ids: [String]) -> String? {
    let wanted = Set(ids)
    let credits = holding.articles.filter { wanted.contains($0.id) }.map { Set($0.credits) }
    if let first = credits.first,
      let agency = credits.dropFirst().reduce(first, { $0.intersection($1) }).min()
    {
      return agency
    }
    return holding.passages.first { $0.origin != nil && wanted.isSubset(of: $0.articles) }
      .flatMap { $0.origin }.map(words)
  }
}
