/// Finds the element of a page that holds its article, by the density of text and links.
///
/// After Arc90's Readability: paragraphs lend their weight to what contains them, links take it
/// away, names of classes tip the balance.
struct MainText {
  let tree: PageTree
  let metrics: PageMetrics
  let roles: PageRoles
  /// Whether each node is a paragraph, or a container with text of its own and no blocks.
  let isParagraph: [Bool]

  init(tree: PageTree, metrics: PageMetrics, roles: PageRoles) {
    self.tree = tree
    self.metrics = metrics
    self.roles = roles
    isParagraph = tree.nodes.indices.map { MainText.isParagraph($0, in: tree) }
  }

  /// Bytes of the shortest paragraph that counts.
  private static let shortest = 25
  /// How far up a paragraph's weight goes, and what part of it arrives.
  private static let shares: [Double] = [1, 0.5, 1.0 / 6, 1.0 / 9, 1.0 / 12]

  /// Indexes of the elements that make up the article, in order; empty where the page has no text.
  func elements() -> [Int] {
    let excluded = excludedNodes()
    var scores = [Double](repeating: 0, count: tree.nodes.count)
    var isCandidate = [Bool](repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices where !excluded[index] && isParagraph[index] {
      let length = metrics.text[index]
      guard length >= MainText.shortest else { continue }
      let weight = 1 + Double(metrics.commas[index]) + min(Double(length) / 100, 3)
      lend(weight, from: tree.nodes[index].parent, &scores, &isCandidate)
    }
    let loose = looseText()
    for index in tree.nodes.indices where loose[index].text >= MainText.shortest {
      guard !excluded[index], tree.nodes[index].tag != .p, !isParagraph[index] else { continue }
      let weight = 1 + Double(loose[index].commas) + min(Double(loose[index].text) / 100, 3)
      lend(weight, from: index, &scores, &isCandidate)
    }
    for index in scores.indices where isCandidate[index] {
      scores[index] *= 1 - metrics.linkDensity(index)
    }
    guard var top = best(scores, isCandidate) else { return [] }
    top = risen(top, scores, isCandidate)
    if let wider = holderOfMost(insteadOf: top, excluded) { return [wider] }
    if let wider = holderOfLikeParagraphs(top, excluded) { return [wider] }
    return withSiblings(top, scores, excluded)
  }

  private static func isParagraph(_ index: Int, in tree: PageTree) -> Bool {
    switch tree.nodes[index].tag {
    case .p, .pre, .blockquote, .td: return true
    case .div, .section, .center, .span, .font:
      var child = index + 1
      while child < tree.nodes[index].end {
        let node = tree.nodes[child]
        if node.tag.isBlock { return false }
        child += 1
      }
      // Only the outermost of nested wrappers without blocks counts.
      let parent = tree.nodes[index].parent
      return parent < 0 || tree.nodes[parent].tag.isBlock
    default: return false
    }
  }

  /// Text that stands in a container beside other blocks, parted by line breaks at most.
  private func looseText() -> [(text: Int, commas: Int)] {
    var loose = [(text: Int, commas: Int)](repeating: (0, 0), count: tree.nodes.count)
    for index in tree.nodes.indices where tree.nodes[index].tag == .text {
      var parent = tree.nodes[index].parent
      var isLink = false
      while parent >= 0, !tree.nodes[parent].tag.isBlock {
        isLink = isLink || tree.nodes[parent].tag == .a
        parent = tree.nodes[parent].parent
      }
      guard parent >= 0, !isLink else { continue }
      loose[parent].text += metrics.text[index]
      loose[parent].commas += metrics.commas[index]
    }
    return loose
  }

  private func lend(
    _ weight: Double, from start: Int, _ scores: inout [Double], _ isCandidate: inout [Bool]
  ) {
    var parent = start
    for share in MainText.shares {
      guard parent >= 0 else { return }
      if !isCandidate[parent] {
        isCandidate[parent] = true
        scores[parent] = tree.nodes[parent].tag.startScore + classWeight(parent)
      }
      scores[parent] += weight * share
      parent = tree.nodes[parent].parent
    }
  }

  func classWeight(_ index: Int) -> Double {
    var weight = 0.0
    if roles[index].contains(.article) { weight += 25 }
    if roles[index].contains(.furniture) { weight -= 25 }
    return weight
  }

  /// Furniture and what lies within it.
  private func excludedNodes() -> [Bool] {
    var excluded = [Bool](repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices {
      let parent = tree.nodes[index].parent
      excluded[index] = (parent >= 0 && excluded[parent]) || isUnlikely(index)
    }
    return excluded
  }

  private func isUnlikely(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    if node.tag == .head || node.tag.isFurniture && !holdsMuch(index) { return true }
    guard node.tag.isBlock, node.marks != 0, node.tag != .body, node.tag != .article else {
      return false
    }
    if roles[index].contains(.comments) { return !holdsMuch(index) }
    return roles[index].contains(.furniture) && !roles[index].contains(.article)
      && !holdsMuch(index)
  }

  /// Whether an element holds most of the page's running text, whatever it is called.
  private func holdsMuch(_ index: Int) -> Bool {
    let own = metrics.text[index] - metrics.links[index]
    let all = (metrics.text.first ?? 0) - (metrics.links.first ?? 0)
    return own * 2 > all
  }

  private func best(_ scores: [Double], _ isCandidate: [Bool]) -> Int? {
    var best: Int?
    for index in scores.indices where isCandidate[index] {
      if best.map({ scores[index] > scores[$0] }) ?? true { best = index }
    }
    return best
  }

  /// Goes up while the parent gains: the article's parts often lie in neighbouring boxes.
  private func risen(_ start: Int, _ scores: [Double], _ isCandidate: [Bool]) -> Int {
    var top = start
    var last = scores[start]
    let floor = last / 3
    var parent = tree.nodes[start].parent
    while parent > 0, tree.nodes[parent].tag != .body, isCandidate[parent] {
      if scores[parent] < floor { break }
      if scores[parent] > last {
        top = parent
        break
      }
      last = scores[parent]
      parent = tree.nodes[parent].parent
    }
    // An only child says no more than its parent, which may have siblings to join.
    while tree.nodes[top].parent > 0, tree.nodes[tree.nodes[top].parent].tag != .body,
      metrics.text[tree.nodes[top].parent] == metrics.text[top]
    {
      top = tree.nodes[top].parent
    }
    return top
  }

  private func withSiblings(_ top: Int, _ scores: [Double], _ excluded: [Bool]) -> [Int] {
    let parent = tree.nodes[top].parent
    guard parent >= 0 else { return [top] }
    let threshold = max(10, scores[top] * 0.2)
    var chosen: [Int] = []
    var child = parent + 1
    while child < tree.nodes[parent].end {
      if child == top || (!excluded[child] && joins(child, top, scores, threshold)) {
        chosen.append(child)
      }
      child = tree.nodes[child].end
    }
    return chosen
  }

  private func joins(_ index: Int, _ top: Int, _ scores: [Double], _ threshold: Double) -> Bool {
    let node = tree.nodes[index]
    let sameClass = node.marks != 0 && node.marks == tree.nodes[top].marks
    if scores[index] + (sameClass ? scores[top] * 0.2 : 0) >= threshold { return true }
    if node.tag == .figure { return metrics.text[index] > 0 && metrics.linkDensity(index) < 0.3 }
    guard node.tag == .p else { return false }
    let density = metrics.linkDensity(index)
    return metrics.text[index] > 80 ? density < 0.25 : metrics.text[index] > 0 && density == 0
  }
}
