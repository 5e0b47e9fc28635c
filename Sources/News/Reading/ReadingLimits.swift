/// How much is read at once, so that no input can exhaust memory or time.
public struct ReadingLimits: Hashable, Sendable {
  /// Bytes of one file that is one article, a page or a JSON value.
  public var fileBytes: Int
  /// Bytes of standard input, which may hold many articles.
  public var linesFileBytes: Int
  /// Unicode scalars of one article: a long book is under 4 million.
  public var textScalars: Int
  /// Bytes of one record of an archive, as stored and as inflated, and of one row of a table.
  public var recordBytes: Int
  /// How many times its size compressed data may become: prose becomes three to ten times, tables
  /// and logs up to a hundred; only what was made to harm goes to the thousand that gzip can.
  public var inflation: Int
  /// Bytes that compressed data may become whatever its size: a short run of one byte harms nobody.
  public var freeInflation: Int
  /// Columns of a table.
  public var columns: Int
  /// Parts within parts of a mail, and parts of a mail in all.
  public var mailDepth: Int
  public var mailParts: Int

  public init(
    fileBytes: Int = 64 * 1_048_576, linesFileBytes: Int = 512 * 1_048_576,
    textScalars: Int = 8_000_000, recordBytes: Int = 16 * 1_048_576, inflation: Int = 250,
    freeInflation: Int = 1_048_576, columns: Int = 4_096, mailDepth: Int = 50,
    mailParts: Int = 1_000
  ) {
    self.fileBytes = fileBytes
    self.linesFileBytes = linesFileBytes
    self.textScalars = textScalars
    self.recordBytes = recordBytes
    self.inflation = inflation
    self.freeInflation = freeInflation
    self.columns = columns
    self.mailDepth = mailDepth
    self.mailParts = mailParts
  }

  func checkInflated(_ given: Int, from taken: Int) throws(RefusalReason) {
    guard given > freeInflation, given / inflation > taken else { return }
    throw .inflatesTooFar(limit: inflation)
  }
}
