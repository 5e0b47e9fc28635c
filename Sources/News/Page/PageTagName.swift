/// The name of a tag as its bytes stand in a page, of any case: letters and digits.
struct PageTagName: Hashable {
  /// Up to eight bytes in lower case, the first the highest; longer names are none of those that
  /// matter here.
  private let packed: UInt64
  private let count: Int

  /// The name that begins at an index, which moves behind it; nil where there is none.
  init?(at index: inout Int, in page: UnsafeBufferPointer<UInt8>) {
    let start = index
    var packed: UInt64 = 0
    while index < page.count, PageTagName.isPart(page[index]) {
      if index - start < 8 { packed = packed << 8 | UInt64(page[index] | 0x20) }
      index += 1
    }
    guard index > start else { return nil }
    self.packed = packed
    count = index - start
  }

  private init(_ name: String) {
    packed = name.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    count = name.utf8.count
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private static let script = PageTagName("script")
  private static let style = PageTagName("style")

  /// Whether what stands within is no markup.
  var isRawText: Bool { self == PageTagName.script || self == PageTagName.style }

  /// Whether an end tag of this name begins at an index.
  func isClosed(at start: Int, in page: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start + 1 + count < page.count, page[start + 1] == UInt8(ascii: "/") else { return false }
    var other: UInt64 = 0
    for index in (start + 2)..<(start + 2 + count) where index < page.count {
      other = other << 8 | UInt64(page[index] | 0x20)
    }
    return other == packed
  }

  /// Levels that an element opens: a table also those of its body, rows and cells, a list those of
  /// its items; none for elements without content or whose end tags are mostly left out.
  var levels: Int {
    count > 8 ? 1 : PageTagName.known[packed] ?? 1
  }

  private static let known: [UInt64: Int] = {
    var known: [UInt64: Int] = [:]
    let flat = [
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
      "source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead",
      "tfoot", "option", "colgroup", "html", "head", "body", "title",
    ]
    for name in flat { known[PageTagName(name).packed] = 0 }
    for name in ["ul", "ol", "dl", "select"] { known[PageTagName(name).packed] = 2 }
    known[PageTagName("table").packed] = 4
    return known
  }()
}
