/// Hashes of runs of words.
enum Shingles {
  /// Words in a run that makes two sentences candidates: long enough that two writers seldom
  /// choose it by themselves.
  static let candidateLength = 5
  /// Words in a run by which a candidate is verified: short, so that one changed word costs little.
  static let verifyingLength = 3

  static func hashes(_ codes: ArraySlice<UInt64>, length: Int) -> [UInt64] {
    guard codes.count >= length else { return [] }
    return (codes.startIndex...(codes.endIndex - length)).map { start in
      var hash = StableHash()
      for code in codes[start..<start + length] { hash.add(code) }
      return hash.value
    }
  }

  /// Which words of `codes` stand in a run of `verifyingLength` words that `others` has too.
  static func covered(_ codes: ArraySlice<UInt64>, by others: Set<UInt64>) -> [Bool] {
    var covered = [Bool](repeating: false, count: codes.count)
    for (offset, hash) in hashes(codes, length: verifyingLength).enumerated()
    where others.contains(hash) {
      for word in offset..<offset + verifyingLength { covered[word] = true }
    }
    return covered
  }
}
