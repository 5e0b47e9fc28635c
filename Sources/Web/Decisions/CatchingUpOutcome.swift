/// What came of bringing the entries up to what was decided.
public enum CatchingUpOutcome: Hashable, Sendable {
  case done
  /// Another process writes to the dossier.
  case later
  /// What went wrong, in words for the reader.
  case failed(String)
}
