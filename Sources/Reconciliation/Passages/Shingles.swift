/// Hashes of runs of words.
enum Shingles {
  /// Words in a run that makes two sentences candidates: long enough that two writers seldom
  /// choose it by themselves.
  static let candidateLength = 5
  /// Words in a run by which a candidate is verified: short, so that one changed word costs little.
  static let verifyingLength = 3

  static func hashes(_ codes: ArraySlice<UInt64>, length: Int) -> [UInt64] {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(max(0, codes.count - length + 1))
    each(codes, length: length) { hashes.append($0) }
    return hashes
  }

  static func each(_ codes: ArraySlice<UInt64>, length: Int, _ body: (UInt64) -> Void) {
    codes.withUnsafeBufferPointer { codes in
      guard codes.count >= length else { return }
      for start in 0...codes.count - length {
        var hash = StableHash()
        for position in start..<start + length { hash.add(codes[position]) }
        body(hash.value)
      }
    }
  }

  /// Which of `count` words, whose runs `codes` are, stand in a run of `verifyingLength` words that `others` has too.
  static func covered(_ codes: [UInt64], count: Int, by others: [UInt64]) -> [Bool] {
    var covered = [Bool](repeating: false, count: count)
    let known = others.count > mostSearched ? Set(others) : nil
    for (offset, hash) in codes.enumerated()
    where known?.contains(hash) ?? others.contains(hash) {
      for word in offset..<offset + verifyingLength { covered[word] = true }
    }
    return covered
  }

  /// Runs of a sentence that are looked through one by one, which is faster than a set of so few.
  private static let mostSearched = 48
}
