import Language

extension AttributionReader {
  /// Words of a content as stretches of the text.
  struct Content: Sendable {
    var ranges: [Range<Int>]
    var isDirect: Bool
    /// All that the cue governs, where the content is only what of it is quoted.
    var frame: Range<Int>?
  }

  func content(
    of position: Int, _ cue: StatementLexicon.Cue, _ companion: Int?
  ) -> Content? {
    for kind in cue.content {
      let found: Content? =
        switch kind {
        case .clause: clause(of: position) ?? (cue.kind == nil ? quoted(by: position) : nil)
        case .object: object(of: position)
        case .infinitive: infinitive(of: position, companion)
        case .phrase: companion.flatMap { phrase($0, of: position) }
        case .quoted: quoted(by: position)
        case .raised: raised(by: position)
        }
      if let found { return found }
    }
    return nil
  }

  // MARK: Stretches

  /// The words as stretches of the text, widened to the quotations at their ends.
  func content(_ pieces: [[Int]]) -> Content? {
    var ranges: [Range<Int>] = []
    var isDirect = true
    for piece in pieces {
      guard let range = tree.range(of: bare(withoutDateline(piece))) else { continue }
      let widened = widened(range)
      isDirect = isDirect && widened.isDirect
      if !ranges.contains(where: { $0.overlaps(widened.range) }) { ranges.append(widened.range) }
    }
    return ranges.isEmpty ? nil : Content(ranges: ranges, isDirect: isDirect)
  }

  func withoutDateline(_ words: [Int]) -> [Int] {
    guard let dash = datelineEnd, words.contains(where: { $0 > dash }) else { return words }
    return words.filter { $0 > dash }
  }

  func bare(_ words: [Int]) -> [Int] {
    var words = words.sorted()
    while let first = words.first, !tree.isWord(first) { words.removeFirst() }
    while let last = words.last, !tree.isWord(last) { words.removeLast() }
    return words
  }

  /// Content wholly in quotation marks is the whole quotation, over sentence ends too; of one that
  /// is quoted in part no quotation is cut.
  func widened(_ range: Range<Int>) -> (range: Range<Int>, isDirect: Bool) {
    let around = quotes.filter { $0.range.overlaps(range) }
    guard let first = around.first, let last = around.last else { return (range, false) }
    let words = tree.words.filter { range.overlaps(tree[$0].range) }
    let isDirect = words.allSatisfy { word in
      around.contains { $0.range.overlaps(tree[word].range) }
    }
    if isDirect { return (first.range.lowerBound..<last.range.upperBound, true) }
    let start = max(first.range.lowerBound, tree.sentence.range.lowerBound)
    return (min(start, range.lowerBound)..<max(range.upperBound, last.range.upperBound), false)
  }
}
