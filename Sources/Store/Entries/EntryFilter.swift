public import Dossier

/// Which entries are asked for; what is nil does not matter.
public struct EntryFilter: Hashable, Sendable {
  /// An id, or words of a name.
  public var actor: String?
  /// ISO 3166-1 alpha-3: where it was, or who took part.
  public var country: String?
  public var type: String?
  public var status: String?
  public var from: CivilDate?
  public var to: CivilDate?
  /// At least so many independent sources.
  public var independent: Int?

  public init(
    actor: String? = nil, country: String? = nil, type: String? = nil, status: String? = nil,
    from: CivilDate? = nil, to: CivilDate? = nil, independent: Int? = nil
  ) {
    self.actor = actor
    self.country = country
    self.type = type
    self.status = status
    self.from = from
    self.to = to
    self.independent = independent
  }
}
