public import Dossier
public import Foundation

/// An entry as a list shows it.
public struct KeptEntry: Hashable, Sendable {
  public var kind: EntryKind
  public var id: String
  public var title: String
  public var start: CivilDate?
  public var end: CivilDate?
  public var type: String?
  public var status: String?
  public var independent: Int?
  /// The entry as it stands in the dossier's JSON; an article's without its text.
  public var json: Data
  /// The words that a search met, in their surroundings.
  public var excerpt: String?
  /// The words met in the excerpt, in its Unicode scalars.
  public var marks: [Range<Int>] = []
}

/// What became of an entry since a day.
public struct KeptChange: Codable, Hashable, Sendable {
  public enum What: String, Codable, Sendable, CaseIterable {
    case new, changed, doubted, gone
  }

  public var what: What
  public var kind: EntryKind
  public var id: String
  public var title: String
  /// What differs ("status", "sources"), sorted; empty where the entry is new or gone.
  public var fields: [String]
}

/// A change as it was noted, by which one can go on reading.
public struct NotedChange: Hashable, Sendable {
  /// Grows with every change that is noted.
  public var number: Int64
  public var day: CivilDate
  public var change: KeptChange
}

/// An article that was not read, since it is not of the affair.
public struct ShelvedArticle: Codable, Hashable, Sendable {
  public var id: String
  public var title: String
  public var outlet: String?
  public var place: String?
  public var came: String
  public var reason: String
}
