import Dossier
import Language

extension CalendarReading {
  /// A part of a day or of a week is told by the whole.
  func part(_ part: TimePart, of reference: TimeReference) -> Stretch {
    if part.isSeason, let season = part.months, case .offset(.year, let years, _) = reference {
      return self.season(season, years: years)
    }
    let whole = stretch(of: reference)
    // "Earlier that week" is seen from what was told before, not from the day of writing.
    let now = reference.isNarrative ? narrative?.start : now
    guard let start = whole.start, let end = whole.end else { return whole }
    if let months = part.months, whole.granularity == .year, start.year == end.year {
      return .months(months, year: start.year, granularity: .quarter)
    }
    switch part {
    case .earlier: return upTo(now, of: whole)
    case .later: return from(now, of: whole)
    default: break
    }
    switch end.dayNumber - start.dayNumber {
    case ..<7: return whole
    case ..<32: return monthPart(part, start, end)
    case ..<367: return yearPart(part, start)
    default: return decadePart(part, start, end)
    }
  }

  private func upTo(_ now: CivilDate?, of whole: Stretch) -> Stretch {
    guard let now, let bounds = whole.timeSpan.bounds, bounds.contains(now) else { return whole }
    return Stretch(start: bounds.lowerBound, end: now, granularity: whole.granularity)
  }

  private func from(_ now: CivilDate?, of whole: Stretch) -> Stretch {
    guard let now, let bounds = whole.timeSpan.bounds, bounds.contains(now) else { return whole }
    return Stretch(start: now, end: bounds.upperBound, granularity: whole.granularity)
  }

  /// Early and late are taken as halves, the middle as the days from the 10th to the 20th.
  private func monthPart(_ part: TimePart, _ start: CivilDate, _ end: CivilDate) -> Stretch {
    switch part {
    case .early, .firstHalf:
      Stretch(start: start, end: start.adding(days: 14), granularity: .month)
    case .mid:
      Stretch(start: start.adding(days: 9), end: start.adding(days: 19), granularity: .month)
    case .late, .secondHalf:
      Stretch(start: start.adding(days: 14), end: end, granularity: .month)
    default: Stretch(start: start, end: end, granularity: .month)
    }
  }

  private func yearPart(_ part: TimePart, _ start: CivilDate) -> Stretch {
    let months: ClosedRange<Int>
    switch part {
    case .early: months = 1...4
    case .mid: months = 5...8
    case .late: months = 9...12
    case .firstHalf: months = 1...6
    case .secondHalf: months = 7...12
    default: return .year(start.year)
    }
    return .months(months, year: start.year, granularity: .quarter)
  }

  private func decadePart(_ part: TimePart, _ start: CivilDate, _ end: CivilDate) -> Stretch {
    let length = end.year - start.year + 1
    switch part {
    case .early, .firstHalf: return .years(start.year...(start.year + length / 2 - 1))
    case .mid:
      return .years((start.year + length * 3 / 10)...(start.year + length * 6 / 10))
    case .late, .secondHalf: return .years((start.year + length / 2)...end.year)
    default: return .years(start.year...end.year)
    }
  }

  /// "last winter" is the latest that has ended or nearly so, "next" the first that has not begun.
  private func season(_ months: ClosedRange<Int>, years: Int) -> Stretch {
    guard let now else { return .unknown }
    let seasons = (-2...2).map {
      Stretch.months(months, year: now.year + $0, granularity: .quarter)
    }
    switch years {
    case ..<0:
      // Its last month is the next season's first, so that it may be called last by then.
      return seasons.last { $0.end.map { $0.adding(days: -31) < now } ?? false } ?? .unknown
    case 0:
      let current = seasons.first { $0.timeSpan.bounds?.contains(now) ?? false }
      return current ?? Stretch.months(months, year: now.year, granularity: .quarter)
    default:
      return seasons.first { $0.start.map { now < $0 } ?? false } ?? .unknown
    }
  }
}

extension TimeReference {
  fileprivate var isNarrative: Bool {
    if case .narrative = self { return true }
    return false
  }
}

extension TimePart {
  fileprivate var isSeason: Bool { [.spring, .summer, .autumn, .winter].contains(self) }

  /// Months of the year, on the northern half of the earth. A season covers both its
  /// meteorological and its astronomical months; winter ends in the next year.
  fileprivate var months: ClosedRange<Int>? {
    switch self {
    case .spring: 3...6
    case .summer: 6...9
    case .autumn: 9...12
    case .winter: 12...15
    case .q1: 1...3
    case .q2: 4...6
    case .q3: 7...9
    case .q4: 10...12
    default: nil
    }
  }
}
