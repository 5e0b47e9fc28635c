/// FNV-1a, 64 bits, with a last mixing step: the same on every machine and in every run, which the
/// standard library's hash is not by design.
struct StableHash {
  /// The offset basis and the prime of the FNV authors (isthe.com/chongo/tech/comp/fnv).
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Each part ends in a byte that no UTF-8 holds, so that parts cannot run into each other.
  mutating func add(_ text: String?) {
    var text = text ?? "\u{0}"
    text.withUTF8 { bytes in
      for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    state = (state ^ 0xFF) &* 0x100_0000_01B3
  }

  /// 16 hexadecimal digits; the finalizer of MurmurHash3 spreads the last bytes over all of them.
  var hex: String {
    var value = state
    value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
    value ^= value >> 33
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
