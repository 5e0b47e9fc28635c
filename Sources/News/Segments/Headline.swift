/// Chooses the headline among the lines above a report.
struct Headline: Sendable {
  private let advertWords: Set<String>

  init(_ rules: SegmentRules) {
    advertWords = Set(rules.advertWords)
  }

  /// Scalars of the report that a headline is compared with.
  private static let sample = 6_000

  /// Whether a line can be a headline at all.
  static func isCandidate(_ piece: Piece, _ scalars: [Unicode.Scalar]) -> Bool {
    let last = scalars[piece.range.upperBound - 1]
    return piece.length <= 220 && (2...30).contains(piece.words) && last != "." && last != ":"
      && last != ";" && last != ","
  }

  /// Position among `candidates` of the headline: the first that speaks of what the report speaks
  /// of, or else the one that shares most words with it.
  func choose(_ scalars: [Unicode.Scalar], _ candidates: [Piece], report: Range<Int>) -> Int? {
    guard candidates.count > 1 else { return candidates.isEmpty ? nil : 0 }
    let said = stems(scalars, report.prefix(Headline.sample))
    var best: (index: Int, shared: Int)?
    for (index, candidate) in candidates.enumerated() {
      let own = stems(scalars, candidate.range)
      let shared = own.intersection(said).count
      if candidate.words >= 4, shared >= 2, shared * 3 >= own.count { return index }
      if best.map({ shared > $0.shared }) ?? true { best = (index, shared) }
    }
    return best?.index
  }

  func isAdvert(_ scalars: [Unicode.Scalar], _ piece: Piece) -> Bool {
    Words.split(scalars, piece.range).contains { advertWords.contains($0.text.lowercased()) }
  }

  /// First letters of the longer words: "Russia" and "Russian" are one.
  func stems(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Set<String> {
    Set(
      Words.split(scalars, range).compactMap { word in
        word.range.count >= 4 ? String(word.text.lowercased().prefix(5)) : nil
      })
  }
}
