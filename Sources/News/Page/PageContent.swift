import Dossier

/// Writes the text of an article's elements as a reader sees it, line by line, each of a kind.
struct PageContent {
  let tree: PageTree
  let metrics: PageMetrics
  let roles: PageRoles

  private(set) var lines: [(text: String, kind: Segment.Kind)] = []
  private var current: [UInt8] = []
  private var isAfterSpace = true
  /// Bytes of text in all chosen elements.
  private var total = 0

  init(_ tree: PageTree, _ metrics: PageMetrics, _ roles: PageRoles) {
    self.tree = tree
    self.metrics = metrics
    self.roles = roles
  }

  mutating func write(_ elements: [Int]) {
    total = elements.reduce(0) { $0 + metrics.text[$1] }
    for element in elements { write(element, kind: .body, isRoot: true) }
  }

  /// The readers' comments that stand anywhere on the page outside of `elements`.
  mutating func writeComments(outside elements: [Int]) {
    let taken = elements.map { $0..<tree.nodes[$0].end }
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if taken.contains(where: { $0.contains(index) }) {
        index = node.end
      } else if isComments(index),
        !taken.contains(where: { index < $0.lowerBound && $0.lowerBound < node.end })
      {
        write(index, kind: .comment, isRoot: true)
        index = node.end
      } else {
        index += 1
      }
    }
  }

  private mutating func write(_ root: Int, kind: Segment.Kind, isRoot: Bool) {
    var kinds: [(end: Int, kind: Segment.Kind, isBlock: Bool)] = []
    var index = root
    while index < tree.nodes[root].end {
      while let last = kinds.last, last.end <= index {
        if last.isBlock { flush(last.kind) }
        kinds.removeLast()
      }
      let node = tree.nodes[index]
      let outer = kinds.last?.kind ?? kind
      switch node.tag {
      case .text:
        append(tree.text[node.text])
        index += 1
      case .br:
        breakLine()
        index += 1
      default:
        guard index == root || keeps(index, outer) else {
          index = node.end
          continue
        }
        let own = ownKind(index, outer)
        if node.tag.isBlock { flush(outer) }
        if node.tag == .td || node.tag == .th { append([0x20]) }
        kinds.append((node.end, own, node.tag.isBlock || own != outer))
        if own != outer, !node.tag.isBlock { flush(outer) }
        index += 1
      }
    }
    while let last = kinds.popLast() { if last.isBlock { flush(last.kind) } }
    flush(kind)
  }

  private func ownKind(_ index: Int, _ outer: Segment.Kind) -> Segment.Kind {
    guard outer == .body else { return outer }
    let node = tree.nodes[index]
    if node.tag == .figcaption { return .caption }
    if isComments(index) { return .comment }
    let isShort = metrics.text[index] <= 900
    return isShort && roles[index].contains(.caption) ? .caption : .body
  }

  private func isComments(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    return node.tag.isBlock && node.tag != .body && node.tag != .article
      && roles[index].contains(.comments) && metrics.text[index] * 2 < metrics.text[0]
  }

  /// Whether an element inside the article is part of it.
  private func keeps(_ index: Int, _ outer: Segment.Kind) -> Bool {
    let node = tree.nodes[index]
    let length = metrics.text[index]
    if node.tag.isUnseen || length == 0 { return false }
    let isMost = length * 2 > total
    if isMost || outer == .comment { return true }
    if node.tag.isFurniture { return false }
    let density = metrics.linkDensity(index)
    if roles[index].contains(.furniture), !roles[index].contains(.article),
      node.tag != .p || density > 0.3
    {
      return false
    }
    switch node.tag {
    case .ul, .ol, .dl, .table, .div, .section, .article: return density < 0.5 || length > 2_000
    case .p: return density < 0.9 || length > 300
    case .header: return density < 0.3
    case .h2, .h3, .h4, .h5, .h6: return density < 0.8
    default: return true
    }
  }

  private mutating func append(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte <= 0x20 {
        if !isAfterSpace { current.append(0x20) }
        isAfterSpace = true
      } else {
        current.append(byte)
        isAfterSpace = false
      }
    }
  }

  private mutating func breakLine() {
    if current.last == 0x20 { current.removeLast() }
    current.append(0x0A)
    isAfterSpace = true
  }

  private mutating func flush(_ kind: Segment.Kind) {
    defer {
      current.removeAll(keepingCapacity: true)
      isAfterSpace = true
    }
    guard current.contains(where: { $0 > 0x20 }) else { return }
    let text = String(decoding: current, as: UTF8.self).trimmedOfSpace
    if !text.isEmpty { lines.append((text, kind)) }
  }
}
