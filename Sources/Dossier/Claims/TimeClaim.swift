/// A time that an article tells, in the attributes of TIMEX3 (ISO-TimeML, ISO 24617-1).
public struct TimeClaim: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case date = "DATE"
    case duration = "DURATION"
    case set = "SET"
  }

  public enum Modifier: String, Codable, Sendable, CaseIterable {
    case before = "BEFORE"
    case after = "AFTER"
    case onOrBefore = "ON_OR_BEFORE"
    case onOrAfter = "ON_OR_AFTER"
    case approximate = "APPROX"
    case start = "START"
    case middle = "MID"
    case end = "END"
  }

  public var type: Kind
  /// TIMEX3's `value`: "2021-05-01", "2021-W14", "2021-SP", "P6M", "PRESENT_REF"; an X stands for
  /// each digit that the article leaves open; "first/last" where the time is no calendar unit.
  public var value: String
  /// TIMEX3's `mod`.
  @Nullable public var mod: Modifier?
  /// The days that the value comes to, read on the article's date.
  public var span: TimeSpan
  public var evidence: Evidence

  public init(
    type: Kind, value: String, mod: Modifier?, span: TimeSpan, evidence: Evidence
  ) {
    self.type = type
    self.value = value
    self.mod = mod
    self.span = span
    self.evidence = evidence
  }
}
