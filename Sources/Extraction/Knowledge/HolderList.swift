public import Dossier

/// Who held which office when: `holders.json`.
///
/// It serves to date an article that has no date ("President Joe Biden" is written within his
/// term, or soon after). It is never a source of facts.
public struct HolderList: Decodable, Sendable {
  public var source: String
  public var holders: [HolderEntry]

  public init(source: String = "", holders: [HolderEntry]) {
    self.source = source
    self.holders = holders
  }
}

/// One term of one person in one office.
public struct HolderEntry: Decodable, Hashable, Sendable {
  /// In the spelling that the English-language press uses most.
  public var person: String
  @AbsentIsEmpty public var names: [String]
  /// An id of `offices.json`.
  public var office: String
  /// An id of `states.json`, or of `organizations.json`.
  public var state: String
  public var from: CivilDate
  /// Nil while the term had not ended at the end of the list's own time.
  public var to: CivilDate?
}

/// A person of the holders' list with all terms, in order of time.
public struct KnownPerson: Hashable, Sendable {
  public var name: String
  public var names: [String]
  public var terms: [HolderEntry]
}
