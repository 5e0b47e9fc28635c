import Dossier

/// Counts how many of the articles that state a fact do so independently of each other.
struct Independence {
  let articles: [OpenArticle]
  let shared: SharedText

  private let numbers: [String: Int]
  /// For each article, the agencies whose text it prints.
  private let agencies: [[String]]

  /// Share of the words of the shorter statement that makes it a retelling of the other, between
  /// articles that copy from one source elsewhere.
  private static let leastRetold = 0.5

  init(_ articles: [OpenArticle], _ shared: SharedText) {
    self.articles = articles
    self.shared = shared
    agencies = articles.map { AgencyCopy.agencies(of: $0.article) }
    numbers = Dictionary(
      articles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Groups of whole articles: copies, articles of one agency, and articles that share sentences.
  func ofArticles(_ group: [Int]) -> Int {
    var sets = UnionFind(group.count)
    joinPublished(group, &sets)
    let places = positions(group)
    for (position, article) in group.enumerated() {
      for relative in shared.kin[article] {
        if let other = places[relative] { sets.join(position, other) }
      }
    }
    return sets.sets().count
  }

  func sources(_ evidence: Citations) -> Sources {
    let named = evidence.articles
    let group = named.compactMap { numbers[$0] }
    guard group.count > 1 else { return Sources(articles: named, independent: max(1, group.count)) }
    var sets = UnionFind(group.count)
    joinPublished(group, &sets)
    joinByPassages(group, evidence, &sets)
    joinRetellings(group, evidence, &sets)
    return Sources(articles: named, independent: sets.sets().count)
  }

  /// Joins copies of one text and articles that credit one agency.
  private func joinPublished(_ group: [Int], _ sets: inout UnionFind) {
    var holders: [String: Int] = [:]
    for (position, article) in group.enumerated() {
      let keys =
        ["copy \(shared.copyGroups[article])"]
        + agencies[article].map { "credit \($0)" }
      for key in keys {
        if let holder = holders[key] {
          sets.join(holder, position)
        } else {
          holders[key] = position
        }
      }
    }
  }

  private func joinByPassages(_ group: [Int], _ evidence: Citations, _ sets: inout UnionFind) {
    let places = positions(group)
    var holders: [Int: Int] = [:]
    for piece in evidence.all {
      guard let article = numbers[piece.article], let position = places[article],
        piece.start < piece.end
      else { continue }
      for passage in shared.passages(in: article, overlapping: piece.start..<piece.end) {
        if let holder = holders[passage] {
          sets.join(holder, position)
        } else {
          holders[passage] = position
        }
      }
    }
  }

  private func joinRetellings(_ group: [Int], _ evidence: Citations, _ sets: inout UnionFind) {
    let places = positions(group)
    var words: [Int: Set<String>] = [:]
    func told(_ article: Int) -> Set<String> {
      if let known = words[article] { return known }
      let text = evidence.all.filter { $0.article == articles[article].id }.map(\.text)
      let told = Set(text.flatMap(LetterFolder.words).filter { !FunctionWords.contains($0) })
      words[article] = told
      return told
    }
    for (position, article) in group.enumerated() {
      for relative in shared.kin[article].sorted() where relative > article {
        guard let other = places[relative], sets.root(other) != sets.root(position) else {
          continue
        }
        let (mine, theirs) = (told(article), told(relative))
        let fewer = min(mine.count, theirs.count)
        if fewer > 2,
          Double(mine.intersection(theirs).count) >= Self.leastRetold * Double(fewer)
        {
          sets.join(position, other)
        }
      }
    }
  }

  private func positions(_ group: [Int]) -> [Int: Int] {
    Dictionary(group.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
