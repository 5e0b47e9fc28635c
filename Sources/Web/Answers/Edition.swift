import Store

/// Which state of the dossier a page tells of, so that an unchanged page need not be written again.
struct Edition: Sendable {
  /// Counts from this reader's own point of view, and so is asked of no other.
  private let reader: DossierReader
  /// Pages of another start hold another token.
  private let start: String

  init(dossier path: String) throws(StoreError) {
    reader = try DossierReader(at: path)
    start = String(Token().text.prefix(12))
  }

  func version() throws(StoreError) -> Int { try reader.version() }

  /// An entity tag. What a page is about besides stands in its address; the day changes what it
  /// says of the time that is left.
  func tag(on day: Int) throws(StoreError) -> String {
    "W/\"\(start)-\(try version())-\(day)\""
  }
}
