/// The elements and texts of a page in document order, free of the parser that read them.
struct PageTree {
  struct Node {
    var tag: PageTag
    /// Which spelling of classes, ids and roles it has: an index into `marks`; 0 for none.
    var marks: Int
    var parent: Int
    /// Index behind the last descendant.
    var end: Int
    /// Bytes of `text`; empty for elements.
    var text: Range<Int>
  }

  /// An element that speaks of the page rather than being read, with its attributes.
  struct Statement {
    var tag: PageTag
    var attributes: [String: String]
    /// What stands within a title, a script of linked data, a time or a heading.
    var content: String
  }

  var nodes: [Node] = []
  var text: [UInt8] = []
  /// Each spelling of class, id, role and item property that elements have, in lower case; the first
  /// is empty.
  var marks: [[UInt8]] = [[]]
  var statements: [Statement] = []
  var language: String?

  init(_ html: String) throws(RefusalReason) {
    var html = html
    let sifted = html.withUTF8 { PageSieve.sifted($0) }
    let builder = PageTreeBuilder()
    guard PageParser.parse(sifted, into: builder) else { throw .noText }
    self = builder.finished()
  }

  init() {}
}
