/// The articles of a table whose first row names the columns.
struct TableArticles: ReadingSequence {
  private let place: InputPlace
  private let reader: ArticleReader
  private let stream: ByteStream
  private var rows: TableRows
  private var columns: [String] = []
  private var places: [ArticleField: [Int]] = [:]
  private var isAtEnd = false
  private var hasHeader = false

  init(_ stream: ByteStream, place: InputPlace, reader: ArticleReader) {
    self.stream = stream
    self.place = place
    self.reader = reader
    rows = TableRows(stream, TableDialect(separator: 0x2C), limits: reader.limits)
  }

  mutating func next() -> Reading? {
    guard !isAtEnd else { return nil }
    do throws(RefusalReason) {
      if !hasHeader { try readHeader() }
      guard let row = try rows.next() else {
        isAtEnd = true
        return hasRows ? nil : place.refused(.noArticles(format: "a table"))
      }
      hasRows = true
      return reading(row)
    } catch {
      isAtEnd = true
      return (hasHeader ? place.record(rows.nextLine) : place).refused(error)
    }
  }

  private var hasRows = false

  private mutating func readHeader() throws(RefusalReason) {
    if stream.glance(3).elementsEqual([0xEF, 0xBB, 0xBF]) { stream.take(3) }
    let dialect = TableDialect(sniffing: stream.glance(65_536))
    rows = TableRows(
      stream, dialect ?? TableDialect(separator: 0x2C), limits: reader.limits)
    guard let header = try rows.next() else { throw .empty }
    columns = header.fields.map { TableArticles.text($0)?.evenlySpaced ?? "" }
    places = reader.names.places(in: columns)
    guard !(places[.text] ?? []).isEmpty || !(places[.html] ?? []).isEmpty else {
      throw .noTextColumn(columns: columns)
    }
    hasHeader = true
  }

  private func reading(_ row: TableRows.Row) -> Reading {
    let record = place.record(row.line)
    // More fields than columns come of a text without its quotation marks: it would be cut.
    if row.fields.count > columns.count,
      row.fields[columns.count...].contains(where: { !$0.isEmpty })
    {
      return record.refused(
        .malformed(
          format: "CSV",
          detail: "\(row.fields.count) fields where the header has \(columns.count); "
            + "put a text that holds separators in quotation marks"))
    }
    let fields = ArticleFields(keys: columns, places: places) { place in
      place < row.fields.count ? TableArticles.text(row.fields[place]) : nil
    }
    return reader.reading(fields, record)
  }

  private static func text(_ field: [UInt8]) -> String? {
    try? TextDecoder().decode(field, declared: nil)
  }
}
