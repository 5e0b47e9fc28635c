public import Dossier

/// Which entries of a dossier are taken along.
public struct ExportChoice: Hashable, Sendable {
  /// One row for each actor and recipient instead of one for each happening (PLOVER).
  public var dyads: Bool
  /// What is planned, proposed, threatened or refused as well as what happened (PLOVER).
  public var planned: Bool
  /// Entries that can have been on this day or later, and on this day or earlier.
  public var from: CivilDate?
  public var to: CivilDate?
  /// Entries told by articles of this day or later.
  public var since: CivilDate?
  /// At least so many independent sources.
  public var independent: Int

  public init(
    dyads: Bool = false, planned: Bool = false, from: CivilDate? = nil, to: CivilDate? = nil,
    since: CivilDate? = nil, independent: Int = 1
  ) {
    self.dyads = dyads
    self.planned = planned
    self.from = from
    self.to = to
    self.since = since
    self.independent = independent
  }

  func holds(_ time: TimeSpan, _ sources: Sources, _ index: DossierIndex) -> Bool {
    if sources.independent < independent { return false }
    if let from, (time.end ?? from) < from { return false }
    if let to, (time.start ?? to) > to { return false }
    if let since { return index.newest(sources.articles).map { $0 >= since } ?? false }
    return true
  }
}
