import Testing

@testable import Language

@Suite("Tokenizer on any scalars")
struct TokenizerPropertyTests {
  /// Scalars that have a part in some rule, and some that have none.
  static let pool: [Unicode.Scalar] =
    Array("abnstUSGI039 .,;:!?'\"()[]{}-_/&@#$%*=+<>`~|^\\\n\t\r".unicodeScalars)
    + Array(
      "“”‘’–—…•é\u{301}\u{200D}\u{200B}\u{FEFF}\u{202E}\u{5D0}\u{627}中。🙂🇫👍🏽ßİ\u{0}\u{7}\u{85}\u{2028}"
        .unicodeScalars)

  /// A fixed sequence for each seed (SplitMix64), so that a failure can be repeated.
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  static func anyScalar(_ dice: inout Dice) -> Unicode.Scalar {
    Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &dice)) ?? " "
  }

  static func text(seed: UInt64) -> [Unicode.Scalar] {
    var dice = Dice(state: seed)
    let pieces = ["U.S.", "Gen.", "n't", "'s", "...", "http://", "a@b", "No. ", "555-0173", "[1]"]
    return (0..<Int.random(in: 0..<120, using: &dice)).flatMap { _ -> [Unicode.Scalar] in
      switch Int.random(in: 0..<10, using: &dice) {
      case 0: Array(pieces.randomElement(using: &dice)?.unicodeScalars ?? "".unicodeScalars)
      case 1: [anyScalar(&dice)]
      default: [pool.randomElement(using: &dice) ?? "a"]
      }
    }
  }

  @Test("Tokens cover all that is not space, in order, once", arguments: UInt64(0)..<40)
  func cover(batch: UInt64) {
    for seed in batch * 50..<(batch + 1) * 50 {
      let text = Self.text(seed: seed)
      let cuts = EnglishLexicons.tokenizer.sentences(in: text[...])
      var covered: [Int] = []
      for token in cuts.flatMap(\.tokens) { covered.append(contentsOf: token) }
      let expected = text.indices.filter {
        let kind = ScalarClass(text[$0])
        return kind != .space && kind != .newline
      }
      #expect(covered == expected, "seed \(seed)")
      #expect(cuts.allSatisfy { !$0.tokens.isEmpty && $0.tokens.allSatisfy { !$0.isEmpty } })
    }
  }

  @Test("Tokens cover whatever bytes decode to, and none has a long run of marks")
  func bytes() {
    for seed in UInt64(0)..<300 {
      var dice = Dice(state: seed)
      let bytes = (0..<Int.random(in: 0..<400, using: &dice)).map { _ in
        // Lead and continuation bytes of two-byte sequences often meet: many marks among them.
        Bool.random(using: &dice)
          ? UInt8.random(in: 0...255, using: &dice)
          : [0xCC, 0x81, 0x61, 0x20].randomElement(using: &dice) ?? 0
      }
      let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      let tokens = EnglishLexicons.tokenizer.sentences(in: text[...]).flatMap(\.tokens)
      let expected = text.indices.filter {
        let kind = ScalarClass(text[$0])
        return kind != .space && kind != .newline
      }
      #expect(tokens.flatMap { Array($0) } == expected, "seed \(seed)")
    }
  }

  @Test(
    "Marks without end are cut into tokens, so that their normal form costs linear time",
    .timeLimit(.minutes(1)), arguments: ["", "a", "é"])
  func marks(_ letter: String) {
    let unit = Array("\u{301}\u{323}\u{316}\u{345}".unicodeScalars)
    let text = Array(letter.unicodeScalars) + Array(repeatElement(unit, count: 100_000).joined())
    let tokens = EnglishLexicons.tokenizer.sentences(in: text[...]).flatMap(\.tokens)
    #expect(tokens.reduce(0) { $0 + $1.count } == text.count)
    #expect(tokens.allSatisfy { $0.count <= 64 })
  }

  @Test("A sentence that is read again alone stays one sentence with the same tokens")
  func idempotent() {
    let text = Array(
      """
      The envoy of the U.S. left. Gen. Dahl stayed... “Why?” Moe Rask asked. It was 5 p.m. Rain fell.

      No. 5 won! “We came. We saw.” The end? Yes [2]. J. R. Holt (a.k.a. Jo) sang in Ardena, Va. He
      \"left.\" She didn't; \"They did,\" he said. • One • Two
      1. Three 2. Four. Plan B. The U.N. Charter of Jan. 5 ended.It was so.
      """.unicodeScalars)
    for cut in EnglishLexicons.tokenizer.sentences(in: text[...]) {
      let again = EnglishLexicons.tokenizer.sentences(in: text[cut.range])
      #expect(again.map(\.tokens) == [cut.tokens])
    }
  }

  @Test(
    "A million scalars of one line or of newlines are read in linear time",
    .timeLimit(.minutes(3)), arguments: ["a", "\n", "x "])
  func long(_ unit: String) { read(unit, scalars: 1_000_000) }

  /// Short enough to be quick, long enough that a square of it would take minutes.
  @Test(
    "What rules look ahead for, over and over, costs linear time", .timeLimit(.minutes(3)),
    arguments: [
      ".", "a.", "a'", "-", "a-", "\"", "' ", ". )", "!.", "a@", "(", "A. ", "1-", "1.", "n't",
      "http://", "[1]", "\u{301}", "a&", "No. ", ".!a ", "👍\u{200D}", "A.    ",
    ])
  func hostile(_ unit: String) { read(unit, scalars: 40_000) }

  private func read(_ unit: String, scalars: Int) {
    let unit = Array(unit.unicodeScalars)
    let text = Array(repeatElement(unit, count: scalars / unit.count).joined())
    let cuts = EnglishLexicons.tokenizer.sentences(in: text[...])
    #expect(cuts.allSatisfy { $0.tokens.count <= SentenceSplitter.longestSentence })
  }
}
