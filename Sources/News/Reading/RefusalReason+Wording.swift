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
    case .noTextColumn: "no_text_column"
    case .inflatesTooFar: "inflates_too_far"
    case .damaged: "damaged"
    case .truncated: "truncated"
    case .malformed: "malformed"
    case .noArticles: "no_articles"
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
      "no text: neither \"text\" nor \"html\" nor a field known to be one holds anything"
        + (keys.isEmpty
          ? "" : " (keys: \(RefusalReason.list(keys))); name it with --map text=FIELD")
    case .nestedTooDeep(let limit): "nested more than \(limit) elements deep"
    case .noTextColumn(let columns):
      "no column is known for the text (columns: \(RefusalReason.list(columns))); name it with --map text=COLUMN"
    case .inflatesTooFar(let limit):
      "grows more than \(limit) times as large when it is unpacked, as no text does; unpack it with another program if you trust it"
    case .damaged(let detail): "damaged (\(detail)); get it anew"
    case .truncated(let detail): "cut short: \(detail); get it anew"
    case .malformed(let format, let detail): "not valid as \(format): \(detail)"
    case .noArticles(let format): "\(format) without anything that is an article"
    }
  }

  /// As many names as a person reads.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(30).map { String($0.prefix(40)).evenlySpaced }
    return (shown + (names.count > 30 ? ["…"] : [])).joined(separator: ", ")
  }
}
