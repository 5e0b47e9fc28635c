public import Dossier

/// What became of one article of an input.
public enum Reading: Hashable, Sendable {
  case article(Article)
  case refused(Refusal)

  public var article: Article? {
    if case .article(let article) = self { article } else { nil }
  }

  public var refusal: Refusal? {
    if case .refused(let refusal) = self { refusal } else { nil }
  }
}

/// An input that was not taken, by name and reason; the others go on.
public struct Refusal: Error, Hashable, Sendable {
  /// The path, with `:LINE` or `:NUMBER` where the input holds several articles.
  public var name: String
  public var reason: RefusalReason

  public init(name: String, reason: RefusalReason) {
    self.name = name
    self.reason = reason
  }

  public var wording: String { "\(name): \(reason.wording)" }
}
