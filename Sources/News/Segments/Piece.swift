import Dossier

/// A line of an article, or a part of one, on its way to becoming a segment.
struct Piece {
  /// Scalars of the text, without white space at the ends.
  var range: Range<Int>
  /// Nil while it is open what the piece is.
  var kind: Segment.Kind?
  /// What it tells of its neighbours or of a picture.
  var marks: SegmentRule.Mark?
  var folded: FoldedLine
  var words: Int
  /// Whether it ends as a sentence does.
  var endsSentence: Bool

  var length: Int { range.count }

  /// A paragraph of running text rather than a heading, a link or a label.
  var isProse: Bool { (words >= 8 && endsSentence) || words >= 25 }

  /// Scalars of a line that are folded whole; of longer ones, which no marker fills, the head.
  static let foldedLength = 20_000
  private static let headLength = 1_000

  init(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, kind: Segment.Kind? = nil,
    marks: SegmentRule.Mark? = nil
  ) {
    self.range = range
    self.kind = kind
    self.marks = marks
    let isLong = range.count > Piece.foldedLength
    let folding = isLong ? range.prefix(Piece.headLength) : range
    folded = FoldedLine(scalars, folding)
    words = Words.count(scalars, folding)
    endsSentence = Piece.endsSentence(scalars, range)
  }

  private static func endsSentence(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    let closing: [Unicode.Scalar] = ["\"", "”", "’", "'", ")", "]", "»"]
    var index = range.upperBound - 1
    while index > range.lowerBound, closing.contains(scalars[index]) { index -= 1 }
    guard range.contains(index) else { return false }
    return [".", "!", "?", "…", ":", "؟", "。", "।"].contains(scalars[index])
  }
}
