/// Tables after RFC 4180, read by the letter: what the writer writes is held against this.
struct CSVReader {
  private(set) var rows: [[String]] = []

  /// Nil where quotation marks or line ends stand where none may.
  init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var place = 0
    var row: [String] = []
    while place < scalars.count {
      guard let cell = Self.cell(scalars, &place) else { return nil }
      row.append(cell)
      guard place < scalars.count else { return nil }
      if scalars[place] == "," {
        place += 1
      } else if scalars[place] == "\r", place + 1 < scalars.count, scalars[place + 1] == "\n" {
        place += 2
        rows.append(row)
        row = []
      } else {
        return nil
      }
    }
    guard row.isEmpty else { return nil }
  }

  private static func cell(_ scalars: [Unicode.Scalar], _ place: inout Int) -> String? {
    var view = String.UnicodeScalarView()
    guard place < scalars.count, scalars[place] == "\"" else {
      while place < scalars.count, scalars[place] != ",", scalars[place] != "\r" {
        guard scalars[place] != "\"", scalars[place] != "\n" else { return nil }
        view.append(scalars[place])
        place += 1
      }
      return String(view)
    }
    place += 1
    while place < scalars.count {
      if scalars[place] == "\"" {
        guard place + 1 < scalars.count, scalars[place + 1] == "\"" else {
          place += 1
          return String(view)
        }
        place += 1
      }
      view.append(scalars[place])
      place += 1
    }
    return nil
  }
}
