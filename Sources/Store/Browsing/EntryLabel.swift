public import Dossier

/// What to call an entry, without what it holds.
public struct EntryLabel: Hashable, Sendable {
  public var kind: EntryKind
  public var id: String
  public var title: String
  public var start: CivilDate?
  public var end: CivilDate?
  /// An article's outlet, an actor's kind, an event's PLOVER type.
  public var type: String?
  public var status: String?
  public var country: String?
  public var independent: Int?
}
