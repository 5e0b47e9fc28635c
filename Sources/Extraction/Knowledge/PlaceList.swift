/// Places where diplomacy and conflict happen: `places.json`.
public struct PlaceList: Decodable, Sendable {
  public var source: String
  public var places: [PlaceEntry]

  public init(source: String = "", places: [PlaceEntry]) {
    self.source = source
    self.places = places
  }
}

public struct PlaceEntry: Decodable, Hashable, Sendable {
  public enum Kind: String, Decodable, Sendable, CaseIterable {
    case city, region, site, sea
    case countryPart = "country_part"
  }

  public var name: String
  @AbsentIsEmpty public var names: [String]
  /// ISO 3166-1 alpha-3; nil where it lies in several states or in none.
  public var country: String?
  public var kind: Kind
  /// Those of its names that are also something else.
  @AbsentIsEmpty public var ambiguous: [String]
}
