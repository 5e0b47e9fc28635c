import Dossier

/// Which articles a later one of the same outlet puts right: a newer version of the same page, or
/// one that says that it corrects.
struct Corrections {
  private let articles: [OpenArticle]
  /// For each article, the first sentence by which it says that it corrects another.
  private let corrects: [Bool]

  /// How a sentence begins that corrects.
  private static let openings: [[String]] = [
    ["correction"], ["corrections"], ["corrected"], ["corrects"], ["this", "version", "corrects"],
    ["this", "story", "corrects"], ["this", "article", "corrects"],
    ["this", "story", "has", "been", "corrected"], ["this", "article", "has", "been", "corrected"],
    ["an", "earlier", "version", "of", "this"], ["a", "previous", "version", "of", "this"],
  ]

  init(_ articles: [OpenArticle]) {
    self.articles = articles
    corrects = articles.map { article in
      article.sentences.contains { sentence in
        let head = sentence.words.prefix(6).map(\.text)
        return Corrections.openings.contains { head.starts(with: $0) }
      }
    }
  }

  /// Whether `later` takes the place of `earlier` where the two differ.
  func supersedes(_ later: Int, _ earlier: Int) -> Bool {
    let (new, old) = (articles[later].article, articles[earlier].article)
    guard let written = new.published.bounds, let before = old.published.bounds else {
      return false
    }
    if let url = new.url, url == old.url { return written.lowerBound > before.upperBound }
    guard let outlet = new.outlet, outlet == old.outlet, corrects[later], !corrects[earlier] else {
      return false
    }
    return written.lowerBound >= before.upperBound
  }
}
