/// Which articles state a fact, and how many of them do so independently of each other.
///
/// Articles that share the passage that states the fact, or that credit the same agency for it,
/// count once.
public struct Sources: Codable, Hashable, Sendable {
  /// Article ids, sorted.
  public var articles: [String]
  public var independent: Int

  public init(articles: [String], independent: Int) {
    self.articles = articles
    self.independent = independent
  }
}

/// A group of articles that report the same news.
public struct Story: Codable, Hashable, Sendable {
  public var id: String
  public var title: String
  public var articles: [String]
  public var independent: Int
  @Nullable public var from: CivilDate?
  @Nullable public var to: CivilDate?
  /// The story that this one continues.
  @Nullable public var follows: String?

  public init(
    id: String, title: String, articles: [String], independent: Int, from: CivilDate?,
    to: CivilDate?, follows: String?
  ) {
    self.id = id
    self.title = title
    self.articles = articles
    self.independent = independent
    self.from = from
    self.to = to
    self.follows = follows
  }
}

/// Text that stands, the same or nearly, in more than one article.
public struct Passage: Codable, Hashable, Sendable {
  public var id: String
  public var text: String
  public var articles: [String]
  /// The agency, or the id of the earliest article, where it can be told.
  @Nullable public var origin: String?
  public var evidence: Citations

  public init(id: String, text: String, articles: [String], origin: String?, evidence: Citations) {
    self.id = id
    self.text = text
    self.articles = articles
    self.origin = origin
    self.evidence = evidence
  }
}
