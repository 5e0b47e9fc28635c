extension RefusalReason {
  /// A fixed word for programs.
  public var code: String {
    switch self {
    case .missing: "missing"
    case .unreadable: "unreadable"
    case .notAFile: "not_a_file"
    case .empty: "empty"
    case .noText: "no_words"
    case .tooLarge: "too_large"
    case .textTooLong: "text_too_long"
    case .binary: "binary"
    case .malformedJSON: "malformed_json"
    case .notAnArticle: "not_an_article"
    case .noTextField: "no_text_field"
    case .nestedTooDeep: "nested_too_deep"
    }
  }

  /// The reason as a person reads it after the input's name.
  public var wording: String {
    switch self {
    case .missing: "no such file or folder"
    case .unreadable(let code): "cannot be read (system error \(code))"
    case .notAFile: "neither a file nor a folder"
    case .empty: "empty"
    case .noText: "holds no words"
    case .tooLarge(let limit): "larger than the \(limit / 1_048_576) MB that are read at once"
    case .textTooLong(let scalars, let limit):
      "\(scalars) characters of text, more than the \(limit) of one article; split it"
    case .binary(let format?): "\(format), not text; convert it to text first"
    case .binary(nil): "not text"
    case .malformedJSON(let detail): "not valid JSON: \(detail)"
    case .notAnArticle: "not an article: a JSON object was expected"
    case .noTextField(let keys):
      "no text: neither \"text\" nor \"html\" holds anything"
        + (keys.isEmpty ? "" : " (keys: \(keys.joined(separator: ", ")))")
    case .nestedTooDeep(let limit): "nested more than \(limit) elements deep"
    }
  }
}
