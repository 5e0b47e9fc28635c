/// How much is read at once, so that no input can exhaust memory or time.
public struct ReadingLimits: Hashable, Sendable {
  /// Bytes of one file that is one article, a page or a JSON value.
  public var fileBytes: Int
  /// Bytes of a file of JSON Lines, which holds many articles.
  public var linesFileBytes: Int
  /// Unicode scalars of one article: a long book is under 4 million.
  public var textScalars: Int

  public init(
    fileBytes: Int = 64 * 1_048_576, linesFileBytes: Int = 512 * 1_048_576,
    textScalars: Int = 8_000_000
  ) {
    self.fileBytes = fileBytes
    self.linesFileBytes = linesFileBytes
    self.textScalars = textScalars
  }
}
