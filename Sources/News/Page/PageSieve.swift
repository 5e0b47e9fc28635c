import Foundation

/// Keeps from the parser what no reader sees and what it could not hold: the contents of scripts and
/// styles, comments, elements too deep, and the attributes of tags that are nothing but attributes.
///
/// Scripts make up most of many pages, and the parser goes through them letter by letter. libxml2
/// stops at 256 open elements and drops what stands deeper without a word: start tags that would go
/// deeper are left out here, with their end tags, so that all text stays. And it compares every
/// attribute of a tag with every other.
struct PageSieve {
  /// Below 256 with room for the elements that the parser adds of itself (html, body, tbody, p).
  private static let deepest = 240
  /// White space between the attributes of one tag: no page that people read comes near.
  private static let mostSpaces = 1_000
  /// Bytes in which a quote within a tag has to be closed: one that never is must not swallow the
  /// page. Pictures within addresses are the longest of what stands there.
  private static let longestQuote = 1_000_000

  private let page: UnsafeBufferPointer<UInt8>
  private var depth = 0
  private var result: [UInt8] = []
  /// Start of what has not been copied yet.
  private var copied = 0

  /// The bytes of a page that the parser has to see.
  static func sifted(_ page: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var sieve = PageSieve(page)
    sieve.scan()
    return sieve.result
  }

  static func sifted(_ page: [UInt8]) -> [UInt8] { page.withUnsafeBufferPointer { sifted($0) } }

  private init(_ page: UnsafeBufferPointer<UInt8>) {
    self.page = page
    result.reserveCapacity(page.count)
  }

  private mutating func scan() {
    var index = 0
    while let start = position(of: UInt8(ascii: "<"), from: index) { index = tag(at: start) }
    result.append(contentsOf: page[copied...])
  }

  private func position(of byte: UInt8, from start: Int) -> Int? {
    guard start < page.count, let base = page.baseAddress else { return nil }
    guard let found = memchr(base + start, Int32(byte), page.count - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Judges the tag at an index; gives the index to go on from.
  private mutating func tag(at start: Int) -> Int {
    var index = start + 1
    guard index < page.count else { return index }
    if page[index] == UInt8(ascii: "!") { return behindDeclaration(start) }
    let isEnd = page[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    guard let name = PageTagName(at: &index, in: page) else { return start + 1 }
    let nameEnd = index
    let tag = behindTag(index)
    let isClosed = !isEnd && tag.end > nameEnd + 1 && page[tag.end - 2] == UInt8(ascii: "/")
    if !isEnd, tag.spaces > PageSieve.mostSpaces { drop(nameEnd..<tag.last) }
    if name.isRawText {
      return isEnd || isClosed ? tag.end : behindRawText(name, start..<tag.end)
    }
    let levels = name.levels
    guard levels > 0 else { return tag.end }
    if isEnd {
      if depth > PageSieve.deepest { drop(start..<tag.end) }
      depth = max(0, depth - levels)
    } else if !isClosed {
      depth += levels
      if depth > PageSieve.deepest { drop(start..<tag.end) }
    }
    return tag.end
  }

  /// Leaves out a range; what stood around it stays apart. Ranges come in order.
  private mutating func drop(_ range: Range<Int>) {
    guard range.lowerBound >= copied else {
      copied = max(copied, range.upperBound)
      return
    }
    result.append(contentsOf: page[copied..<range.lowerBound])
    result.append(0x20)
    copied = range.upperBound
  }

  /// Leaves out a range without a trace.
  private mutating func cut(_ range: Range<Int>) {
    result.append(contentsOf: page[copied..<range.lowerBound])
    copied = range.upperBound
  }

  /// Where a tag ends, where its last sign stands, and how much white space its attributes have.
  private func behindTag(_ start: Int) -> (end: Int, last: Int, spaces: Int) {
    var index = start
    var spaces = 0
    while index < page.count {
      let byte = page[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let close = position(of: byte, from: index + 1),
          close - index < PageSieve.longestQuote
        else { return (min(start, page.count), start, 0) }
        index = close
      case UInt8(ascii: ">"): return (index + 1, index, spaces)
      case UInt8(ascii: "<"): return (index, index, spaces)
      case 0...0x20: spaces += 1
      default: break
      }
      index += 1
    }
    return (min(start, page.count), start, 0)
  }

  /// Comments go whole; what else begins so is left to the parser.
  private mutating func behindDeclaration(_ start: Int) -> Int {
    let dash = UInt8(ascii: "-")
    guard start + 3 < page.count, page[start + 2] == dash, page[start + 3] == dash else {
      return start + 2
    }
    var index = start + 4
    while let found = position(of: dash, from: index), found + 2 < page.count {
      var end = found + 1
      if page[end] == dash {
        end += 1
        if page[end] == UInt8(ascii: "!"), end + 1 < page.count { end += 1 }
        if page[end] == UInt8(ascii: ">") {
          cut(start..<(end + 1))
          return end + 1
        }
      }
      index = found + 1
    }
    return page.count
  }

  /// Scripts and styles hold what only looks like tags; what a script tells machines of the article
  /// is read.
  private mutating func behindRawText(_ name: PageTagName, _ tag: Range<Int>) -> Int {
    var index = tag.upperBound
    while let found = position(of: UInt8(ascii: "<"), from: index) {
      if name.isClosed(at: found, in: page) {
        if !tellsMachines(tag) { cut(tag.upperBound..<found) }
        return found
      }
      index = found + 1
    }
    return page.count
  }

  private func tellsMachines(_ tag: Range<Int>) -> Bool {
    let word = StaticString("ld+json")
    return tag.dropLast(word.utf8CodeUnitCount).contains { start in
      page[start] | 0x20 == word.utf8Start[0]
        && (1..<word.utf8CodeUnitCount).allSatisfy {
          page[start + $0] | 0x20 == word.utf8Start[$0] | 0x20
        }
    }
  }
}
