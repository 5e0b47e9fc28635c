public import Dossier

/// What came of reading paths before anything was reconciled.
public struct PipelineReading: Sendable {
  public var articles: [ReadArticle]
  public var refusals: [Refusal]

  public init(articles: [ReadArticle], refusals: [Refusal]) {
    self.articles = articles
    self.refusals = refusals
  }
}
