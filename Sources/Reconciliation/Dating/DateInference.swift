import Dossier

/// Works out the days of writing of the undated among many articles.
struct DateInference {
  /// How alike two articles are that tell the same news.
  private static let leastSimilarity = 0.2
  private static let mostCompanions = 6
  private static let weightOfCompanions = 1.5
  /// Companions tell the same news, often in one agency's words: the second adds less than the first.
  private static let weightOfOthers = 0.3
  /// Rounds in which companions learn from each other's dates.
  private static let rounds = 3
  /// Most years that are tried: a bound for texts that name many.
  private static let mostYears = 60
  /// A window of more days, of an office that is still held, says nothing on the year.
  private static let longestWindow = 20 * 366
  /// A window alone is something to go by where nothing prefers any of its days.
  private static let valueOfWindow = 0.01

  private let entries: [(article: Article, clues: [DateClue])]
  private let domain: ClosedRange<CivilDate>?
  private var nearest: [Int: [(article: Int, similarity: Double)]] = [:]

  init(_ entries: [(article: Article, clues: [DateClue])]) {
    self.entries = entries
    domain = DateInference.domain(entries)
  }

  mutating func publications(of undated: [Int]) -> [Int: Publication] {
    guard let domain else { return [:] }
    let companions = Companions(Vocabulary(entries.map { [$0.article.factWords()] }))
    for number in undated {
      nearest[number] = companions.nearest(
        to: number, atLeast: Self.leastSimilarity, most: Self.mostCompanions)
    }
    var own: [Int: DayScores] = [:]
    for number in undated { own[number] = ownScores(number, domain) }
    let scores = exchanged(own, domain)
    var publications: [Int: Publication] = [:]
    for number in undated {
      guard let interval = scores[number]?.interval() else { continue }
      publications[number] = Publication(
        start: interval.lowerBound, end: interval.upperBound, granularity: interval.granularity,
        basis: .inferred, evidence: evidence(number, interval))
    }
    return publications
  }

  private func ownScores(_ number: Int, _ domain: ClosedRange<CivilDate>) -> DayScores {
    let events = datedEvents(for: number)
    let window = WritingWindow.of(entries[number].clues)
    let readings = Set(entries[number].clues.map(\.reading)).sorted { "\($0)" < "\($1)" }
    let days = domain.lowerBound.dayNumber...domain.upperBound.dayNumber
    let scores = days.map { dayNumber in
      let day = CivilDate(dayNumber: dayNumber)
      if let window, !window.contains(day) { return DayScores.excluded }
      return readings.reduce(window == nil ? 0 : Self.valueOfWindow) { sum, reading in
        sum + ClueScore.weight(reading) * ClueScore.fit(reading, day, events)
      }
    }
    return DayScores(start: domain.lowerBound, scores: scores)
  }

  /// The dated happenings of the article and of its companions.
  private func datedEvents(for number: Int) -> DatedHappenings {
    DatedHappenings(
      [entries[number].clues] + (nearest[number] ?? []).map { entries[$0.article].clues })
  }

  private func exchanged(
    _ own: [Int: DayScores], _ domain: ClosedRange<CivilDate>
  ) -> [Int: DayScores] {
    var current = own
    for _ in 0..<Self.rounds {
      var likelihoods: [Int: [Double]] = [:]
      for (number, scores) in current {
        likelihoods[number] = DayScores.widened(scores.likelihoods())
      }
      for (number, scores) in own {
        current[number] = joined(scores, nearest[number] ?? [], likelihoods, domain)
      }
    }
    return current
  }

  private func joined(
    _ own: DayScores, _ companions: [(article: Int, similarity: Double)],
    _ likelihoods: [Int: [Double]], _ domain: ClosedRange<CivilDate>
  ) -> DayScores {
    var most = [Double](repeating: 0, count: own.scores.count)
    var sum = most
    for (companion, similarity) in companions {
      let theirs = likelihoods[companion] ?? likelihood(ofDated: companion, domain)
      for index in most.indices {
        let vote = Self.weightOfCompanions * similarity * theirs[index]
        most[index] = max(most[index], vote)
        sum[index] += vote
      }
    }
    var joined = own
    for index in joined.scores.indices {
      joined.scores[index] += most[index] + Self.weightOfOthers * (sum[index] - most[index])
    }
    return joined
  }

  private func likelihood(ofDated number: Int, _ domain: ClosedRange<CivilDate>) -> [Double] {
    let count = domain.upperBound.dayNumber - domain.lowerBound.dayNumber + 1
    var likelihood = [Double](repeating: 0, count: count)
    guard let bounds = entries[number].article.published.bounds else { return likelihood }
    let first = bounds.lowerBound.dayNumber - domain.lowerBound.dayNumber
    let last = bounds.upperBound.dayNumber - domain.lowerBound.dayNumber
    guard first < count, last >= 0 else { return likelihood }
    for index in max(0, first)...min(count - 1, last) { likelihood[index] = 1 }
    return DayScores.widened(likelihood)
  }

  /// The clues that the interval satisfies, and the dates of the happenings that they are told by:
  /// first those that tell most, days before months before offices. Where only the companions tell,
  /// the heads of the article and of the nearest one, which tell the same news.
  private func evidence(_ number: Int, _ interval: ClosedRange<CivilDate>) -> [Evidence] {
    let events = datedEvents(for: number)
    var ranked: [(weight: Double, evidence: Evidence)] = []
    for clue in entries[number].clues {
      let fit = Self.ends(of: interval).map { ClueScore.fit(clue.reading, $0, events) }.max() ?? 0
      guard fit >= Self.leastFitOfEvidence else { continue }
      let weight = Self.rank(clue.reading)
      ranked.append((weight, clue.evidence))
      if case .relativeEvent(let key, let unit, let offset) = clue.reading {
        let meant = events.happenings(key).filter { happening in
          Self.ends(of: interval).contains {
            ClueScore.isRelative($0, to: happening.days, unit: unit, offset: offset)
          }
        }
        ranked += meant.map { (weight, $0.evidence) }
      }
    }
    if ranked.isEmpty {
      let tellers = [number] + (nearest[number] ?? []).prefix(1).map(\.article)
      return tellers.compactMap { entries[$0].article.head }
    }
    ranked.sort { ($1.weight, $0.evidence) < ($0.weight, $1.evidence) }
    var told = Set<Evidence>()
    return ranked.map(\.evidence).filter { told.insert($0).inserted }
  }

  private static let leastFitOfEvidence = 0.5

  private static func ends(of interval: ClosedRange<CivilDate>) -> [CivilDate] {
    interval.lowerBound == interval.upperBound
      ? [interval.lowerBound] : [interval.lowerBound, interval.upperBound]
  }

  /// A day that is told outright before all others, a window of many years behind them.
  private static func rank(_ reading: DateClue.Reading) -> Double {
    guard case .within(let start, let end) = reading else { return ClueScore.weight(reading) }
    switch (start...max(start, end)).days {
    case ...31: return 4
    case ...366: return 1.75
    default: return 0
    }
  }

  /// The years that the articles themselves speak of: nothing else could be told apart.
  private static func domain(
    _ entries: [(article: Article, clues: [DateClue])]
  ) -> ClosedRange<CivilDate>? {
    var years: [Int] = []
    for entry in entries {
      if let bounds = entry.article.published.bounds, !entry.article.isUndated {
        years += [bounds.lowerBound.year, bounds.upperBound.year]
      }
      if let window = WritingWindow.of(entry.clues), window.days <= longestWindow {
        years += [window.lowerBound.year, window.upperBound.year]
      }
      for clue in entry.clues {
        if case .datedEvent(_, let start, let end) = clue.reading, start <= end {
          years += [start.year, end.year + 1]
        }
      }
    }
    guard let first = years.min(), let last = years.max() else { return nil }
    let earliest = max(first - 1, last + 1 - mostYears)
    guard let start = CivilDate(year: max(1, earliest), month: 1, day: 1),
      let end = CivilDate(year: min(9999, last + 1), month: 12, day: 31)
    else { return nil }
    return start...end
  }
}

extension ClosedRange<CivilDate> {
  var days: Int { upperBound.dayNumber - lowerBound.dayNumber + 1 }

  /// The finest granularity that does not promise more than the interval holds.
  var granularity: Granularity {
    switch days {
    case 1: .day
    case 2...7: .week
    case 8...31: .month
    case 32...92: .quarter
    default: .year
    }
  }

  /// Days between two intervals; 0 where they touch or overlap.
  func distance(to other: ClosedRange<CivilDate>) -> Int {
    Swift.max(
      0, other.lowerBound.dayNumber - upperBound.dayNumber,
      lowerBound.dayNumber - other.upperBound.dayNumber)
  }
}
