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
    let headings = pieces.indices.filter {
      rules.opening(pieces[$0].folded, length: pieces[$0].length) != nil
    }
    let sums = headings.isEmpty ? [] : runningSums(scalars, pieces)
    let heading = headings.first { index in
      let before = sums[index]
      let after = sums[index + 1]
      return before.report >= CommentSection.leastProse
        && isSection(before: before, after: after, all: sums[pieces.count])
    }
    return heading ?? unheaded(scalars, pieces)
  }

  /// What stands before a piece.
  private struct Sums {
    var pieces = 0
    /// Scalars of prose, and of the part of it that may be the report.
    var prose = 0
    var report = 0
    /// Pieces with the shape of a reader's remark.
    var likely = 0
  }

  private func runningSums(_ scalars: [Unicode.Scalar], _ pieces: [Piece]) -> [Sums] {
    var sums = [Sums()]
    sums.reserveCapacity(pieces.count + 1)
    var sum = Sums()
    for piece in pieces {
      sum.pieces += 1
      if piece.isProse {
        sum.prose += piece.length
        if piece.kind == nil || piece.kind == .body { sum.report += piece.length }
      }
      if isLikely(scalars, piece) { sum.likely += 1 }
      sums.append(sum)
    }
    return sums
  }

  /// A heading with a report below it was a link to the comments, not their beginning.
  private func isSection(before: Sums, after: Sums, all: Sums) -> Bool {
    guard all.prose - after.prose > before.report * 3 / 2 else { return true }
    return (all.likely - after.likely) * 5 >= all.pieces - after.pieces
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
