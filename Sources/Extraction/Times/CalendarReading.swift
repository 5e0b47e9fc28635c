import Dossier
import Language

/// The days that a time reference names when it is read on one certain day.
struct CalendarReading {
  /// Nil where nothing is known of the day.
  let now: CivilDate?
  let tense: Tense
  let narrative: TimeSpan?

  func stretch(of reference: TimeReference) -> Stretch {
    switch reference {
    case .calendar(let year, let month, let day): calendar(year, month, day)
    case .decade(let year): .years(year...(year + 9))
    case .yearless(let month, let day, let weekday):
      YearlessDay(month: month, day: day, weekday: weekday).stretch(near: now, tense: tense)
    case .weekday(let weekday, let offset): self.weekday(weekday, offset: offset)
    case .offset(let unit, let count, let isRough):
      offset(unit, count, isRough: isRough)
    case .monthOffset(let month, let day, let years):
      now.map { calendar($0.year + years, month, day) } ?? .unknown
    case .adjacentMonth(let month, let day, let direction):
      adjacentMonth(month, day, direction: direction)
    case .part(let part, let whole): self.part(part, of: whole)
    case .range(let start, let end): range(from: start, to: end)
    case .since, .until, .by, .before, .after: bounded(reference)
    case .span(let unit, let count, let direction):
      span(unit, count: count, direction: direction)
    case .narrative(let unit, let count): narrative(unit, count)
    case .within(let unit, let count): within(unit, count)
    case .duration(let unit, _, let most): duration(unit, most)
    case .present: now.map { .day($0) } ?? .unknown
    case .recurring: .unknown
    }
  }

  private func calendar(_ year: Int, _ month: Int?, _ day: Int?) -> Stretch {
    guard let month else { return .year(year) }
    guard let day else { return .month(month, year: year) }
    return CivilDate(year: year, month: month, day: day).map { .day($0) } ?? .unknown
  }

  /// A bare weekday is the last one, the same day counted, unless something is still to come.
  private func weekday(_ weekday: Int, offset: Int) -> Stretch {
    guard let now else { return .unknown }
    let monday = now.adding(days: 1 - now.weekday)
    let back = (now.weekday - weekday + 7) % 7
    let ahead = (weekday - now.weekday + 7) % 7
    switch offset {
    case ...(-2): return .day(monday.adding(days: weekday - 8))
    case -1: return .day(now.adding(days: back == 0 ? -7 : -back))
    case 1: return .day(now.adding(days: ahead == 0 ? 7 : ahead))
    case 2...: return .day(monday.adding(days: weekday + 6))
    default:
      return .day(now.adding(days: tense == .future ? ahead : -back))
    }
  }

  /// "This weekend" is the last one for what has happened on it, before the next one begins.
  private func offset(_ unit: TimeUnit, _ count: Int, isRough: Bool) -> Stretch {
    guard let now else { return .unknown }
    let isOver = unit == .weekend && count == 0 && tense == .past && now.weekday < 6
    return unit.stretch(at: isOver ? -1 : count, from: now, isRough: isRough)
  }

  private func adjacentMonth(_ month: Int, _ day: Int?, direction: Int) -> Stretch {
    guard let now else { return .unknown }
    let isThisYears = direction < 0 ? month < now.month : month > now.month
    return calendar(isThisYears ? now.year : now.year + direction, month, day)
  }

  private func range(from start: TimeReference, to end: TimeReference) -> Stretch {
    let first = stretch(of: start)
    var last = stretch(of: end)
    // The second end is read forward from the first ("from Monday to Friday").
    if case .weekday(let weekday, 0) = end, let from = first.start {
      last = .day(from.adding(days: (weekday - from.weekday + 7) % 7))
    }
    if case .yearless(let month, let day, _) = end, let from = first.start {
      last = YearlessDay(month: month, day: day, weekday: nil).stretch(from: from)
    }
    if let from = first.start, let to = last.end, to < from { return .unknown }
    var granularity = first.granularity.finer(of: last.granularity)
    // "Weeks later" is some day of these, not all of them.
    if case .narrative = start, let from = first.start, let to = last.end {
      granularity = Granularity(days: to.dayNumber - from.dayNumber + 1)
    }
    return Stretch(start: first.start, end: last.end, granularity: granularity)
  }

  private func bounded(_ reference: TimeReference) -> Stretch {
    switch reference {
    case .since(let inner):
      let from = stretch(of: inner)
      let end = now.flatMap { now in from.start.map { max($0, now) } }
      return Stretch(start: from.start, end: end, granularity: from.granularity)
    case .until(let inner):
      let to = stretch(of: inner)
      return Stretch(start: nil, end: to.end, granularity: to.granularity)
    // A deadline is the day itself.
    case .by(let inner): return stretch(of: inner)
    case .before(let inner):
      let to = stretch(of: inner)
      return Stretch(start: nil, end: to.start?.adding(days: -1), granularity: to.granularity)
    case .after(let inner):
      let from = stretch(of: inner)
      return Stretch(start: from.end?.adding(days: 1), end: nil, granularity: from.granularity)
    default: return .unknown
    }
  }

  /// "the last nine years" end on the day of reading; "recent months" have no first day. The far
  /// end is no better known than the unit tells.
  private func span(_ unit: TimeUnit, count: Int?, direction: Int) -> Stretch {
    // "Over the next six months" told as past starts from the story's day, not from today's.
    guard let now, direction < 0 || tense != .past else { return .unknown }
    let edge = count.map { unit.bounds(of: unit.day($0 * direction.signum(), from: now)) }
    return direction < 0
      ? Stretch(start: edge?.lowerBound, end: now, granularity: unit.granularity)
      : Stretch(start: now, end: edge?.upperBound, granularity: unit.granularity)
  }

  private func narrative(_ unit: TimeUnit, _ count: Int) -> Stretch {
    guard let narrative, let from = narrative.bounds,
      unit.isCountable(from: narrative.granularity)
    else { return .unknown }
    let first = unit.stretch(at: count, from: from.lowerBound, isRough: false)
    let last = unit.stretch(at: count, from: from.upperBound, isRough: false)
    return first.widened(to: last)
  }

  /// "in two weeks" is still to come; "the first in nine years" looks back.
  private func within(_ unit: TimeUnit, _ count: Int) -> Stretch {
    switch tense {
    case .future: span(unit, count: count, direction: 1)
    case .present, .perfect: span(unit, count: count, direction: -1)
    case .past, .unknown: .unknown
    }
  }

  /// A length has no place in the calendar, but what has been going on ends now.
  private func duration(_ unit: TimeUnit, _ count: Int) -> Stretch {
    tense == .perfect ? span(unit, count: count, direction: -1) : .unknown
  }
}
