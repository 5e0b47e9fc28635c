/// Names and two-letter codes of countries by ISO 3166-1 alpha-3; data, not code.
public struct CountryCodes: Hashable, Sendable {
  public var names: [String: String]
  /// In lower case.
  public var alpha2: [String: String]

  public init(names: [String: String] = [:], alpha2: [String: String] = [:]) {
    self.names = names
    self.alpha2 = alpha2
  }
}
