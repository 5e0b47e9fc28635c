import Briefing
import Dossier

/// Days as places on a line, with the days that are written beneath it.
struct Axis {
  let first: CivilDate
  let last: CivilDate
  /// Units of the drawing.
  let left: Int
  let width: Int

  init(_ first: CivilDate, _ last: CivilDate, left: Int, width: Int) {
    self.first = first
    self.last = max(last, first)
    self.left = left
    self.width = width
  }

  /// The middle of a day; days beyond the ends stand at them.
  func x(_ day: CivilDate) -> Int {
    let days = last.dayNumber - first.dayNumber + 1
    let place = min(max(day, first), last).dayNumber - first.dayNumber
    return left + (2 * place + 1) * width / (2 * days)
  }

  struct Tick {
    var x: Int
    var label: String
  }

  private static let mostTicks = 9

  /// Round days, at most nine of them.
  var ticks: [Tick] {
    let days = last.dayNumber - first.dayNumber + 1
    if days <= Self.mostTicks { return (0..<days).map { tick(first.adding(days: $0), .day) } }
    if days <= 7 * Self.mostTicks { return weeks() }
    let months = [1, 2, 3, 6].first { days / 30 <= $0 * Self.mostTicks }
    if let months { return self.months(every: months) }
    let years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]
      .first { days / 365 <= $0 * Self.mostTicks }
    return self.years(every: years ?? 2000)
  }

  private func weeks() -> [Tick] {
    let days = last.dayNumber - first.dayNumber + 1
    let step = days <= 4 * Self.mostTicks ? (days + Self.mostTicks - 1) / Self.mostTicks : 7
    let start = step == 7 ? (8 - first.weekday) % 7 : 0
    return stride(from: start, to: days, by: max(1, step)).map {
      tick(first.adding(days: $0), .day)
    }
  }

  private func months(every step: Int) -> [Tick] {
    var index = first.year * 12 + first.month - 1
    index += (step - index % step) % step
    var ticks: [Tick] = []
    while let day = CivilDate(year: index / 12, month: index % 12 + 1, day: 1), day <= last {
      if day >= first { ticks.append(tick(day, .month)) }
      index += step
    }
    return ticks
  }

  private func years(every step: Int) -> [Tick] {
    var year = (first.year + step - 1) / step * step
    var ticks: [Tick] = []
    while let day = CivilDate(year: max(1, year), month: 1, day: 1), day <= last {
      if day >= first { ticks.append(tick(day, .year)) }
      year += step
    }
    return ticks
  }

  private func tick(_ day: CivilDate, _ granularity: Granularity) -> Tick {
    let end: CivilDate
    switch granularity {
    case .month: end = day.adding(months: 1).adding(days: -1)
    case .year: end = day.adding(months: 12).adding(days: -1)
    default: end = day
    }
    return Tick(
      x: x(day),
      label: DateWords.words(
        TimeSpan(start: day, end: end, granularity: granularity, text: nil)))
  }
}
