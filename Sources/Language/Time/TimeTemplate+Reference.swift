/// A value that a pattern kept.
enum TimeBinding: Sendable {
  case nothing
  case number(Int)
  case reference(TimeReference)
}

extension TimeTemplate {
  /// The meaning for the kept values; nil where they make none ("February 31").
  func reference(_ kept: [TimeBinding]) -> TimeReference? {
    switch self {
    case .number, .nothing: return nil
    case .slot(let slot, _):
      if case .reference(let reference) = kept[slot] { return reference }
      return nil
    case .form(let form, let arguments):
      return TimeTemplate.build(form, TimeArguments(templates: arguments, kept: kept))
    }
  }

  func number(_ kept: [TimeBinding]) -> Int? {
    switch self {
    case .number(let number): return number
    case .slot(let slot, let negated):
      guard case .number(let number) = kept[slot] else { return nil }
      return negated ? -number : number
    case .form(.shortYear, let arguments):
      guard let number = arguments.first?.number(kept), (0...99).contains(number) else {
        return nil
      }
      return number < 60 ? 2000 + number : 1900 + number
    case .nothing, .form: return nil
    }
  }

  private static func build(_ form: Form, _ given: TimeArguments) -> TimeReference? {
    switch form {
    case .date, .numeric, .fixed, .shortYear, .yearIn, .century, .decade: buildDate(form, given)
    case .weekday, .offset, .about, .monthOffset, .adjacentMonth, .part, .range:
      buildRelative(form, given)
    case .since: given.reference(0).map { .since($0) }
    case .until: given.reference(0).map { .until($0) }
    case .by: given.reference(0).map { .by($0) }
    case .before: given.reference(0).map { .before($0) }
    case .after: given.reference(0).map { .after($0) }
    case .present: .present
    case .none: nil
    case .span, .narrative, .within, .duration, .recurring: buildLength(form, given)
    }
  }

  private static func buildDate(_ form: Form, _ given: TimeArguments) -> TimeReference? {
    switch form {
    case .date:
      return date(
        year: given.number(0), month: given.number(1), day: given.number(2),
        weekday: given.number(3))
    case .numeric:
      guard let year = given.number(0), let one = given.number(1), let two = given.number(2) else {
        return nil
      }
      // Where both could be the month, nobody can tell which is.
      guard one == two || (one > 12) != (two > 12) else { return nil }
      return date(year: year, month: min(one, two), day: max(one, two), weekday: nil)
    case .fixed:
      guard let number = given.number(0) else { return nil }
      return date(
        year: given.number(1), month: number / 100, day: number % 100, weekday: nil)
    case .shortYear:
      let year = TimeTemplate.form(.shortYear, given.templates).number(given.kept)
      return year.map { .calendar(year: $0, month: nil, day: nil) }
    case .yearIn:
      guard let year = given.number(0), let short = given.number(1) else { return nil }
      return .calendar(year: year / 100 * 100 + short, month: nil, day: nil)
    case .century:
      guard let number = given.number(0), (1...21).contains(number) else { return nil }
      return .range(
        .calendar(year: (number - 1) * 100, month: nil, day: nil),
        .calendar(year: number * 100 - 1, month: nil, day: nil))
    default:
      guard let year = given.number(0) else { return nil }
      return .decade(year >= 100 ? year : year < 20 ? 2000 + year : 1900 + year)
    }
  }

  /// Days that no year has are no dates; February 29 is left to the calendar.
  private static func date(year: Int?, month: Int?, day: Int?, weekday: Int?) -> TimeReference? {
    if let month {
      guard (1...12).contains(month) else { return nil }
      let longest = month == 2 ? 29 : [4, 6, 9, 11].contains(month) ? 30 : 31
      if let day, !(1...longest).contains(day) { return nil }
    }
    if let year { return .calendar(year: year, month: month, day: day) }
    return month.map { .yearless(month: $0, day: day, weekday: weekday) }
  }

  private static func buildRelative(_ form: Form, _ given: TimeArguments) -> TimeReference? {
    switch form {
    case .weekday:
      return given.number(0).map { .weekday($0, offset: given.number(1) ?? 0) }
    case .offset:
      guard let unit = given.unit(0), let number = given.number(1) else { return nil }
      return .offset(unit, number, approximate: false)
    case .about:
      guard case .offset(let unit, let number, _) = given.reference(0) else {
        return given.reference(0)
      }
      return .offset(unit, number, approximate: true)
    case .monthOffset:
      guard let month = given.number(0), let years = given.number(2) else { return nil }
      return .monthOffset(month: month, day: given.number(1), years: years)
    case .adjacentMonth:
      guard let month = given.number(0), let direction = given.number(2) else { return nil }
      return .adjacentMonth(month: month, day: given.number(1), direction: direction)
    case .part:
      guard let part = given.number(0).flatMap(TimeTemplate.part), let of = given.reference(1)
      else { return nil }
      return .part(part, of: of)
    default:
      guard let start = given.reference(0), let end = given.reference(1) else { return nil }
      return range(from: start, to: end)
    }
  }

  /// "January 23 - March 9 2014": the year at one end holds for the other.
  private static func range(from start: TimeReference, to end: TimeReference) -> TimeReference {
    if case .yearless(let month, let day, _) = start,
      case .calendar(let year, let endMonth?, _) = end
    {
      let startYear = month > endMonth ? year - 1 : year
      return .range(.calendar(year: startYear, month: month, day: day), end)
    }
    if case .calendar(let year, let startMonth?, _) = start,
      case .yearless(let month, let day, _) = end
    {
      let endYear = month < startMonth ? year + 1 : year
      return .range(start, .calendar(year: endYear, month: month, day: day))
    }
    return .range(start, end)
  }

  private static func buildLength(_ form: Form, _ given: TimeArguments) -> TimeReference? {
    guard let unit = given.unit(0) else { return nil }
    switch form {
    case .span: return .span(unit, count: given.number(1), direction: given.number(2) ?? -1)
    case .narrative: return given.number(1).map { .narrative(unit, $0) }
    case .within: return given.number(1).map { .within(unit, $0) }
    case .recurring: return .recurring(unit, weekday: given.number(1))
    default:
      guard let least = given.number(1) else { return nil }
      let most = given.number(2) ?? least
      return .duration(unit, atLeast: min(least, most), atMost: max(least, most))
    }
  }
}

/// A form's arguments for the kept values.
private struct TimeArguments {
  let templates: [TimeTemplate]
  let kept: [TimeBinding]

  func number(_ index: Int) -> Int? {
    index < templates.count ? templates[index].number(kept) : nil
  }

  func unit(_ index: Int) -> TimeUnit? { number(index).flatMap(TimeTemplate.unit) }

  func reference(_ index: Int) -> TimeReference? {
    index < templates.count ? templates[index].reference(kept) : nil
  }
}
