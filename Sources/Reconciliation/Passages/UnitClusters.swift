/// Groups the units of many articles that are copies of each other, in time linear in the text.
///
/// Units that share a run of five words are candidates; each run remembers only the first few units
/// that have it, so that a text printed ten thousand times is compared with a few, not with all.
struct UnitClusters {
  /// Where a copied text stands: a unit, or some words of a longer one.
  struct Place {
    var unit: TextUnit
    var isWholeUnit: Bool
  }

  /// Each cluster's places, in order of article and position.
  let clusters: [[Place]]

  init(_ articles: [OpenArticle]) {
    let units = UnitClusters.distinctUnits(articles)
    var sets = UnionFind(units.count)
    var contained: [(shorter: Int, longer: Int, words: Range<Int>)] = []
    var holders = RunHolders(units.count)
    for unit in units {
      Shingles.each(unit.codes, length: Shingles.candidateLength) { holders.announce($0) }
    }
    for index in units.indices {
      let runs = holders.repeated(
        Shingles.hashes(units[index].codes, length: Shingles.candidateLength))
      for other in holders.candidates(runs) {
        let isShorter = units[index].codes.count < units[other].codes.count
        let (shorter, longer) = isShorter ? (index, other) : (other, index)
        switch UnitMatch.of(units[shorter].codes, in: units[longer].codes) {
        case .same: sets.join(index, other)
        case .within(let words): contained.append((shorter, longer, words))
        case nil: continue
        }
      }
      for run in runs { holders.add(index, to: run) }
    }
    clusters = UnitClusters.places(units, &sets, contained)
  }

  private static func distinctUnits(_ articles: [OpenArticle]) -> [DistinctUnit] {
    var units: [DistinctUnit] = []
    var indexes = CodeTable(capacity: articles.reduce(0) { $0 + $1.sentences.count })
    for (number, article) in articles.enumerated() {
      for (position, sentence) in article.sentences.enumerated() {
        for unit in TextUnit.all(of: sentence, article: number, sentence: position) {
          let codes = sentence.codes[unit.words]
          var hash = StableHash()
          hash.add(UInt64(unit.isQuotation ? 1 : 0))
          for code in codes { hash.add(code) }
          let index = indexes.add(hash.value)
          if index < units.count {
            units[index].occurrences.append(unit)
          } else {
            units.append(
              DistinctUnit(codes: codes, isQuotation: unit.isQuotation, occurrences: [unit]))
          }
        }
      }
    }
    return units
  }

  private static func places(
    _ units: [DistinctUnit], _ sets: inout UnionFind,
    _ contained: [(shorter: Int, longer: Int, words: Range<Int>)]
  ) -> [[Place]] {
    var places: [Int: [Place]] = [:]
    for index in units.indices {
      places[sets.root(index), default: []] += units[index].occurrences.map {
        Place(unit: $0, isWholeUnit: true)
      }
    }
    for link in contained where sets.root(link.shorter) != sets.root(link.longer) {
      places[sets.root(link.shorter), default: []] += units[link.longer].occurrences.map { unit in
        var part = unit
        part.words =
          unit.words.lowerBound + link.words.lowerBound..<unit.words.lowerBound
          + link.words.upperBound
        return Place(unit: part, isWholeUnit: false)
      }
    }
    return places.keys.sorted().compactMap { places[$0].map(firstInEachArticle) }
      .filter { $0.count > 1 }
  }

  /// One place in each article: a whole unit before a part, an earlier one before a later one.
  private static func firstInEachArticle(_ places: [Place]) -> [Place] {
    var first: [Int: Place] = [:]
    for place in places.sorted(by: isBefore) where first[place.unit.article] == nil {
      first[place.unit.article] = place
    }
    return first.keys.sorted().compactMap { first[$0] }
  }

  private static func isBefore(_ one: Place, _ other: Place) -> Bool {
    if one.isWholeUnit != other.isWholeUnit { return one.isWholeUnit }
    let (first, second) = (one.unit, other.unit)
    return (first.article, first.sentence, first.words.lowerBound, first.words.upperBound)
      < (second.article, second.sentence, second.words.lowerBound, second.words.upperBound)
  }
}

extension TextUnit {
  /// The sentence, and each quotation that is only a part of it.
  fileprivate static func all(
    of sentence: OpenSentence, article: Int, sentence number: Int
  ) -> [TextUnit] {
    var units: [TextUnit] = []
    let count = sentence.words.count
    if count >= leastSentence {
      units.append(
        TextUnit(article: article, sentence: number, words: 0..<count, isQuotation: false))
    }
    for words in sentence.quotations where words.count >= leastQuotation && words.count < count {
      units.append(TextUnit(article: article, sentence: number, words: words, isQuotation: true))
    }
    return units
  }
}
