import Language

/// Reads headlines such as "Berg: Road will open" and "Poll: Most want the road": who says so, and
/// what. The editor worded it, so that it is no statement of anybody.
struct HeadlineReader: Sendable {
  /// Words of the source, at most.
  private static let longest = 6

  let view: ArticleView
  let cast: Cast

  func attribution() -> Attribution? {
    guard let tree = view.trees.first,
      let colon = (1..<min(Self.longest + 1, tree.count)).first(where: { tree[$0].text == ":" }),
      tree.words.last.map({ $0 >= colon + 3 }) ?? false,
      (colon + 1..<tree.count).contains(where: { [.verb, .auxiliary].contains(tree[$0].tag) }),
      (0..<colon).allSatisfy({ isPartOfName($0, in: tree) }),
      namesSource(0..<colon, in: tree),
      let source = tree.range(of: Array(0..<colon)),
      let content = tree.range(of: tree.words.filter { $0 > colon })
    else { return nil }
    return Attribution(
      kind: .thought, speaker: nil, source: source, sourceHead: nil, cue: ":",
      cueRange: tree[colon].range, sentence: tree.index, cueToken: colon, content: [content],
      isDirect: false)
  }

  /// A person, a body or a document, not "Note:" or "Place:".
  private func namesSource(_ words: Range<Int>, in tree: SyntaxTree) -> Bool {
    tree.sentence.names.contains { $0.kind != .location && $0.tokens.overlaps(words) }
      || words.contains { Self.documents.contains(tree[$0].lemma.lowercased()) }
  }

  private static let documents: Set<String> = ["poll", "survey", "study", "report", "source"]

  private func isPartOfName(_ word: Int, in tree: SyntaxTree) -> Bool {
    [.properNoun, .noun, .adjective, .adposition, .punctuation, .particle].contains(tree[word].tag)
      && tree[word].text != ","
  }
}
