import CXml2

/// Makes a page's tree of what the parser tells, element by element.
final class PageTreeBuilder {
  /// An element that is open: its node, or -1 within what nobody sees.
  private struct Open {
    var node: Int
    /// Which statement its content belongs to; -1 for none.
    var statement: Int
  }

  /// Bytes that are hashed in one go.
  private struct Spelling: Hashable {
    var bytes: [UInt8] = []

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  private var tree = PageTree()
  private var open: [Open] = []
  /// Open elements within the outermost unseen one, it included.
  private var unseen = 0
  /// Where the text of each statement stands in `stated`.
  private var ranges: [Range<Int>] = []
  /// All text within statements, seen or not.
  private var stated: [UInt8] = []
  private var openStatements = 0
  private var isTextOpen = false
  private var spellings: [Spelling: Int] = [Spelling(): 0]
  private var spelling = Spelling()

  /// Bytes of a statement's content that are kept: a page's linked data may be long.
  private static let longestContent = 400_000

  func start(_ name: UnsafePointer<xmlChar>, _ attributes: PageAttributes) {
    isTextOpen = false
    let tag = PageTag(name)
    if tree.nodes.isEmpty, tree.language == nil {
      tree.language = attributes.string(of: "lang") ?? attributes.string(of: "xml:lang")
    }
    let statement = state(tag, attributes)
    if unseen > 0 || tag != .head && (tag.isUnseen || isHidden(attributes)) {
      unseen += 1
      open.append(Open(node: -1, statement: statement))
      return
    }
    // The head is walked for what it states; nothing in it is seen.
    let marks = tag == .head ? 0 : marks(attributes)
    let node = PageTree.Node(
      tag: tag, marks: marks, parent: parent, end: tree.nodes.count + 1, text: 0..<0)
    open.append(Open(node: tree.nodes.count, statement: statement))
    tree.nodes.append(node)
  }

  func end() {
    isTextOpen = false
    guard let last = open.popLast() else { return }
    if last.node >= 0 { tree.nodes[last.node].end = tree.nodes.count } else { unseen -= 1 }
    if last.statement >= 0 {
      openStatements -= 1
      ranges[last.statement] = ranges[last.statement].lowerBound..<stated.count
    }
  }

  func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else { return }
    if openStatements > 0 { stated.append(contentsOf: bytes) }
    guard unseen == 0, !open.isEmpty else { return }
    let start = tree.text.count
    tree.text.append(contentsOf: bytes)
    if isTextOpen {
      let last = tree.nodes.count - 1
      tree.nodes[last].text = tree.nodes[last].text.lowerBound..<tree.text.count
    } else {
      let text = start..<tree.text.count
      tree.nodes.append(
        PageTree.Node(
          tag: .text, marks: 0, parent: parent, end: tree.nodes.count + 1, text: text))
      isTextOpen = true
    }
  }

  /// The tree, when the page has ended.
  func finished() -> PageTree {
    while !open.isEmpty { end() }
    for index in tree.statements.indices {
      let range = ranges[index].prefix(PageTreeBuilder.longestContent)
      tree.statements[index].content = String(decoding: stated[range], as: UTF8.self)
    }
    return tree
  }

  private var parent: Int { open.last?.node ?? -1 }

  /// Notes what speaks of the page; the index of the statement whose content is still to come, or -1.
  private func state(_ tag: PageTag, _ attributes: PageAttributes) -> Int {
    switch tag {
    case .meta, .link, .time, .title, .h1: break
    case .script:
      guard attributes.string(of: "type")?.contains("ld+json") ?? false else { return -1 }
    default:
      guard attributes.contains("itemprop") else { return -1 }
    }
    tree.statements.append(
      PageTree.Statement(tag: tag, attributes: attributes.dictionary(), content: ""))
    ranges.append(stated.count..<stated.count)
    guard tag != .meta, tag != .link else { return -1 }
    openStatements += 1
    return tree.statements.count - 1
  }

  private func isHidden(_ attributes: PageAttributes) -> Bool {
    if attributes.isEmpty { return false }
    if let style = attributes.bytes(of: "style") {
      let even = String(decoding: style.lazy.filter { $0 != 0x20 }, as: UTF8.self).lowercased()
      if even.contains("display:none") || even.contains("visibility:hidden") { return true }
    }
    return attributes.contains("hidden")
  }

  private func marks(_ attributes: PageAttributes) -> Int {
    guard !attributes.isEmpty else { return 0 }
    spelling.bytes.removeAll(keepingCapacity: true)
    add(attributes.bytes(of: "class"))
    add(attributes.bytes(of: "id"))
    add(attributes.bytes(of: "role"))
    add(attributes.bytes(of: "itemprop"))
    if let known = spellings[spelling] { return known }
    let index = tree.marks.count
    tree.marks.append(spelling.bytes)
    spellings[spelling] = index
    return index
  }

  private func add(_ value: UnsafeBufferPointer<UInt8>?) {
    guard let value else { return }
    if !spelling.bytes.isEmpty { spelling.bytes.append(0x20) }
    for byte in value { spelling.bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
  }
}
