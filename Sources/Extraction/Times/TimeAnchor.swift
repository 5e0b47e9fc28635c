public import Dossier
public import Language

/// Turns what a time expression says into days, as read on the day on which it was written.
///
/// ```swift
/// let anchor = TimeAnchor(written: day...day)  // 2021-04-07, a Wednesday
/// anchor.span(of: lastMonth, tense: .past, narrative: nil)
/// // 2021-03-01 to 2021-03-31, by the month, "last month"
/// ```
///
/// Where the day of writing is only known as an interval, the result covers what each of its days
/// would give. Where nothing is known of it, absolute expressions still have their days and the
/// others none; the text is kept in every case.
public struct TimeAnchor: Sendable {
  private let written: ClosedRange<CivilDate>?

  public init(written: ClosedRange<CivilDate>?) {
    self.written = written
  }

  /// - Parameter narrative: the time that was told just before, which "three years later" and "that
  ///   year" count from; nil where there is none.
  public func span(
    of expression: TimeExpression, tense: Tense, narrative: TimeSpan?
  ) -> TimeSpan {
    var span = span(of: expression.reference, tense: tense, narrative: narrative)
    span.text = expression.text
    return span
  }

  private func span(of reference: TimeReference, tense: Tense, narrative: TimeSpan?) -> TimeSpan {
    guard let written else {
      return CalendarReading(now: nil, tense: tense, narrative: narrative).stretch(of: reference)
        .timeSpan
    }
    let first = CalendarReading(now: written.lowerBound, tense: tense, narrative: narrative)
      .stretch(of: reference)
    guard written.lowerBound < written.upperBound else { return first.timeSpan }
    let last = CalendarReading(now: written.upperBound, tense: tense, narrative: narrative)
      .stretch(of: reference)
    return first.widened(to: last).timeSpan
  }
}
