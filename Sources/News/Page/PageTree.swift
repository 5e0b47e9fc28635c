import CXml2

/// The elements and texts of a page in document order, free of the parser that read them.
struct PageTree {
  struct Node {
    var tag: PageTag
    var parent: Int
    /// Index behind the last descendant.
    var end: Int
    /// Bytes of `text`; empty for elements.
    var text: Range<Int>
    /// Class, id and role in lower case.
    var marks: String
  }

  /// An element that speaks of the page rather than being read, with its attributes.
  struct Statement {
    var tag: PageTag
    var attributes: [String: String]
    /// What stands within a title, a script of linked data, a time or a heading.
    var content: String
  }

  private(set) var nodes: [Node] = []
  private(set) var text: [UInt8] = []
  private(set) var statements: [Statement] = []
  private(set) var language: String?

  static let parserIsReady: Void = xmlInitParser()

  init(_ html: String) throws(RefusalReason) {
    _ = PageTree.parserIsReady
    let bytes = NestingGuard.flattened(Array(html.utf8))
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    let document = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        htmlReadMemory($0.baseAddress, Int32($0.count), nil, "UTF-8", Int32(options))
      }
    }
    guard let document else { throw .noText }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { throw .noText }
    language = PageTree.attribute(root, "lang") ?? PageTree.attribute(root, "xml:lang")
    walk(root)
  }

  /// Follows the links of the tree instead of calling itself, so that no page is too deep for it.
  private mutating func walk(_ root: xmlNodePtr) {
    var current: xmlNodePtr? = root
    var open: [Int] = []
    while let node = current {
      let isEntered = enter(node, parent: open.last ?? -1)
      if isEntered, let child = node.pointee.children {
        open.append(nodes.count - 1)
        current = child
        continue
      }
      if isEntered { nodes[nodes.count - 1].end = nodes.count }
      current = next(after: node, until: root, &open)
    }
    while let index = open.popLast() { nodes[index].end = nodes.count }
  }

  private mutating func next(
    after node: xmlNodePtr, until root: xmlNodePtr, _ open: inout [Int]
  ) -> xmlNodePtr? {
    var node = node
    while node != root {
      if let sibling = node.pointee.next { return sibling }
      guard let parent = node.pointee.parent else { return nil }
      if let index = open.popLast() { nodes[index].end = nodes.count }
      node = parent
    }
    return nil
  }

  /// Adds a node; false for what is not descended into.
  private mutating func enter(_ node: xmlNodePtr, parent: Int) -> Bool {
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      guard let content = node.pointee.content else { return false }
      let start = text.count
      text.append(contentsOf: UnsafeBufferPointer(start: content, count: PageTree.length(content)))
      add(.text, parent, text: start..<text.count, marks: "")
      return true
    case XML_ELEMENT_NODE:
      let tag = PageTree.tag(node)
      state(tag, node)
      // The head is walked for what it states; nothing in it is seen.
      if tag == .head {
        add(tag, parent, text: 0..<0, marks: "")
        return true
      }
      guard !tag.isUnseen, !PageTree.isHidden(node) else { return false }
      add(tag, parent, text: 0..<0, marks: PageTree.marks(node))
      return true
    default: return false
    }
  }

  private mutating func add(_ tag: PageTag, _ parent: Int, text: Range<Int>, marks: String) {
    nodes.append(Node(tag: tag, parent: parent, end: nodes.count + 1, text: text, marks: marks))
  }

  private mutating func state(_ tag: PageTag, _ node: xmlNodePtr) {
    switch tag {
    case .meta, .link, .time: break
    case .title, .h1: break
    case .script where PageTree.attribute(node, "type")?.contains("ld+json") ?? false: break
    default:
      guard PageTree.attribute(node, "itemprop") != nil else { return }
    }
    statements.append(
      Statement(
        tag: tag, attributes: PageTree.attributes(node),
        content: tag == .meta || tag == .link ? "" : PageTree.content(node)))
  }

  private static func tag(_ node: xmlNodePtr) -> PageTag {
    guard let name = node.pointee.name else { return .other }
    return PageTag(rawValue: String(cString: name).lowercased()) ?? .other
  }

  private static func isHidden(_ node: xmlNodePtr) -> Bool {
    if let style = attribute(node, "style")?.lowercased() {
      let even = style.filter { $0 != " " }
      if even.contains("display:none") || even.contains("visibility:hidden") { return true }
    }
    return attribute(node, "hidden") != nil
  }

  private static func marks(_ node: xmlNodePtr) -> String {
    guard node.pointee.properties != nil else { return "" }
    return ["class", "id", "role", "itemprop"].compactMap { attribute(node, $0) }
      .joined(separator: " ").lowercased()
  }

  private static func attributes(_ node: xmlNodePtr) -> [String: String] {
    var attributes: [String: String] = [:]
    var attribute = node.pointee.properties
    while let current = attribute {
      if let name = current.pointee.name {
        attributes[String(cString: name).lowercased()] = value(current)
      }
      attribute = current.pointee.next
    }
    return attributes
  }

  private static func attribute(_ node: xmlNodePtr, _ name: String) -> String? {
    var attribute = node.pointee.properties
    while let current = attribute {
      if let found = current.pointee.name, String(cString: found).lowercased() == name {
        return value(current)
      }
      attribute = current.pointee.next
    }
    return nil
  }

  private static func value(_ attribute: xmlAttrPtr) -> String {
    guard let content = attribute.pointee.children?.pointee.content else { return "" }
    return String(cString: content)
  }

  /// Bytes of a statement's content that are kept: a page's linked data may be long.
  private static let longestContent = 400_000

  private static func content(_ root: xmlNodePtr) -> String {
    var bytes: [UInt8] = []
    var current = root.pointee.children
    while let node = current, bytes.count < longestContent {
      if let content = node.pointee.content,
        node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE
      {
        bytes.append(contentsOf: UnsafeBufferPointer(start: content, count: length(content)))
      }
      current = node.pointee.type == XML_ELEMENT_NODE ? node.pointee.children : nil
      var up: xmlNodePtr? = node
      while current == nil, let here = up, here != root {
        current = here.pointee.next
        up = here.pointee.parent
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func length(_ content: UnsafePointer<xmlChar>) -> Int {
    var count = 0
    while content[count] != 0 { count += 1 }
    return count
  }
}
