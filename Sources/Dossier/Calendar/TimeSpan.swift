/// How exactly a time is known.
public enum Granularity: String, Codable, Sendable, CaseIterable {
  case day, week, month, quarter, year, unknown
}

/// When something is, was or will be: ISO dates, both inclusive, and the source's own words.
public struct TimeSpan: Codable, Hashable, Sendable {
  @Nullable public var start: CivilDate?
  @Nullable public var end: CivilDate?
  public var granularity: Granularity
  /// The source's own words ("last month"); null where the time is the article's own.
  @Nullable public var text: String?

  public init(start: CivilDate?, end: CivilDate?, granularity: Granularity, text: String?) {
    self.start = start
    self.end = end
    self.granularity = start == nil && end == nil ? .unknown : granularity
    self.text = text
  }

  public static let unknown = TimeSpan(start: nil, end: nil, granularity: .unknown, text: nil)

  public static func day(_ date: CivilDate, text: String? = nil) -> TimeSpan {
    TimeSpan(start: date, end: date, granularity: .day, text: text)
  }

  /// The bounds when both are known.
  public var bounds: ClosedRange<CivilDate>? {
    guard let start, let end, start <= end else { return nil }
    return start...end
  }

  /// Whether the two can speak of the same time; a time that is not known can be any.
  public func canBe(_ other: TimeSpan) -> Bool {
    guard let mine = bounds, let others = other.bounds else { return true }
    return mine.overlaps(others)
  }
}
