/// How two units share their words.
enum UnitMatch {
  /// They are the same text, the same or edited.
  case same
  /// The words of the shorter stand within the longer, at these words of it.
  case within(Range<Int>)

  /// Shares of the words that stand in common runs of three.
  ///
  /// Chosen so that an edit of a third of a sentence is still a copy, and a sentence about the
  /// same news in other words is not.
  private static let leastOfShorter = 0.6
  private static let leastOfLonger = 0.5
  private static let leastContained = 0.75

  static func of(_ shorter: ArraySlice<UInt64>, in longer: ArraySlice<UInt64>) -> UnitMatch? {
    let length = Shingles.verifyingLength
    let (few, many) = (
      Shingles.hashes(shorter, length: length), Shingles.hashes(longer, length: length)
    )
    let ofShorter = Shingles.covered(few, count: shorter.count, by: many)
    let share = portion(ofShorter)
    guard share >= leastOfShorter else { return nil }
    let inLonger = Shingles.covered(many, count: longer.count, by: few)
    if portion(inLonger) >= leastOfLonger { return .same }
    guard share >= leastContained, let first = inLonger.firstIndex(of: true),
      let last = inLonger.lastIndex(of: true), last - first < 2 * shorter.count
    else { return nil }
    return .within(first..<last + 1)
  }

  private static func portion(_ covered: [Bool]) -> Double {
    Double(covered.count { $0 }) / Double(max(1, covered.count))
  }
}
