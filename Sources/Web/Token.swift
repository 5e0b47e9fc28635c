/// What a form has to hold, so that only this server's own pages can send one.
struct Token: Sendable {
  let text: String

  /// 256 bits of the system's random source.
  init() {
    var source = SystemRandomNumberGenerator()
    let words = (0..<4).map { _ in source.next() as UInt64 }
    text = words.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Compares in a time that tells nothing of where a guess goes wrong.
  func matches(_ guess: String) -> Bool {
    let own = Array(text.utf8)
    let other = Array(guess.utf8.prefix(own.count + 1))
    var difference = UInt8(own.count == other.count ? 0 : 1)
    for index in own.indices {
      difference |= own[index] ^ (index < other.count ? other[index] : 0xff)
    }
    return difference == 0
  }
}
