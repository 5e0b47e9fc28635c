public import Dossier

/// Which entries a page shows, and in what order; what is nil or empty does not matter.
public struct EntryQuery: Hashable, Sendable {
  public enum Order: Hashable, Sendable {
    /// By start, the latest first; without a date last.
    case newest
    /// By start, the earliest first; without a date first.
    case oldest
    case title
  }

  public var kinds: [EntryKind]
  /// Each list holds ids of which an entry has to name one: all lists have to be met.
  public var naming: [[String]] = []
  /// Ids of who says it; for statements.
  public var speakers: [String] = []
  /// The outlet of an article that an entry names.
  public var outlet: String?
  public var types: [String] = []
  public var statuses: [String] = []
  public var country: String?
  /// Words that an entry has to hold, all of them.
  public var words: String?
  public var from: CivilDate?
  public var to: CivilDate?
  /// Only entries that one independent source tells.
  public var isSingle = false
  /// Only entries that something speaks against.
  public var isDoubted = false
  /// Only entries whose sources give values that cannot both hold.
  public var isDisputed = false
  public var order = Order.newest

  public init(_ kinds: EntryKind...) { self.kinds = kinds }

  public init(kinds: [EntryKind]) { self.kinds = kinds }
}
