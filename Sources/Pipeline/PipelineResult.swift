public import Dossier

/// What came of reading paths: the dossier, and what could not be read.
public struct PipelineResult: Sendable {
  public var dossier: DossierContents
  public var refusals: [Refusal]

  public init(dossier: DossierContents, refusals: [Refusal]) {
    self.dossier = dossier
    self.refusals = refusals
  }
}

/// An input that was left out, and why.
public struct Refusal: Hashable, Sendable {
  public var name: String
  public var reason: String

  public init(name: String, reason: String) {
    self.name = name
    self.reason = reason
  }
}

/// How far the reading has come.
public struct ReadingProgress: Hashable, Sendable {
  public var done: Int
  public var total: Int

  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }
}
