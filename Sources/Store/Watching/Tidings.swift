/// What a dossier holds now, and what came since a change.
public struct Tidings: Hashable, Sendable {
  public var articles: Int
  public var entries: Int
  /// Articles are kept that the entries do not tell of yet: somebody is adding, or was stopped.
  public var isBehind: Bool
  /// The number of the last change; later ones have greater numbers.
  public var last: Int
  /// Entries by what became of them since.
  public var counts: [KeptChange.What: Int]
  /// The last of the entries that are new or changed, the newest first.
  public var newest: [KeptChange]
}
