public import Dossier
import News

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
public struct Refusal: Codable, Hashable, Sendable {
  /// The path, with `:LINE` where the input holds several articles.
  public var name: String
  /// One of a few fixed words for programs ("malformed_json").
  public var code: String
  /// The reason as a person reads it after the name.
  public var reason: String

  public init(name: String, code: String, reason: String) {
    self.name = name
    self.code = code
    self.reason = reason
  }

  init(_ refusal: News.Refusal) {
    self.init(name: refusal.name, code: refusal.reason.code, reason: refusal.reason.wording)
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
