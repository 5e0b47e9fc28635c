public import Dossier

/// Who says so: an entry of the dossier with every piece of its evidence in its sentence.
public struct EvidenceReport: Hashable, Sendable {
  /// "event", "statement", …
  public var kind: PlainText
  public var id: PlainText
  /// What the entry is, in a line.
  public var title: PlainText
  /// "status", "scheduled" and the like.
  public var facts: [Fact]
  public var groups: [Group]

  public struct Fact: Hashable, Sendable {
    public var name: PlainText
    public var value: PlainText
  }

  /// Evidence for one thing that is said of the entry.
  public struct Group: Hashable, Sendable {
    public var title: PlainText
    public var pieces: [Piece]
  }

  public struct Piece: Hashable, Sendable {
    public var evidence: Evidence
    public var outlet: PlainText
    public var title: PlainText
    public var date: PlainText
    public var context: EvidenceContext
  }
}

/// An id that a person may have meant.
public struct NearMiss: Hashable, Sendable {
  public var id: PlainText
  public var title: PlainText
}
