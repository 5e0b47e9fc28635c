import Dossier

/// How likely each day of a stretch of years is as the day on which an article was written.
struct DayScores {
  let start: CivilDate
  var scores: [Double]

  /// What is no possible day.
  static let excluded = -Double.infinity
  /// Days so much worse than the best still count among the days that the article may be of.
  private static let margin = 0.15
  /// A longer interval says nothing.
  private static let longestInterval = 366

  var best: Double { scores.max() ?? Self.excluded }

  /// 1 at the best days, falling to 0 at days that a whole clue speaks against.
  func likelihoods() -> [Double] {
    let best = best
    guard best > 0 else { return [Double](repeating: 0, count: scores.count) }
    return scores.map { max(0, 1 - (best - $0)) }
  }

  /// The interval of the best days; nil when nothing speaks for any or it is longer than a year.
  func interval() -> ClosedRange<CivilDate>? {
    let best = best
    guard best > 0 else { return nil }
    let days = scores.indices.filter { scores[$0] >= best - Self.margin }
    guard let first = days.first, let last = days.last, last - first < Self.longestInterval else {
      return nil
    }
    return start.adding(days: first)...start.adding(days: last)
  }

  /// How well a report of so many days later fits the same news.
  private static let nearness = [1, 0.9, 0.6, 0.3]
  /// How well one of so many days earlier does: it would be news before the companion's.
  private static let nearnessBefore = [1, 0.7, 0.3, 0.1]

  /// The greatest value near each day, less for each day between, in linear time.
  static func widened(_ values: [Double]) -> [Double] {
    var widened = values
    for distance in nearness.indices.dropFirst() {
      for index in values.indices where values[index] > 0 {
        if index >= distance {
          let value = values[index] * nearnessBefore[distance]
          widened[index - distance] = max(widened[index - distance], value)
        }
        if index + distance < values.count {
          let value = values[index] * nearness[distance]
          widened[index + distance] = max(widened[index + distance], value)
        }
      }
    }
    return widened
  }
}
