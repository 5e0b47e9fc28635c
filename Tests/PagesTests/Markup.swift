/// HTML as it stands in a page, read so strictly that whatever the templates did not write shows up:
/// an element that is unknown, an attribute without its quotation marks, a stray "<".
struct Markup {
  struct Tag: Hashable {
    var name: String
    var isEnd: Bool
    /// In the order of the page.
    var attributes: [String]
    var values: [String: String]

    /// Without the values.
    var shape: String { (isEnd ? "/" : "") + ([name] + attributes).joined(separator: " ") }
  }

  enum Flaw: Error, Hashable {
    case strayBracket(String)
    case badTag(String)
  }

  private(set) var tags: [Tag] = []
  /// Text between tags, still escaped, with the names of the elements that it stands in.
  private(set) var texts: [(inside: [String], text: String)] = []

  init(_ html: String) throws {
    var rest = Substring(html)
    var open: [String] = []
    if rest.hasPrefix("<!DOCTYPE html>") { rest = rest.dropFirst(15) }
    while !rest.isEmpty {
      // By scalars: to a browser a bracket under an accent is a bracket.
      let scalars = rest.unicodeScalars
      let text = Substring(scalars.prefix { $0 != "<" && $0 != ">" })
      if !text.isEmpty { texts.append((open, String(text))) }
      rest = Substring(scalars.dropFirst(text.unicodeScalars.count))
      guard !rest.isEmpty else { break }
      let tag = try Self.tag(&rest)
      tags.append(tag)
      if tag.isEnd {
        if let index = open.lastIndex(of: tag.name) { open.removeSubrange(index...) }
      } else if !Self.void.contains(tag.name) {
        open.append(tag.name)
      }
    }
  }

  private static let void: Set<String> = ["meta", "link", "input", "br", "hr", "img"]

  private static func tag(_ rest: inout Substring) throws -> Tag {
    var scalars = rest.unicodeScalars
    let sample = String(rest.prefix(60))
    guard scalars.popFirst() == "<" else { throw Flaw.strayBracket(sample) }
    let isEnd = scalars.first == "/"
    if isEnd { scalars.removeFirst() }
    func isName(_ scalar: Unicode.Scalar) -> Bool {
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || scalar == "-"
    }
    func word() -> String {
      let word = String(Substring(scalars.prefix(while: isName)))
      scalars = scalars.dropFirst(word.unicodeScalars.count)
      return word
    }
    func skipSpace() {
      while let first = scalars.first, first == " " || first == "\n" { scalars.removeFirst() }
    }
    let name = word()
    guard !name.isEmpty else { throw Flaw.badTag(sample) }
    var tag = Tag(name: name, isEnd: isEnd, attributes: [], values: [:])
    while true {
      skipSpace()
      guard let next = scalars.first else { throw Flaw.badTag(sample) }
      if next == ">" {
        scalars.removeFirst()
        break
      }
      let attribute = word()
      guard !attribute.isEmpty, tag.values[attribute] == nil else { throw Flaw.badTag(sample) }
      tag.attributes.append(attribute)
      tag.values[attribute] = ""
      guard scalars.first == "=" else { continue }
      scalars.removeFirst()
      guard scalars.popFirst() == "\"" else { throw Flaw.badTag(sample) }
      let value = scalars.prefix { $0 != "\"" }
      guard !value.contains("<"), !value.contains(">") else { throw Flaw.badTag(sample) }
      tag.values[attribute] = String(Substring(value))
      scalars = scalars.dropFirst(value.count)
      guard scalars.popFirst() == "\"" else { throw Flaw.badTag(sample) }
    }
    rest = Substring(scalars)
    return tag
  }

  static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&#13;", with: "\r").replacing("&amp;", with: "&")
  }
}
