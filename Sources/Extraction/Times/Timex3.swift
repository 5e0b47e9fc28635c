package import Dossier
package import Language

/// A time reference in the attributes of TIMEX3 (ISO 24617-1, annex on TimeML's TIMEX3 values).
package struct Timex3: Equatable {
  package var type: TimeClaim.Kind
  package var value: String
  package var mod: TimeClaim.Modifier?

  /// - Parameter span: the days that the reference comes to; where they are not known, the value
  ///   says what is ("XXXX-05-01").
  package init(_ reference: TimeReference, span: TimeSpan) {
    switch reference {
    case .since(let inner): self = Timex3(inner, bound: span.start, mod: .onOrAfter)
    case .after(let inner): self = Timex3(inner, bound: span.start?.adding(days: -1), mod: .after)
    case .until(let inner): self = Timex3(inner, bound: span.end, mod: .onOrBefore)
    case .by(let inner): self = Timex3(inner, bound: span.end, mod: .onOrBefore)
    case .before(let inner): self = Timex3(inner, bound: span.end?.adding(days: 1), mod: .before)
    case .part(let part, let whole): self.init(part, of: whole, span: span)
    case .span(let unit, let count, _): self.init(.duration, Timex3.length(unit, count))
    case .within(let unit, let count) where span.bounds == nil:
      self.init(.duration, Timex3.length(unit, count))
    case .duration(let unit, let least, let most):
      let lengths = least == most ? [most] : [least, most]
      self.init(.duration, lengths.map { Timex3.length(unit, $0) }.joined(separator: "/"))
    case .present: self.init(.date, "PRESENT_REF")
    case .recurring(_, let weekday?): self.init(.set, "XXXX-WXX-\(weekday)")
    case .recurring(let unit, nil): self.init(.set, Timex3.length(unit, 1))
    case .offset(_, _, approximate: true):
      self.init(.date, Timex3.value(reference, span), .approximate)
    default: self.init(.date, Timex3.value(reference, span))
    }
  }

  private init(_ type: TimeClaim.Kind, _ value: String, _ mod: TimeClaim.Modifier? = nil) {
    self.type = type
    self.value = value
    self.mod = mod
  }

  /// The value is the time named ("May 1" of "until May 1"), not the stretch that it bounds.
  private init(_ inner: TimeReference, bound: CivilDate?, mod: TimeClaim.Modifier) {
    let unit = Timex3.granularity(of: inner) ?? .day
    self.init(.date, bound.flatMap { $0.timex(unit) } ?? Timex3.open(inner), mod)
  }

  private init(_ part: TimePart, of whole: TimeReference, span: TimeSpan) {
    guard let first = span.start else {
      self.init(.date, Timex3.open(whole), Timex3.modifier(part))
      return
    }
    if let code = Timex3.seasonCode(part) {
      // A winter is named by the year in which it begins.
      self.init(.date, "\(first.iso.prefix(4))-\(code)")
    } else {
      let unit = Timex3.granularity(of: whole) ?? span.granularity
      self.init(.date, first.timex(unit) ?? Timex3.open(whole), Timex3.modifier(part))
    }
  }

  // MARK: Values

  private static func value(_ reference: TimeReference, _ span: TimeSpan) -> String {
    if case .decade(let year) = reference { return String(year / 10) }
    guard let bounds = span.bounds else { return open(reference) }
    if bounds.lowerBound == bounds.upperBound { return bounds.lowerBound.iso }
    if let unit = bounds.lowerBound.timex(span.granularity),
      bounds.upperBound.timex(span.granularity) == unit,
      [.week, .month, .quarter, .year].contains(span.granularity)
    {
      return unit
    }
    return "\(bounds.lowerBound.iso)/\(bounds.upperBound.iso)"
  }

  /// What the words alone tell, an X for each digit that they leave open.
  private static func open(_ reference: TimeReference) -> String {
    switch reference {
    case .calendar(let year, nil, _): String(year)
    case .yearless(let month, let day, _), .monthOffset(let month, let day, _),
      .adjacentMonth(let month, let day, _):
      "XXXX-\(padded(month))" + (day.map { "-\(padded($0))" } ?? "")
    case .weekday(let weekday, _): "XXXX-WXX-\(weekday)"
    case .offset(let unit, 0, _) where unit == .day: "XXXX-XX-XX"
    case .offset(let unit, let count, _): count < 0 ? "PAST_REF" : openUnit(unit, count)
    case .narrative(let unit, let count): length(unit, abs(count))
    case .within(let unit, let count): length(unit, count)
    default: "XXXX-XX-XX"
    }
  }

  private static func openUnit(_ unit: TimeUnit, _ count: Int) -> String {
    count > 0 ? "FUTURE_REF" : unit == .year ? "XXXX" : unit == .month ? "XXXX-XX" : "XXXX-WXX"
  }

  /// "P6M"; "PXY" where no number is told.
  private static func length(_ unit: TimeUnit, _ count: Int?) -> String {
    let number = count.map(String.init) ?? "X"
    switch unit {
    case .day: return "P\(number)D"
    case .week: return "P\(number)W"
    case .weekend: return "P\(number)WE"
    case .month: return "P\(number)M"
    case .quarter: return "P\(number)Q"
    case .year: return "P\(number)Y"
    case .decade: return "P\(number)DE"
    case .century: return "P\(number)CE"
    }
  }

  private static func granularity(of reference: TimeReference) -> Granularity? {
    switch reference {
    case .calendar(_, nil, _): .year
    case .calendar(_, _, nil): .month
    case .yearless(_, nil, _), .monthOffset(_, nil, _), .adjacentMonth(_, nil, _): .month
    case .offset(let unit, _, _), .narrative(let unit, _): unit.granularity
    case .decade: .year
    case .part(_, let whole): granularity(of: whole)
    default: .day
    }
  }

  private static func seasonCode(_ part: TimePart) -> String? {
    switch part {
    case .spring: "SP"
    case .summer: "SU"
    case .autumn: "FA"
    case .winter: "WI"
    case .q1: "Q1"
    case .q2: "Q2"
    case .q3: "Q3"
    case .q4: "Q4"
    case .firstHalf: "H1"
    case .secondHalf: "H2"
    case .early, .mid, .late, .earlier, .later: nil
    }
  }

  private static func modifier(_ part: TimePart) -> TimeClaim.Modifier? {
    switch part {
    case .early: .start
    case .mid: .middle
    case .late: .end
    case .earlier: .before
    case .later: .after
    default: nil
    }
  }

  fileprivate static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}

extension CivilDate {
  /// The calendar unit that the day lies in, as TIMEX3 writes it.
  fileprivate func timex(_ granularity: Granularity) -> String? {
    let year = iso.prefix(4)
    switch granularity {
    case .day: return iso
    case .week:
      // ISO 8601: a week belongs to the year in which its Thursday lies.
      let thursday = adding(days: 4 - weekday)
      guard let first = CivilDate(year: thursday.year, month: 1, day: 1) else { return nil }
      let week = (thursday.dayNumber - first.dayNumber) / 7 + 1
      return "\(thursday.iso.prefix(4))-W\(Timex3.padded(week))"
    case .month: return String(iso.prefix(7))
    case .quarter: return "\(year)-Q\((month - 1) / 3 + 1)"
    case .year: return String(year)
    case .unknown: return nil
    }
  }
}
