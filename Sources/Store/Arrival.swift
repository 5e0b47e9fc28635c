public import Dossier

/// An article on its way into the file.
public struct Arrival: Hashable, Sendable {
  /// The article as it came; the date that is worked out from companions stands in the reading.
  public var article: Article
  public enum Place: Hashable, Sendable {
    case kept(ReadArticle)
    /// Not of the affair, and why.
    case shelved(reason: String)
  }
  public var place: Place

  public init(article: Article, place: Place) {
    self.article = article
    self.place = place
  }
}

/// What is known of an article before it is read.
public enum Acquaintance: Hashable, Sendable {
  case unknown
  /// The same article, or an earlier version of a page that has changed since.
  case known
  /// The same article under a name that comes first in order, which the dossier then gives.
  case renamed
  /// Another article that has this one's id by chance.
  case clash
}
