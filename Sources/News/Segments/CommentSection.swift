import Dossier

/// Finds where a page's readers begin to speak.
struct CommentSection: Sendable {
  private let words: Set<String>

  init(_ rules: SegmentRules) {
    words = Set(rules.commentWords)
  }

  /// Scalars of prose that stand before any comment: a page with less has no article above them.
  private static let leastProse = 120

  /// Index of the first piece of the section (its heading where it has one); nil without one.
  func start(_ scalars: [Unicode.Scalar], _ pieces: [Piece], _ rules: RuleBook) -> Int? {
    var before = 0
    for (index, piece) in pieces.enumerated() {
      if rules.opening(piece.folded, length: piece.length) != nil,
        before >= CommentSection.leastProse,
        isSection(scalars, pieces[(index + 1)...], proseBefore: before)
      {
        return index
      }
      if piece.isProse, piece.kind == nil || piece.kind == .body { before += piece.length }
    }
    return unheaded(scalars, pieces)
  }

  /// A heading with a report below it was a link to the comments, not their beginning.
  private func isSection(
    _ scalars: [Unicode.Scalar], _ rest: ArraySlice<Piece>, proseBefore: Int
  ) -> Bool {
    let prose = rest.filter { $0.isProse }
    guard prose.reduce(0, { $0 + $1.length }) > proseBefore * 3 / 2 else { return true }
    let likely = rest.count { isLikely(scalars, $0) }
    return likely * 5 >= rest.count
  }

  /// Comments without a heading: from the first reader who is addressed ("@name"), when nearly all
  /// that follows reads like comments.
  private func unheaded(_ scalars: [Unicode.Scalar], _ pieces: [Piece]) -> Int? {
    guard let first = pieces.firstIndex(where: { scalars[$0.range.lowerBound] == "@" }),
      pieces[..<first].contains(where: \.isProse)
    else { return nil }
    let rest = pieces[first...]
    guard rest.count >= 3 else { return nil }
    return rest.count { isLikely(scalars, $0) } * 2 >= rest.count ? first : nil
  }

  /// The shape of a reader's remark.
  func isLikely(_ scalars: [Unicode.Scalar], _ piece: Piece) -> Bool {
    guard let first = piece.range.first else { return false }
    if scalars[first] == "@" { return true }
    if scalars[first].properties.isLowercase { return true }
    let bytes = piece.folded.bytes
    if piece.folded.text.contains("!!") || piece.folded.text.contains("??") { return true }
    guard !bytes.contains(UInt8(ascii: "\"")) else { return false }
    return Words.split(scalars, piece.range.prefix(1_000)).contains {
      words.contains($0.text.lowercased())
    }
  }
}
