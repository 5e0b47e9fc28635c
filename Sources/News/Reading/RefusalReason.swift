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
  /// A JSON object with neither a `text` nor an `html` that holds anything.
  case noTextField(keys: [String])
  case nestedTooDeep(limit: Int)
}
