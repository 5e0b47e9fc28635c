/// A text that a page had.
public struct ArticleVersion: Hashable, Sendable {
  public var id: String
  public var title: String?
  public var text: String
  /// The days on which it came and on which another took its place, as ISO dates.
  public var came: String
  public var replaced: String?
  /// The text that took its place.
  public var successor: String?
}
