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

  /// - Parameters:
  ///   - articles: the words of each, cut into sentences or not.
  ///   - actors: for each article, the known actors that it names, who are the same by whatever name.
  init(_ articles: [[[FoldedWord]]], actors: [[String]] = []) {
    var table = CodeTable()
    var holders: [Int] = []
    let counted = articles.indices.map { article in
      let counts = Vocabulary.counts(
        articles[article], actors: article < actors.count ? actors[article] : [])
      return counts.map { count in
        let number = table.add(count.code)
        if number == holders.count { holders.append(0) }
        holders[number] += 1
        return (count: count, holders: number)
      }
    }
    vectors.reserveCapacity(counted.count)
    keys.reserveCapacity(counted.count)
    for counts in counted {
      let vector = Vocabulary.vector(
        counts.map { ($0.count, holders[$0.holders]) }, of: counted.count)
      vectors.append(vector)
      keys.append(Vocabulary.weightiest(vector))
    }
  }

  init(_ articles: [OpenArticle]) {
    self.init(
      articles.map { $0.sentences.map(\.words) },
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
    var code: UInt64
    var times: Int
    var capitalised: Int
  }

  /// How often each word stands, by code.
  private static func counts(_ sentences: [[FoldedWord]], actors: [String]) -> [Count] {
    var counts: [Count] = []
    counts.reserveCapacity(sentences.reduce(actors.count) { $0 + $1.count })
    var position = 0
    for words in sentences {
      for word in words {
        position += 1
        guard !word.isFunctionWord, word.text.utf8.count > 1 else { continue }
        let letters = word.isCapitalised ? lettersOfName : lettersOfWord
        let weight = position <= wordsOfLead ? 2 : 1
        counts.append(
          Count(
            code: StableHash.of(word.text, letters: letters), times: weight,
            capitalised: word.isCapitalised ? weight : 0))
      }
    }
    for actor in actors {
      counts.append(Count(code: StableHash.of("actor \(actor)"), times: 1, capitalised: 1))
    }
    counts.sort { $0.code < $1.code }
    return joined(counts)
  }

  /// One count for each code of those that stand in order.
  private static func joined(_ counts: [Count]) -> [Count] {
    var joined: [Count] = []
    joined.reserveCapacity(counts.count)
    for count in counts {
      if let last = joined.indices.last, joined[last].code == count.code {
        joined[last].times += count.times
        joined[last].capitalised += count.capitalised
      } else {
        joined.append(count)
      }
    }
    return joined
  }

  /// - Parameter counts: each with how many articles have the word.
  private static func vector(_ counts: [(Count, Int)], of articles: Int) -> [Term] {
    var vector = counts.map { count, holders in
      let rarity = logarithm(1 + Double(articles) / Double(holders))
      let isName = count.capitalised * 3 >= count.times * 2
      return Term(
        code: count.code,
        weight: logarithm(Double(count.times) + 1) * rarity * (isName ? weightOfName : 1))
    }
    let length = vector.map { $0.weight * $0.weight }.sorted().reduce(0, +).squareRoot()
    guard length > 0 else { return vector }
    for index in vector.indices { vector[index].weight /= length }
    return vector
  }

  /// The codes of the weightiest words, the weightiest first.
  private static func weightiest(_ vector: [Term]) -> [UInt64] {
    var kept: [Term] = []
    kept.reserveCapacity(keysPerArticle + 1)
    for term in vector {
      // Terms come by code, so that of equals the earlier stays before the later.
      if kept.count == keysPerArticle, let last = kept.last, term.weight <= last.weight { continue }
      let place = kept.firstIndex { $0.weight < term.weight } ?? kept.count
      kept.insert(term, at: place)
      if kept.count > keysPerArticle { kept.removeLast() }
    }
    return kept.map(\.code)
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
