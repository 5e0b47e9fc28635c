/// Which fields of a record tell what, as a person says it: `text=BODY,date=WHEN`.
public struct FieldMap: Hashable, Sendable {
  public private(set) var names: [ArticleField: String] = [:]

  public init() {}

  public init(parsing text: String) throws(FieldMapError) {
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let sign = part.firstIndex(of: "=") else { throw .noName(String(part)) }
      let key = String(part[..<sign]).trimmedOfSpace.lowercased()
      let name = String(part[part.index(after: sign)...]).trimmedOfSpace
      guard let field = ArticleField(rawValue: key == "published" ? "date" : key) else {
        throw .unknownField(key)
      }
      guard !name.isEmpty else { throw .noName(String(part)) }
      guard names.updateValue(name, forKey: field) == nil else { throw .twice(key) }
    }
  }
}

/// What is wrong with a map of fields.
public enum FieldMapError: Error, Hashable, Sendable {
  /// A part that is not of the form `FIELD=NAME`.
  case noName(String)
  case unknownField(String)
  case twice(String)
}
