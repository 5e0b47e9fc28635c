import Dossier

/// What each of many articles is about: its words, the rarer and the names weighing more.
struct Vocabulary {
  /// A word by its hash, and how much it weighs.
  private struct Term {
    var code: UInt64
    var weight: Double
  }

  /// Each article's terms by code; the vector of an article has length 1.
  private var vectors: [[Term]] = []
  /// The weightiest words of each article, by which companions are looked up.
  private(set) var keys: [[UInt64]] = []

  /// A name says more on what an article is about than a common noun.
  private static let weightOfName = 2.0
  private static let keysPerArticle = 16
  /// News tells what is new in its first words; they count twice.
  private static let wordsOfLead = 70
  /// Letters of a name and of another word by which they compare, so that "Korea" and "Korean",
  /// "launch" and "launches" are one word.
  private static let lettersOfName = 5
  private static let lettersOfWord = 6

  /// - Parameter actors: for each article, the known actors that it names, who are the same by
  ///   whatever name.
  init(_ articles: [[FoldedWord]], actors: [[String]] = []) {
    var counted = articles.map(Vocabulary.counts)
    for (article, known) in actors.enumerated() {
      for actor in known {
        counted[article][StableHash.of("actor \(actor)"), default: Count()].times += 1
        counted[article][StableHash.of("actor \(actor)"), default: Count()].capitalised += 1
      }
    }
    var holders: [UInt64: Int] = [:]
    for counts in counted { for code in counts.keys { holders[code, default: 0] += 1 } }
    for counts in counted {
      let vector = Vocabulary.vector(counts, holders, of: counted.count)
      vectors.append(
        vector.map { Term(code: $0.key, weight: $0.value) }.sorted { $0.code < $1.code })
      keys.append(
        vector.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
          .prefix(Vocabulary.keysPerArticle).map(\.key))
    }
  }

  init(_ articles: [OpenArticle]) {
    self.init(
      articles.map { $0.sentences.flatMap(\.words) },
      actors: articles.map { article in
        article.read.claims.actors.flatMap { actor in
          actor.known.map { Array(repeating: $0, count: min(actor.names.count, 3)) } ?? []
        }
      })
  }

  /// The cosine of two articles' vectors, 0–1.
  func similarity(_ one: Int, _ other: Int) -> Double {
    let (mine, theirs) = (vectors[one], vectors[other])
    var sum = 0.0
    var left = 0
    var right = 0
    while left < mine.count, right < theirs.count {
      if mine[left].code == theirs[right].code {
        sum += mine[left].weight * theirs[right].weight
        left += 1
        right += 1
      } else if mine[left].code < theirs[right].code {
        left += 1
      } else {
        right += 1
      }
    }
    return sum
  }

  private struct Count {
    var times = 0
    var capitalised = 0
  }

  private static func counts(_ words: [FoldedWord]) -> [UInt64: Count] {
    var counts: [UInt64: Count] = [:]
    for (position, word) in words.enumerated()
    where !word.isFunctionWord && word.text.utf8.count > 1 {
      let letters = word.isCapitalised ? lettersOfName : lettersOfWord
      let code = StableHash.of(String(word.text.prefix(letters)))
      let weight = position < wordsOfLead ? 2 : 1
      counts[code, default: Count()].times += weight
      if word.isCapitalised { counts[code, default: Count()].capitalised += weight }
    }
    return counts
  }

  private static func vector(
    _ counts: [UInt64: Count], _ holders: [UInt64: Int], of articles: Int
  ) -> [UInt64: Double] {
    var vector: [UInt64: Double] = [:]
    for (code, count) in counts {
      let rarity = logarithm(1 + Double(articles) / Double(holders[code] ?? 1))
      let isName = count.capitalised * 3 >= count.times * 2
      vector[code] = logarithm(Double(count.times) + 1) * rarity * (isName ? weightOfName : 1)
    }
    let length = vector.values.map { $0 * $0 }.sorted().reduce(0, +).squareRoot()
    return length > 0 ? vector.mapValues { $0 / length } : vector
  }

  /// The binary logarithm by integer steps and a fraction: exact enough for weights, and the same
  /// on every machine, which the C library's is not.
  private static func logarithm(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    let exponent = value.exponent
    let mantissa = value.significand - 1
    return Double(exponent) + mantissa * (1.3465 - mantissa * 0.3465)
  }
}
