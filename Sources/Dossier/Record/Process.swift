/// A named track or format (a peace process, a conference series) and what belongs to it.
public struct Process: Codable, Hashable, Sendable {
  public var id: String
  public var name: String
  public var names: [NameForm]
  public var parties: [String]
  public var mediators: [String]
  public var events: [String]
  public var commitments: [String]
  public var evidence: Citations

  public init(
    id: String, name: String, names: [NameForm], parties: [String] = [], mediators: [String] = [],
    events: [String] = [], commitments: [String] = [], evidence: Citations
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.parties = parties
    self.mediators = mediators
    self.events = events
    self.commitments = commitments
    self.evidence = evidence
  }
}
