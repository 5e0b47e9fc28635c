/// Why an input, or one article in it, was not taken. The facts only; `wording` says them.
public enum RefusalReason: Error, Hashable, Sendable {
  case missing
  /// The system's error number (`errno`).
  case unreadable(code: Int32)
  /// A device, a socket or a pipe found in a folder.
  case notAFile
  case empty
  /// White space and marks, but not one letter or digit.
  case noText
  case tooLarge(limitBytes: Int)
  case textTooLong(scalars: Int, limit: Int)
  /// Not text; `format` where the first bytes give it away ("PDF").
  case binary(format: String?)
  /// Cut off or wrong; `detail` is the parser's own words.
  case malformedJSON(detail: String)
  /// A number, a string or a list where an article was expected.
  case notAnArticle
  /// A record in which none of the fields known for a text or a page holds anything.
  case noTextField(keys: [String])
  case nestedTooDeep(limit: Int)
  /// A table without a column for the text.
  case noTextColumn(columns: [String])
  /// Compressed data that becomes more times its size than any text.
  case inflatesTooFar(limit: Int)
  /// Compressed data or a code that cannot be undone.
  case damaged(detail: String)
  /// A record that ends before it is whole.
  case truncated(detail: String)
  /// Not what a format prescribes ("WARC", "CSV", "mail", "a feed").
  case malformed(format: String, detail: String)
  /// An archive or a feed in which nothing is an article.
  case noArticles(format: String)
}
