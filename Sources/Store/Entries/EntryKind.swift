/// The lists of a dossier.
public enum EntryKind: String, Codable, Sendable, CaseIterable {
  case article, story, passage, actor, event, statement, commitment, figure, process
}
