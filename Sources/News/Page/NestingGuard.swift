/// Keeps a page within the depth of elements that the parser holds.
///
/// libxml2 stops at 256 open elements and drops what stands deeper without a word. Start tags that
/// would go deeper are left out here, with their end tags, so that all text stays.
struct NestingGuard {
  /// Below 256 with room for the elements that the parser adds of itself (html, body, tbody, p).
  private static let limit = 240

  private var depth = 0
  private var result: [UInt8] = []
  /// Start of what has not been copied yet.
  private var copied = 0

  /// The page itself where it is flat enough, which nearly every page is.
  static func flattened(_ page: [UInt8]) -> [UInt8] {
    var guardian = NestingGuard()
    return page.withUnsafeBufferPointer { guardian.scan($0) } ?? page
  }

  /// Nil where nothing had to go.
  private mutating func scan(_ page: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var index = 0
    while index < page.count {
      guard page[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      index = tag(at: index, page)
    }
    guard copied > 0 else { return nil }
    result.append(contentsOf: page[copied...])
    return result
  }

  /// Judges the tag at an index; gives the index behind it.
  private mutating func tag(at start: Int, _ page: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start + 1
    guard index < page.count else { return index }
    if page[index] == UInt8(ascii: "!") { return behindDeclaration(start, page) }
    let isEnd = page[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    var name: [UInt8] = []
    while index < page.count, name.count < 16, NestingGuard.isLetter(page[index]) {
      name.append(page[index] | 0x20)
      index += 1
    }
    guard !name.isEmpty else { return start + 1 }
    let end = behindTag(index, page)
    let weight = NestingGuard.weight(name)
    guard weight > 0 else { return behindRawText(name, isEnd: isEnd, end, page) }
    if isEnd {
      if depth > NestingGuard.limit { drop(start..<end, page) }
      depth = max(0, depth - weight)
    } else if end < 2 || page[end - 2] != UInt8(ascii: "/") || page[end - 1] != UInt8(ascii: ">") {
      depth += weight
      if depth > NestingGuard.limit { drop(start..<end, page) }
    }
    return end
  }

  private mutating func drop(_ range: Range<Int>, _ page: UnsafeBufferPointer<UInt8>) {
    result.append(contentsOf: page[copied..<range.lowerBound])
    result.append(0x20)
    copied = range.upperBound
  }

  private func behindTag(_ start: Int, _ page: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    var quote: UInt8 = 0
    while index < page.count {
      let byte = page[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
        // A quote that is never closed must not swallow the page.
        if index - start > 4096 { return start }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "<") {
        return index
      }
      index += 1
    }
    return min(start, page.count)
  }

  private func behindDeclaration(_ start: Int, _ page: UnsafeBufferPointer<UInt8>) -> Int {
    let isComment = start + 3 < page.count && page[start + 2] == 0x2D && page[start + 3] == 0x2D
    guard isComment else { return start + 2 }
    var index = start + 4
    while index + 2 < page.count {
      if page[index] == 0x2D, page[index + 1] == 0x2D, page[index + 2] == 0x3E { return index + 3 }
      index += 1
    }
    return page.count
  }

  /// Scripts and styles hold what only looks like tags.
  private func behindRawText(
    _ name: [UInt8], isEnd: Bool, _ start: Int, _ page: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard !isEnd, name == Array("script".utf8) || name == Array("style".utf8) else { return start }
    var index = start
    while index + name.count + 2 < page.count {
      if page[index] == UInt8(ascii: "<"), page[index + 1] == UInt8(ascii: "/"),
        name.indices.allSatisfy({ page[index + 2 + $0] | 0x20 == name[$0] })
      {
        return index
      }
      index += 1
    }
    return page.count
  }

  /// Levels that an element opens: a table also those of its body, rows and cells, a list those of
  /// its items; none for elements without content or whose end tags are mostly left out.
  private static func weight(_ name: [UInt8]) -> Int {
    switch String(decoding: name, as: UTF8.self) {
    case "table": 4
    case "ul", "ol", "dl", "select": 2
    case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
      "source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot",
      "option", "colgroup", "html", "head", "body", "script", "style", "title":
      0
    default: 1
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}
