/// How much text and how much of it in links each element of a page holds.
struct PageMetrics {
  /// Bytes, white space counted once.
  private(set) var text: [Int]
  private(set) var links: [Int]
  private(set) var commas: [Int]

  init(_ tree: PageTree) {
    let count = tree.nodes.count
    text = [Int](repeating: 0, count: count)
    links = [Int](repeating: 0, count: count)
    commas = [Int](repeating: 0, count: count)
    // Children stand behind their parents: backwards, every sum is complete when it is passed on.
    for index in tree.nodes.indices.reversed() {
      let node = tree.nodes[index]
      if node.tag == .text {
        (text[index], commas[index]) = PageMetrics.measure(tree.text[node.text])
      }
      if node.tag == .a { links[index] = text[index] }
      guard node.parent >= 0 else { continue }
      text[node.parent] += text[index]
      links[node.parent] += links[index]
      commas[node.parent] += commas[index]
    }
  }

  private static func measure(_ bytes: ArraySlice<UInt8>) -> (text: Int, commas: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      var count = 0
      var commas = 0
      var wasSpace = true
      for byte in buffer {
        let isSpace = byte <= 0x20
        if !isSpace || !wasSpace { count += 1 }
        if byte == UInt8(ascii: ",") { commas += 1 }
        wasSpace = isSpace
      }
      return (count, commas)
    }
  }

  func linkDensity(_ index: Int) -> Double {
    text[index] == 0 ? 0 : Double(links[index]) / Double(text[index])
  }
}
