/// Finds what stands between double quotation marks, straight or curly.
enum QuotationMarks {
  /// The ranges between the marks, without them. A mark that is not closed within `range` closes
  /// at its end, because a quotation may go on in the next sentence.
  static func spans(in scalars: [Unicode.Scalar], range: Range<Int>) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var open: Int?
    for position in range {
      switch scalars[position] {
      case "\u{201C}": open = position + 1
      case "\u{201D}", "\"":
        if let start = open {
          spans.append(start..<position)
          open = nil
        } else if scalars[position] == "\"" {
          open = position + 1
        } else {
          // Opened in an earlier sentence.
          spans.append(range.lowerBound..<position)
        }
      default: continue
      }
    }
    if let open, open < range.upperBound { spans.append(open..<range.upperBound) }
    return spans.filter { !$0.isEmpty }
  }
}
