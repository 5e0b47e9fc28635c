/// FNV-1a over bytes with a final mix: the same on every machine and in every run, unlike `Hasher`.
///
/// Constants of Fowler, Noll and Vo (64 bit) and of the finaliser of MurmurHash3.
struct StableHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// A whole word in one step: the shift brings high bits down, which the product alone never does.
  mutating func add(_ word: UInt64) {
    state = (state ^ word) &* 0x9e37_79b9_7f4a_7c15
    state ^= state >> 29
  }

  var value: UInt64 {
    var mixed = state
    mixed ^= mixed >> 33
    mixed = mixed &* 0xff51_afd7_ed55_8ccd
    mixed ^= mixed >> 33
    mixed = mixed &* 0xc4ce_b9fe_1a85_ec53
    return mixed ^ (mixed >> 33)
  }

  static func of(_ text: String) -> UInt64 {
    var hash = StableHash()
    for byte in text.utf8 { hash.add(byte) }
    return hash.value
  }

  /// The hash of a word's first letters. Letters of one byte are counted as bytes; where one has
  /// more, or a mark may belong to the last, they are counted as a reader would.
  static func of(_ word: String, letters: Int) -> UInt64 {
    var hash = StableHash()
    var left = letters
    for byte in word.utf8 {
      guard byte < 0x80 else { return of(String(word.prefix(letters))) }
      guard left > 0 else { break }
      hash.add(byte)
      left -= 1
    }
    return hash.value
  }
}
