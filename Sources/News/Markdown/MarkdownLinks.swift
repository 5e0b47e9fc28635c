/// Finds links in a line. What closes them is looked for once, so that a line of brackets takes no
/// more time than another.
struct MarkdownLinks {
  private let scalars: ArraySlice<Unicode.Scalar>
  /// The next place of each closing mark, from where it was last looked for.
  private var next: [Unicode.Scalar: Int] = [:]

  /// Scalars of a link's words, and of its target.
  private static let reach = 1_000

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.scalars = scalars
  }

  /// `[words](target)` or `[words][label]` at an opening bracket.
  mutating func link(at open: Int) -> (words: Range<Int>, end: Int)? {
    let close = place(of: "]", from: open + 1)
    guard close < scalars.endIndex - 1, close - open <= Self.reach,
      scalars[close + 1] == "(" || scalars[close + 1] == "["
    else { return nil }
    let end = place(of: scalars[close + 1] == "(" ? ")" : "]", from: close + 2)
    guard end < scalars.endIndex, end - close <= Self.reach else { return nil }
    return (open + 1..<close, end + 1)
  }

  /// The end of the line where there is none.
  private mutating func place(of mark: Unicode.Scalar, from start: Int) -> Int {
    if let known = next[mark], known >= start { return known }
    let found = scalars[min(start, scalars.endIndex)...].firstIndex(of: mark) ?? scalars.endIndex
    next[mark] = found
    return found
  }
}
