/// The rows of a table as they are asked for.
struct TableRows {
  struct Row {
    /// The line on which it begins, from 1.
    var line: Int
    var fields: [[UInt8]]
  }

  private let stream: ByteStream
  private let dialect: TableDialect
  private let limits: ReadingLimits
  private var line = 1

  init(_ stream: ByteStream, _ dialect: TableDialect, limits: ReadingLimits) {
    self.stream = stream
    self.dialect = dialect
    self.limits = limits
  }

  /// The line that the next row begins on.
  var nextLine: Int { line }

  /// The next row that is not empty; nil at the end. After an error there is no next row.
  mutating func next() throws(RefusalReason) -> Row? {
    while true {
      let start = line
      guard let fields = try fields() else { return nil }
      if fields.count > 1 || fields.first?.isEmpty == false {
        return Row(line: start, fields: fields)
      }
    }
  }

  private enum State {
    case plain, quoted
    /// Behind a quotation mark within quotes: the end, or the first of two.
    case closing
  }

  private mutating func fields() throws(RefusalReason) -> [[UInt8]]? {
    let start = line
    var fields: [[UInt8]] = []
    var field: [UInt8] = []
    var state = State.plain
    var size = 0
    var quoteLine = line
    while true {
      let piece = stream.available
      var index = piece.startIndex
      while index < piece.endIndex {
        let byte = piece[index]
        index += 1
        size += 1
        switch state {
        case .quoted:
          if byte == 0x22 { state = .closing } else { field.append(byte) }
          if byte == 0x0A { line += 1 }
        case .closing where byte == 0x22:
          field.append(byte)
          state = .quoted
        case .closing, .plain:
          state = .plain
          if byte == dialect.separator {
            fields.append(field)
            field = []
            guard fields.count < limits.columns else {
              throw .malformed(
                format: "CSV", detail: "more than \(limits.columns) columns in line \(start)")
            }
          } else if byte == 0x0A {
            line += 1
            if field.last == 0x0D { field.removeLast() }
            stream.take(index - piece.startIndex)
            return fields + [field]
          } else if byte == 0x22, field.isEmpty {
            state = .quoted
            quoteLine = line
          } else {
            field.append(byte)
          }
        }
      }
      guard size <= limits.recordBytes else {
        guard state == .quoted else { throw .tooLarge(limitBytes: limits.recordBytes) }
        throw TableRows.open(quoteLine)
      }
      stream.take(piece.count)
      guard try stream.fill() else {
        if state == .quoted { throw TableRows.open(quoteLine) }
        if field.last == 0x0D { field.removeLast() }
        return fields.isEmpty && field.isEmpty && size == 0 ? nil : fields + [field]
      }
    }
  }

  private static func open(_ line: Int) -> RefusalReason {
    .malformed(
      format: "CSV",
      detail: "the quotation mark opened in line \(line) is never closed, and nothing behind it "
        + "was read; close it")
  }
}
