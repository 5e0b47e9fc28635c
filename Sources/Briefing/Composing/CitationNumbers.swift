import Dossier

/// The number of each article in the list of sources.
struct CitationNumbers {
  /// Article ids in the order of their numbers.
  let order: [String]
  private let numbers: [String: Int]

  init(_ order: [String]) {
    self.order = order
    numbers = Dictionary(
      order.enumerated().map { ($0.element, $0.offset + 1) },
      uniquingKeysWith: { first, _ in first })
  }

  subscript(article: String) -> Int? { numbers[article] }

  func marks(_ articles: some Sequence<String>) -> [Int] {
    Set(articles.compactMap { numbers[$0] }).sorted()
  }

  func marks(_ citations: Citations) -> [Int] { marks(citations.articles) }

  /// The marks of a fact: its evidence and the articles that state it.
  func marks(_ citations: Citations, _ sources: Sources) -> [Int] {
    marks(citations.articles + sources.articles)
  }
}
