/// What a rule gives: an expression such as `range(date(y, m, a), date(y, m, b))`.
///
/// | form | gives |
/// |---|---|
/// | `date(y, m, d, w)` | a calendar date; a yearless one where `y` was not matched |
/// | `numeric(y, a, b)` | a date of numbers, day first or month first, where only one can be |
/// | `fixed(h)` | a holiday: month × 100 + day |
/// | `shortYear(n)` | a two-digit year, of the century that is nearest to 1960–2059 |
/// | `yearIn(y, n)` | a two-digit year of the century of `y` ("2015-16") |
/// | `century(n)` | from its first to its last year (the 20th: 1900 to 1999) |
/// | `decade(y)` `weekday(w, offset)` `offset(unit, n)` `about(x)` | |
/// | `monthOffset(m, d, years)` `part(p, x)` `adjacentMonth(m, d, direction)` `range(x, y)` | |
/// | `since(x)` `until(x)` `by(x)` `before(x)` `after(x)` | |
/// | `span(unit, n, direction)` `narrative(unit, n)` `within(unit, n)` | |
/// | `duration(unit, atLeast, atMost)` `present` `recurring(unit, w)` `none` | |
///
/// An argument is a kept value, a number, a unit, a part, another form, or `_` for nothing; a minus
/// sign before a kept value turns it round.
indirect enum TimeTemplate: Sendable {
  case number(Int)
  case slot(Int, negated: Bool)
  case nothing
  case form(Form, [TimeTemplate])

  enum Form: String, Sendable {
    case date, numeric, fixed, shortYear, yearIn, century, decade, adjacentMonth,
      weekday, offset, about, monthOffset, part, range
    case since, until, by, before, after, span, narrative, within, duration, present, recurring
    case none
  }

  /// Units and parts stand in rules and vocabulary as numbers of their own, far from any date.
  static func constant(named name: String) -> Int? {
    if let unit = TimeUnit(rawValue: name), let at = TimeUnit.allCases.firstIndex(of: unit) {
      return unitBase + at
    }
    if let part = TimePart(rawValue: name), let at = TimePart.allCases.firstIndex(of: part) {
      return partBase + at
    }
    return nil
  }

  private static let unitBase = 1_000_000
  private static let partBase = 2_000_000

  static func unit(_ number: Int) -> TimeUnit? {
    let at = number - unitBase
    return TimeUnit.allCases.indices.contains(at) ? TimeUnit.allCases[at] : nil
  }

  static func part(_ number: Int) -> TimePart? {
    let at = number - partBase
    return TimePart.allCases.indices.contains(at) ? TimePart.allCases[at] : nil
  }
}

extension TimeTemplate {
  init(_ source: String, slots: [String]) throws(TimeRuleError) {
    var reader = TimeTemplateReader(source: source, slots: slots)
    self = try reader.read()
    guard reader.isAtEnd else {
      throw TimeRuleError(rule: source, reason: "words behind the end")
    }
  }
}

private struct TimeTemplateReader {
  let source: String
  let slots: [String]
  private let scalars: [Unicode.Scalar]
  private var at = 0

  init(source: String, slots: [String]) {
    self.source = source
    self.slots = slots
    scalars = source.unicodeScalars.filter { $0 != " " }
  }

  var isAtEnd: Bool { at == scalars.count }

  mutating func read() throws(TimeRuleError) -> TimeTemplate {
    let isNegated = skip("-")
    let name = word()
    guard !name.isEmpty else { throw TimeRuleError(rule: source, reason: "a value is missing") }
    if skip("(") { return try form(name) }
    if let number = Int(name) { return .number(isNegated ? -number : number) }
    if name == "_" { return .nothing }
    if let slot = slots.firstIndex(of: name) { return .slot(slot, negated: isNegated) }
    if let constant = TimeTemplate.constant(named: name) { return .number(constant) }
    guard let form = TimeTemplate.Form(rawValue: name), form == .present || form == .none else {
      throw TimeRuleError(rule: source, reason: "nothing is named \(name)")
    }
    return .form(form, [])
  }

  private mutating func form(_ name: String) throws(TimeRuleError) -> TimeTemplate {
    guard let form = TimeTemplate.Form(rawValue: name) else {
      throw TimeRuleError(rule: source, reason: "no form named \(name)")
    }
    var arguments: [TimeTemplate] = []
    repeat { arguments.append(try read()) } while skip(",")
    guard skip(")") else { throw TimeRuleError(rule: source, reason: "a bracket is missing") }
    return .form(form, arguments)
  }

  private mutating func word() -> String {
    let start = at
    while at < scalars.count,
      scalars[at].properties.isAlphabetic || scalars[at] == "_"
        || scalars[at].properties.numericType != nil
    {
      at += 1
    }
    return String(String.UnicodeScalarView(scalars[start..<at]))
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard at < scalars.count, scalars[at] == scalar else { return false }
    at += 1
    return true
  }
}
