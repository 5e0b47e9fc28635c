import Testing

@testable import Language

@Suite("Tokenizer and sentence splitter")
struct TokenizerTests {
  static let examples =
    EnglishLexicons.tokens.abbreviations.map(\.example) + EnglishLexicons.tokens.examples

  @Test("Each rule's example is cut as it says", arguments: examples)
  func example(_ example: TokenExample) {
    #expect(EnglishLexicons.tokenizer.lines(example.text) == example.sentences)
  }

  @Test(
    "Sentences end where they end, and nowhere else",
    arguments: [
      (
        "U.S. President Ada Moss left. She flew.", ["U.S. President Ada Moss left .", "She flew ."]
      ),
      ("He lives in the U.S. The house is old.", ["He lives in the U.S.", "The house is old ."]),
      ("The E.U. and the U.N. agreed.", ["The E.U. and the U.N. agreed ."]),
      (
        "Lt. Col. Per Dahl (ret.) spoke at St. Ives.",
        [
          "Lt. Col. Per Dahl ( ret. ) spoke at St. Ives ."
        ]
      ),
      ("It rose 3.5 percent. Growth was No. 1.", ["It rose 3.5 percent .", "Growth was No. 1 ."]),
      (
        "They met at 10 a.m. Tuesday. Nobody came at 6 a.m. The hall was cold.",
        [
          "They met at 10 a.m. Tuesday .", "Nobody came at 6 a.m.", "The hall was cold .",
        ]
      ),
      (
        "\"We won,\" she said. \"They lost.\" Then she left.",
        [
          "\" We won , \" she said .", "\" They lost . \"", "Then she left .",
        ]
      ),
      ("“It is late. We must go.” He stood.", ["“ It is late .", "We must go . ”", "He stood ."]),
      ("“It is late.\n\n“We must go.”", ["“ It is late .", "“ We must go . ”"]),
      ("“Is it over?” he asked.", ["“ Is it over ? ” he asked ."]),
      ("She asked why (nobody knew). He left.", ["She asked why ( nobody knew ) .", "He left ."]),
      (
        "(They left. We stayed.) The rest slept.",
        [
          "( They left .", "We stayed . )", "The rest slept .",
        ]
      ),
      (
        "Acme Corp. Chairman Ib Lund quit Acme Inc. He is 60.",
        [
          "Acme Corp. Chairman Ib Lund quit Acme Inc.", "He is 60 .",
        ]
      ),
      ("iPhones sold well. eBay did not.", ["iPhones sold well .", "eBay did not ."]),
      ("Sales rose.[3] Costs fell.", ["Sales rose . [ 3 ]", "Costs fell ."]),
      ("1. Open the door.\n2. Close it.", ["1. Open the door .", "2. Close it ."]),
      ("Really?! No way...", ["Really ?!", "No way ..."]),
      ("ARDENA, Feb. 3 (Wire) — Envoys met.", ["ARDENA , Feb. 3 ( Wire ) — Envoys met ."]),
    ] as [(String, [String])])
  func sentences(_ text: String, _ sentences: [String]) {
    #expect(EnglishLexicons.tokenizer.lines(text) == sentences)
  }

  @Test(
    "Words are cut as Universal Dependencies cuts them",
    arguments: [
      ("I'd say we've won; that's O'Hara's.", "I 'd say we 've won ; that 's O'Hara 's ."),
      ("Don’t, can't, won't", "Do n’t , ca n't , wo n't"),
      ("rock 'n' roll in the '80s", "rock 'n ' roll in the '80s"),
      ("a three- to six-month stay", "a three - to six - month stay"),
      ("non-aligned, e-mail, mid-1990s, anti-war", "non-aligned , e-mail , mid-1990s , anti-war"),
      ("the US-backed al-Noor group", "the US - backed al - Noor group"),
      ("£5m, €1.2bn, US$40 and 7%", "£ 5 m , € 1.2 bn , US$ 40 and 7 %"),
      ("at 5pm on 11/28/2000, 20km off", "at 5 pm on 11/28/2000 , 20 km off"),
      ("pages 4–7 and 1990-1995", "pages 4 – 7 and 1990 - 1995"),
      ("and/or either/or 24/7", "and / or either / or 24/7"),
      ("www.example.org/a, http://example.org.", "www.example.org/a , http://example.org ."),
      ("Ph.D. and M.Sc. holders", "Ph.D. and M.Sc. holders"),
      ("wait -- what—no", "wait -- what — no"),
      ("well... yes", "well ... yes"),
      ("the [...] end", "the [...] end"),
      ("‘Yes’ and 'no'", "‘ Yes ’ and ' no '"),
      ("f(x)=y", "f ( x ) = y"),
      ("🇫🇷👍🏽 ok", "🇫🇷 👍🏽 ok"),
      ("Łódź cafe\u{301}s", "Łódź cafe\u{301}s"),
    ])
  func words(_ text: String, _ tokens: String) {
    #expect(EnglishLexicons.tokenizer.lines(text) == [tokens])
  }

  @Test("Offsets are those of the whole article, not of the stretch")
  func offsets() {
    let scalars = Array("é🙂 title\n\nThe end.".unicodeScalars)
    let start = 10
    let cuts = EnglishLexicons.tokenizer.sentences(in: scalars[start...])
    #expect(cuts.map(\.tokens) == [[10..<13, 14..<17, 17..<18]])
    #expect(cuts.map(\.range) == [10..<18])
  }

  @Test("Paragraphs are counted from the stretch's start, empty ones not at all")
  func paragraphs() {
    let scalars = Array("\n\nOne. Two.\r\n \r\n\u{2029}Three".unicodeScalars)
    let cuts = EnglishLexicons.tokenizer.sentences(in: scalars[...])
    #expect(cuts.map(\.paragraph) == [0, 0, 1])
  }

  @Test("A sentence without end is cut at a clause within 400 tokens")
  func endless() {
    let text = String(repeating: "one two three four, ", count: 500)
    let cuts = EnglishLexicons.tokenizer.sentences(in: Array(text.unicodeScalars)[...])
    #expect(cuts.allSatisfy { $0.tokens.count <= 400 })
    #expect(cuts.map(\.tokens.count).reduce(0, +) == 2500)
    #expect(cuts.dropLast().allSatisfy { $0.tokens.count % 5 == 0 })
  }
}
