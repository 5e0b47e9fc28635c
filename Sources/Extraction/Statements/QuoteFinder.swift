import Dossier

/// Finds what stands in double quotation marks, also over several paragraphs.
struct QuoteFinder: Sendable {
  /// A quotation, its marks excluded.
  struct Quote: Hashable, Sendable {
    var range: Range<Int>
  }

  private static let opening: Set<Unicode.Scalar> = ["“", "„", "«"]
  private static let closing: Set<Unicode.Scalar> = ["”", "»"]

  /// Quotations of the segments that are read for facts, in order of the text.
  func quotes(in article: Article, scalars: [Unicode.Scalar]) -> [Quote] {
    var found: [Quote] = []
    for segment in article.segments where segment.kind.isReadForFacts {
      found += quotes(in: segment.range.clamped(to: 0..<scalars.count), scalars)
    }
    return found
  }

  private func quotes(in range: Range<Int>, _ scalars: [Unicode.Scalar]) -> [Quote] {
    var found: [Quote] = []
    var start: Int?
    var isStraight = false
    for position in range {
      let scalar = scalars[position]
      if scalar == "\n" {
        // A quotation that a new paragraph takes up again goes on; any other was left open.
        if let open = start {
          if let next = nextMark(after: position, range, scalars), !isStraight {
            start = open
            if scalars[next] != "“" { start = nil }
          } else {
            append(open..<position, &found)
            start = nil
          }
        }
      } else if let open = start {
        if isStraight ? scalar == "\"" : Self.closing.contains(scalar) {
          append(open..<position, &found)
          start = nil
        }
      } else if Self.opening.contains(scalar) || scalar == "\"" {
        start = position + 1
        isStraight = scalar == "\""
      }
    }
    if let open = start { append(open..<range.upperBound, &found) }
    return found
  }

  private func nextMark(after position: Int, _ range: Range<Int>, _ scalars: [Unicode.Scalar])
    -> Int?
  {
    var next = position + 1
    while next < range.upperBound, scalars[next].properties.isWhitespace { next += 1 }
    return next < range.upperBound && Self.opening.contains(scalars[next]) ? next : nil
  }

  /// Bounded, so that one stray mark cannot make an article one quotation.
  private func append(_ range: Range<Int>, _ found: inout [Quote]) {
    if !range.isEmpty, range.count <= 4000 { found.append(Quote(range: range)) }
  }
}
