import News

/// Which fields of a record tell what, as a person says it: `text=BODY,date=WHEN`.
public struct SourceMap: Sendable {
  let map: FieldMap

  /// None besides the names that are known.
  public init() {
    map = FieldMap()
  }

  public init(parsing text: String) throws(SourceMapError) {
    do throws(FieldMapError) {
      map = try FieldMap(parsing: text)
    } catch {
      switch error {
      case .noName(let part): throw .noName(part)
      case .unknownField(let field): throw .unknownField(field)
      case .twice(let field): throw .twice(field)
      }
    }
  }

  /// What an article may be told of.
  public static let fields = ArticleField.allCases.map(\.rawValue)
}

/// What is wrong with a map of fields.
public enum SourceMapError: Error, Hashable, Sendable {
  /// A part that is not of the form `FIELD=NAME`.
  case noName(String)
  case unknownField(String)
  case twice(String)
}
