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
    let sums = headings.isEmpty ? [] : runningSums(pieces)
    // Judged only where it matters, and then once.
    lazy var remarks = self.remarks(scalars, pieces)
    let heading = headings.first { index in
      guard sums[index].report >= CommentSection.leastProse else { return false }
      let below = sums[pieces.count].prose - sums[index + 1].prose
      // A heading with a report below it was a link to the comments, not their beginning.
      guard below > sums[index].report * 3 / 2 else { return true }
      return (remarks[pieces.count] - remarks[index + 1]) * 5 >= pieces.count - index - 1
    }
    return heading ?? unheaded(scalars, pieces)
  }

  /// What stands before a piece.
  private struct Sums {
    /// Scalars of prose, and of the part of it that may be the report.
    var prose = 0
    var report = 0
  }

  private func runningSums(_ pieces: [Piece]) -> [Sums] {
    var sums = [Sums()]
    sums.reserveCapacity(pieces.count + 1)
    var sum = Sums()
    for piece in pieces {
      if piece.isProse {
        sum.prose += piece.length
        if piece.kind == nil || piece.kind == .body { sum.report += piece.length }
      }
      sums.append(sum)
    }
    return sums
  }

  /// How many pieces before each have the shape of a reader's remark.
  private func remarks(_ scalars: [Unicode.Scalar], _ pieces: [Piece]) -> [Int] {
    pieces.reduce(into: [0]) { sums, piece in
      sums.append((sums.last ?? 0) + (isLikely(scalars, piece) ? 1 : 0))
    }
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
