import Dossier

/// Days from a first to a last, either of which may be open, and how exactly they are told.
struct Stretch: Equatable {
  var start: CivilDate?
  var end: CivilDate?
  var granularity: Granularity

  static let unknown = Stretch(start: nil, end: nil, granularity: .unknown)

  static func day(_ day: CivilDate) -> Stretch {
    Stretch(start: day, end: day, granularity: .day)
  }

  /// Monday to Sunday.
  static func week(of day: CivilDate) -> Stretch {
    let monday = day.adding(days: 1 - day.weekday)
    return Stretch(start: monday, end: monday.adding(days: 6), granularity: .week)
  }

  static func month(_ month: Int, year: Int) -> Stretch {
    months(month...month, year: year, granularity: .month)
  }

  static func year(_ year: Int) -> Stretch { years(year...year) }

  static func years(_ years: ClosedRange<Int>) -> Stretch {
    Stretch(
      start: CivilDate(year: years.lowerBound, month: 1, day: 1),
      end: CivilDate(year: years.upperBound, month: 12, day: 31), granularity: .year)
  }

  /// Months 1 to 24, where 13 is the next year's January.
  static func months(
    _ months: ClosedRange<Int>, year: Int, granularity: Granularity
  ) -> Stretch {
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return .unknown }
    return Stretch(
      start: first.adding(months: months.lowerBound - 1),
      end: first.adding(months: months.upperBound).adding(days: -1), granularity: granularity)
  }

  var timeSpan: TimeSpan {
    TimeSpan(start: start, end: end, granularity: granularity, text: nil)
  }

  /// Both and all that lies between; told as exactly as the whole allows.
  func widened(to other: Stretch) -> Stretch {
    guard self != other else { return self }
    var whole = Stretch(start: nil, end: nil, granularity: granularity)
    if let start, let others = other.start { whole.start = min(start, others) }
    if let end, let others = other.end { whole.end = max(end, others) }
    guard let start = whole.start, let end = whole.end else { return whole }
    whole.granularity = granularity.coarser(of: other.granularity)
      .coarser(of: Granularity(days: end.dayNumber - start.dayNumber + 1))
    return whole
  }
}

extension Granularity {
  private var order: Int { Granularity.allCases.firstIndex(of: self) ?? 0 }

  func coarser(of other: Granularity) -> Granularity { order < other.order ? other : self }

  func finer(of other: Granularity) -> Granularity { order < other.order ? self : other }

  /// The unit that this many days in a row take up.
  init(days: Int) {
    switch days {
    case ...1: self = .day
    case ...7: self = .week
    case ...31: self = .month
    case ...92: self = .quarter
    default: self = .year
    }
  }
}
