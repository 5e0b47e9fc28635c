/// A sentence's place in a text and its tokens' places, before anything is known of them.
public struct SentenceCut: Hashable, Sendable {
  /// Counts the paragraphs of the stretch that was read, from 0.
  public var paragraph: Int
  /// Unicode scalars of the text, in order, never empty.
  public var tokens: [Range<Int>]

  /// From the first token to the last.
  public var range: Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }
}
