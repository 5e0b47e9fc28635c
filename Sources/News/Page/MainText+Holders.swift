/// Elements that hold more of the article than the one that weighs most.
extension MainText {
  /// The innermost element with all paragraphs of the class that the found ones have, where a page
  /// parts its article by adverts or puts the lead into a box of its own.
  func holderOfLikeParagraphs(_ top: Int, _ excluded: [Bool]) -> Int? {
    var bytes = [Int](repeating: 0, count: tree.marks.count)
    var all = 0
    for index in top..<tree.nodes[top].end where isRunningText(index, excluded) {
      bytes[tree.nodes[index].marks] += metrics.text[index]
      all += metrics.text[index]
    }
    // More than half of it, so that there is but one.
    guard let marks = bytes.indices.first(where: { bytes[$0] * 2 > all }), marks != 0 else {
      return nil
    }
    let most = bytes[marks]
    let home = article(around: top)
    let like = tree.nodes.indices.filter {
      tree.nodes[$0].marks == marks && !excluded[$0] && article(around: $0) == home
    }
    guard let first = like.first, let last = like.last,
      !contains(top, first) || !contains(top, last)
    else { return nil }
    var holder = top
    while !contains(holder, first) || !contains(holder, last) { holder = tree.nodes[holder].parent }
    let other = (holder..<tree.nodes[holder].end).reduce(0) { sum, index in
      let isOther = tree.nodes[index].marks != marks && isRunningText(index, excluded)
      return isOther && !contains(top, index) ? sum + metrics.text[index] : sum
    }
    return other * 4 <= most ? holder : nil
  }

  private func contains(_ element: Int, _ index: Int) -> Bool {
    (element..<tree.nodes[element].end).contains(index)
  }

  private func isRunningText(_ index: Int, _ excluded: [Bool]) -> Bool {
    !excluded[index] && metrics.text[index] >= MainText.running
      && metrics.linkDensity(index) < 0.3 && tree.nodes[index].tag != .td && isParagraph[index]
  }

  /// The `article` element that holds an element; -1 where none does.
  private func article(around index: Int) -> Int {
    var parent = tree.nodes[index].parent
    while parent >= 0, tree.nodes[parent].tag != .article { parent = tree.nodes[parent].parent }
    return parent
  }

  /// Bytes of a paragraph that nobody takes for a label or a teaser.
  private static let running = 80

  /// The innermost element with four fifths of the page's running text, where `top` has less than
  /// half of that: page builders put each paragraph into boxes of its own, too deep for the weights
  /// to meet.
  func holderOfMost(insteadOf top: Int, _ excluded: [Bool]) -> Int? {
    var before = [0]
    before.reserveCapacity(tree.nodes.count + 1)
    for index in tree.nodes.indices {
      let isRunning = isRunningText(index, excluded)
      before.append((before.last ?? 0) + (isRunning ? metrics.text[index] : 0))
    }
    let all = before.last ?? 0
    func within(_ index: Int) -> Int { before[tree.nodes[index].end] - before[index] }
    var holder: Int?
    for index in tree.nodes.indices where within(index) * 5 >= all * 4 { holder = index }
    guard let holder, all > 0, within(top) * 2 < within(holder) else { return nil }
    return tree.nodes[holder].tag == .p ? nil : holder
  }
}
