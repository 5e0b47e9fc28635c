/// A string, a number (an id, a time stamp), a thing with a name (an author, a source), or a list
/// of these.
struct FieldValue: Decodable {
  var text: String

  private enum Key: String, CodingKey {
    case name
  }

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.singleValueContainer(),
      let simple = FieldValue.simple(container)
    {
      text = simple
    } else if var list = try? decoder.unkeyedContainer() {
      var parts: [String] = []
      while !list.isAtEnd {
        let part = try list.decode(Part.self).text
        if let part, !part.isEmpty { parts.append(part) }
      }
      text = parts.joined(separator: ", ")
    } else {
      text = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .name)
    }
  }

  /// An element of a list: what cannot be read is none.
  private struct Part: Decodable {
    var text: String?

    init(from decoder: any Decoder) throws {
      if let container = try? decoder.singleValueContainer(),
        let simple = FieldValue.simple(container)
      {
        text = simple
      } else {
        text = try? decoder.container(keyedBy: Key.self).decode(String.self, forKey: .name)
      }
    }
  }

  private static func simple(_ container: any SingleValueDecodingContainer) -> String? {
    if let string = try? container.decode(String.self) { return string }
    if let whole = try? container.decode(Int.self) { return String(whole) }
    return (try? container.decode(Double.self)).map { String($0) }
  }
}
