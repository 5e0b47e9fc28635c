public enum Approximation: String, Codable, Sendable, CaseIterable {
  case exact, about, nearly, over, under
  case atLeast = "at_least"
}

/// A quantity that sources state: trade, troops, delegation sizes, casualties.
public struct Figure: Codable, Hashable, Sendable {
  public var id: String
  /// What is counted ("bilateral trade").
  public var what: String
  public var value: Double
  /// An ISO 4217 code for money, otherwise the counted noun or the unit as written ("km", "years").
  public var unit: String
  public var approximation: Approximation
  /// Actor and event ids.
  public var about: [String]
  public var period: TimeSpan
  public var sources: Sources
  public var evidence: Citations
  public var disagreements: [Disagreement]
  /// Earlier values that their own outlet has put right.
  public var history: [Revision]

  public init(
    id: String, what: String, value: Double, unit: String, approximation: Approximation,
    about: [String], period: TimeSpan, sources: Sources, evidence: Citations,
    disagreements: [Disagreement] = [], history: [Revision] = []
  ) {
    self.id = id
    self.what = what
    self.value = value
    self.unit = unit
    self.approximation = approximation
    self.about = about
    self.period = period
    self.sources = sources
    self.evidence = evidence
    self.disagreements = disagreements
    self.history = history
  }
}
