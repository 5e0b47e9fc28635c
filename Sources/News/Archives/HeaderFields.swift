/// Header lines of the kind that mail, HTTP and WARC share: the first field of each name counts.
struct HeaderFields {
  private var values: [String: String] = [:]
  private(set) var isEmpty = true

  subscript(name: String) -> String? { values[name] }

  /// Lines of `name: value`; a line that begins with a space goes on with the one before.
  init(_ bytes: ArraySlice<UInt8>) {
    var name: String?
    var value: [UInt8] = []
    for line in bytes.split(separator: 0x0A) {
      let line = line.last == 0x0D ? line.dropLast() : line
      if let first = line.first, first == 0x20 || first == 0x09 {
        value.append(0x20)
        value += line.drop { $0 == 0x20 || $0 == 0x09 }
        continue
      }
      keep(name, value)
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else {
        name = nil
        continue
      }
      name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      value = Array(line[(colon + 1)...])
    }
    keep(name, value)
  }

  private mutating func keep(_ name: String?, _ value: [UInt8]) {
    guard let name, values[name] == nil else { return }
    let text =
      String(validating: value, as: UTF8.self) ?? Windows1252.decode(value[...])
    values[name] = text.trimmedOfSpace
    isEmpty = false
  }

  /// "text/html" of "Text/HTML; charset=utf-8".
  func mediaType(_ name: String = "content-type") -> String? {
    values[name].map { $0.prefix { $0 != ";" }.description.trimmedOfSpace.lowercased() }
  }

  /// The value of a parameter such as `charset` or `boundary`.
  func parameter(_ wanted: String, of name: String = "content-type") -> String? {
    guard let field = values[name] else { return nil }
    for part in HeaderFields.parts(field).dropFirst() {
      guard let sign = part.firstIndex(of: "="),
        part[..<sign].description.trimmedOfSpace.lowercased() == wanted
      else { continue }
      let value = part[part.index(after: sign)...].description.trimmedOfSpace
      let bare = value.hasPrefix("\"") ? String(value.dropFirst().prefix { $0 != "\"" }) : value
      return bare.isEmpty ? nil : bare
    }
    return nil
  }

  /// Parted at semicolons outside of quotation marks.
  private static func parts(_ field: String) -> [Substring] {
    var parts: [Substring] = []
    var isQuoted = false
    var start = field.startIndex
    for index in field.indices {
      if field[index] == "\"" { isQuoted.toggle() }
      guard field[index] == ";", !isQuoted else { continue }
      parts.append(field[start..<index])
      start = field.index(after: index)
    }
    return parts + [field[start...]]
  }

  /// The index behind the empty line that ends a header; nil where none does.
  static func end(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while let feed = bytes[index...].firstIndex(of: 0x0A) {
      let next = feed + 1
      if next < bytes.endIndex, bytes[next] == 0x0A { return next + 1 }
      if next + 1 < bytes.endIndex, bytes[next] == 0x0D, bytes[next + 1] == 0x0A { return next + 2 }
      index = next
    }
    return nil
  }
}
