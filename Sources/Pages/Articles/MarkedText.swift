import Dossier

/// An article's text in stretches: of one segment each, and within them of one set of marks.
///
/// Marks may nest and overlap; a run is the longest stretch that the same marks cover. Joined in
/// order, the runs are the text.
struct MarkedText {
  struct Block: Hashable {
    var kind: Segment.Kind?
    var runs: [Run]
  }

  struct Run: Hashable {
    /// Unicode scalars of the article's text, end excluded.
    var range: Range<Int>
    var text: String
    /// The kinds of marks that cover it, in the order of their list.
    var kinds: [Mark.Kind]
    /// How many marks cover it.
    var depth: Int
    /// Ranges of the marks that begin with it.
    var begins: [Range<Int>]
    /// Marks that end with it, in order.
    var ends: [Mark]
  }

  let blocks: [Block]

  /// - Parameter part: which stretch of the text is wanted; marks and segments are cut to it.
  init(_ text: String, segments: [Segment], marks: [Mark], part: Range<Int>? = nil) {
    let scalars = Array(text.unicodeScalars)
    let whole = (part ?? 0..<scalars.count).clamped(to: 0..<scalars.count)
    let cut = marks.compactMap { mark -> (mark: Mark, range: Range<Int>)? in
      let range = mark.range.clamped(to: whole)
      return range.isEmpty ? nil : (mark, range)
    }
    let stretches = Self.stretches(segments, in: whole)
    var edges = Set(stretches.map(\.range.lowerBound))
    for piece in cut { edges.formUnion([piece.range.lowerBound, piece.range.upperBound]) }
    edges.formUnion([whole.lowerBound, whole.upperBound])
    let runs = Self.runs(scalars, edges.sorted(), cut)
    var blocks: [Block] = []
    var next = 0
    for stretch in stretches {
      var block = Block(kind: stretch.kind, runs: [])
      while next < runs.count, runs[next].range.lowerBound < stretch.range.upperBound {
        block.runs.append(runs[next])
        next += 1
      }
      blocks.append(block)
    }
    self.blocks = blocks
  }

  /// The segments with the white space after each, so that nothing of the text is between them.
  private static func stretches(
    _ segments: [Segment], in whole: Range<Int>
  ) -> [(kind: Segment.Kind?, range: Range<Int>)] {
    guard !whole.isEmpty else { return [] }
    var stretches: [(kind: Segment.Kind?, start: Int)] = []
    for segment in segments.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) })
    where segment.start < segment.end && segment.start < whole.upperBound {
      let start = max(segment.start, whole.lowerBound)
      if stretches.last?.start == start {
        stretches[stretches.count - 1].kind = segment.kind
      } else {
        stretches.append((segment.kind, start))
      }
    }
    if stretches.first?.start != whole.lowerBound {
      stretches.insert((nil, whole.lowerBound), at: 0)
    }
    return stretches.indices.map { index in
      let end = index + 1 < stretches.count ? stretches[index + 1].start : whole.upperBound
      return (stretches[index].kind, stretches[index].start..<end)
    }
  }

  private static func runs(
    _ scalars: [Unicode.Scalar], _ edges: [Int], _ marks: [(mark: Mark, range: Range<Int>)]
  ) -> [Run] {
    let starting = Dictionary(grouping: marks, by: \.range.lowerBound)
    let ending = Dictionary(grouping: marks, by: \.range.upperBound)
    var depths: [Mark.Kind: Int] = [:]
    return zip(edges, edges.dropFirst()).map { start, end in
      for piece in starting[start] ?? [] { depths[piece.mark.kind, default: 0] += 1 }
      for piece in ending[start] ?? [] { depths[piece.mark.kind, default: 0] -= 1 }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[start..<end])
      let begins = (starting[start] ?? []).map(\.mark.range)
      return Run(
        range: start..<end, text: String(text),
        kinds: Mark.Kind.allCases.filter { (depths[$0] ?? 0) > 0 },
        depth: depths.values.reduce(0, +), begins: Self.unique(begins),
        ends: (ending[end] ?? []).map(\.mark).sorted {
          ($0.range.lowerBound, $0.entry) < ($1.range.lowerBound, $1.entry)
        })
    }
  }

  /// The longest first.
  private static func unique(_ ranges: [Range<Int>]) -> [Range<Int>] {
    Set(ranges).sorted { ($1.upperBound, $0.lowerBound) < ($0.upperBound, $1.lowerBound) }
  }
}
