/// Words, in lower case, that tell a line that sells something from news; data, not code.
public struct PitchWords: Decodable, Hashable, Sendable {
  /// Verbs that open an invitation ("book", "fly").
  public var imperatives: [String]
  /// Words that follow such a verb ("book your seat", "fly to the sun"), so that a noun at the head
  /// of a sentence is none.
  public var objects: [String]
  /// Words of shop windows ("sale", "vouchers").
  public var offers: [String]
  /// Last words of firms' names ("Motors"), which count with a capital only.
  public var houses: [String]
  /// Words of reports, which no advert uses ("said", "spokesman").
  public var reports: [String]

  public init(
    imperatives: [String] = [], objects: [String] = [], offers: [String] = [],
    houses: [String] = [], reports: [String] = []
  ) {
    self.imperatives = imperatives
    self.objects = objects
    self.offers = offers
    self.houses = houses
    self.reports = reports
  }
}
