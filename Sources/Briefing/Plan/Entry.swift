public import Dossier

/// One line of a brief, with what stands under it and what it rests on.
public struct Entry: Hashable, Sendable {
  /// The dossier's id, for `rapporteur evidence`.
  public var id: PlainText?
  /// What stands in the left column: a date, a speaker, a side.
  public var label: PlainText
  public var text: [Run]
  /// A short code for the right column ("CONSULT visit").
  public var tag: PlainText?
  /// Further lines; each ends in its own marks.
  public var details: [[Run]]
  /// Numbers of the sources; empty where `text` ends in its own marks.
  public var citations: [Int]
  public var evidence: [Evidence]

  public init(
    id: PlainText? = nil, label: PlainText = "", text: [Run], tag: PlainText? = nil,
    details: [[Run]] = [], citations: [Int] = [], evidence: [Evidence] = []
  ) {
    self.id = id
    self.label = label
    self.text = text
    self.tag = tag
    self.details = details
    self.citations = citations
    self.evidence = evidence
  }
}
