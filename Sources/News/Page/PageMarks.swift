/// Words in the classes and ids of a page's elements that tell what they hold; data, not code.
public struct PageMarks: Decodable, Hashable, Sendable {
  public var article: [String]
  public var furniture: [String]
  public var comments: [String]
  public var captions: [String]

  public init(
    article: [String] = [], furniture: [String] = [], comments: [String] = [],
    captions: [String] = []
  ) {
    self.article = article
    self.furniture = furniture
    self.comments = comments
    self.captions = captions
  }
}
