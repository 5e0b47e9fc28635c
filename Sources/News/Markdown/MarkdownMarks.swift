/// Takes the marks of Markdown from a line: emphasis, links, pictures, quotation.
enum MarkdownMarks {
  static func removed(_ line: String) -> String {
    guard line.utf8.contains(where: { [0x2A, 0x5F, 0x5B, 0x3E, 0x5C, 0x60].contains($0) }) else {
      return line
    }
    var scalars = Array(line.unicodeScalars)[...]
    // A quoted line begins with a mark.
    while scalars.first == ">" { scalars = scalars.dropFirst().drop { $0 == " " } }
    var links = MarkdownLinks(scalars)
    var result = String.UnicodeScalarView()
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      switch scalar {
      case "\\" where index + 1 < scalars.endIndex && isMark(scalars[index + 1]):
        result.append(scalars[index + 1])
        index += 2
      case "!" where index + 1 < scalars.endIndex && scalars[index + 1] == "[":
        if let link = links.link(at: index + 1) {
          index = link.end
        } else {
          result.append(scalar)
          index += 1
        }
      case "[":
        if let link = links.link(at: index) {
          result.append(contentsOf: removed(String(scalars[link.words])).unicodeScalars)
          index = link.end
        } else {
          result.append(scalar)
          index += 1
        }
      case "*", "_", "`":
        if !isEmphasis(scalars, index) { result.append(scalar) }
        index += 1
      default:
        result.append(scalar)
        index += 1
      }
    }
    return String(result)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    ["\\", "*", "_", "`", "[", "]", "#", ">", "!", "-", ".", "(", ")"].contains(scalar)
  }

  /// A mark beside a word and not between two letters nor two spaces.
  private static func isEmphasis(_ scalars: ArraySlice<Unicode.Scalar>, _ index: Int) -> Bool {
    let mark = scalars[index]
    func isSpace(_ place: Int) -> Bool {
      guard scalars.indices.contains(place) else { return true }
      return scalars[place].properties.isWhitespace
    }
    func isLetter(_ place: Int) -> Bool {
      guard scalars.indices.contains(place) else { return false }
      return scalars[place].properties.isAlphabetic || ("0"..."9").contains(scalars[place])
    }
    if mark == "*" || mark == "`" { return !(isSpace(index - 1) && isSpace(index + 1)) }
    return !(isLetter(index - 1) && isLetter(index + 1))
      && !(isSpace(index - 1) && isSpace(index + 1))
  }
}
