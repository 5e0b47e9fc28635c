import Testing

@testable import Language

@Suite("WordPiece")
struct WordPieceTests {
  static let lines = [
    "[UNK]", "[CLS]", "[SEP]", "talk", "##s", "##ing", "the", "resume", "un", "##like", "##ly", "-",
    "'", "\"", "a", "##a", "3", "$", "#", "##", "istanbul", "σας",
  ]

  func cutter() throws -> WordPieces {
    let text = WordPieceTests.lines.map { $0 + "\n" }.joined()
    return WordPieces(vocabulary: try WordPieceVocabulary(Array(text.utf8), file: "pieces.txt"))
  }

  func pieces(_ word: String) throws -> [String] {
    try cutter().numbers(of: word).map { WordPieceTests.lines[Int($0)] }
  }

  @Test("takes the longest match first, and goes on with continuations")
  func longestMatch() throws {
    #expect(try pieces("talks") == ["talk", "##s"])
    #expect(try pieces("Talking") == ["talk", "##ing"])
    #expect(try pieces("unlikely") == ["un", "##like", "##ly"])
  }

  @Test("reads upper case, accents and typographic marks as their plain forms")
  func plainForms() throws {
    #expect(try pieces("RÉSUMÉ") == ["resume"])
    #expect(try pieces("İstanbul") == ["istanbul"])
    #expect(try pieces("’") == ["'"])
    #expect(try pieces("“") == ["\""])
    #expect(try pieces("—") == ["-"])
    #expect(try pieces("ΣΑΣ") == ["σας"])
  }

  @Test("cuts at every mark and at spaces")
  func marks() throws {
    #expect(try pieces("the-talks") == ["the", "-", "talk", "##s"])
    #expect(try pieces("$3") == ["$", "3"])
    #expect(try pieces("the talk") == ["the", "talk"])
    #expect(try pieces("##") == ["#", "#"])
  }

  @Test("has one unknown piece for a part that cannot be cut, and for a word of nothing")
  func unknown() throws {
    #expect(try pieces("xyz") == ["[UNK]"])
    #expect(try pieces("talkx-the") == ["[UNK]", "-", "the"])
    #expect(try pieces("") == ["[UNK]"])
    #expect(try pieces("\u{301}") == ["[UNK]"])
    #expect(try pieces(String(repeating: "a", count: 101)) == ["[UNK]"])
  }

  @Test("keeps twelve pieces of a word and no more")
  func most() throws {
    #expect(try pieces(String(repeating: "a", count: 100)).count == 12)
    #expect(try pieces(String(repeating: "a-", count: 1000)).count == 12)
  }

  @Test("refuses a vocabulary that is cut off or lacks the marks")
  func refused() {
    #expect(throws: EncoderWeightsError.self) {
      try WordPieceVocabulary(Array("[UNK]\n[CLS]\n[SEP]\nta".utf8), file: "pieces.txt")
    }
    #expect(throws: EncoderWeightsError(file: "pieces.txt", reason: "has no piece [SEP]")) {
      try WordPieceVocabulary(Array("[UNK]\n[CLS]\n".utf8), file: "pieces.txt")
    }
  }
}

@Suite("Word shapes")
struct WordShapeTests {
  @Test(
    "tell the casing that the pieces lose",
    arguments: [
      ("2021", 1), ("...", 2), ("$", 2), ("²", 1), ("½", 2), ("3rd", 3), ("talks", 4), ("I", 6),
      ("UN", 8), ("Oslo", 9), ("McKay", 11), ("iPhone", 11), ("Élan", 9), ("U.N.", 8), ("'s", 4),
      ("Al-Amin", 11), ("Oslo's", 9),
    ])
  func shapes(word: String, shape: Int) {
    #expect(WordShape.of(word, opensSentence: false) == shape)
  }

  @Test(
    "have classes of their own where the first word of a sentence is capitalised anyway",
    arguments: [("talks", 5), ("I", 7), ("UN", 8), ("Oslo", 10), ("2021", 1), ("McKay", 11)])
  func first(word: String, shape: Int) {
    #expect(WordShape.of(word, opensSentence: true) == shape)
  }
}

@Suite("Stretches")
struct StretchTests {
  func cutter() throws -> WordPieces {
    let text = "[UNK]\n[CLS]\n[SEP]\na\n,\n"
    return WordPieces(vocabulary: try WordPieceVocabulary(Array(text.utf8), file: "pieces.txt"))
  }

  @Test("are one for a sentence that fits")
  func fits() throws {
    let stretches = EncodedWords.stretches(of: ["a", ",", "A"], by: try cutter())
    #expect(stretches.map(\.pieces) == [[1, 3, 4, 3, 2]])
    #expect(stretches.map(\.first) == [[0, 1, 2, 3]])
    #expect(stretches.map(\.shapes) == [[0, 5, 2, 6]])
    #expect(EncodedWords.stretches(of: [], by: try cutter()).isEmpty)
  }

  @Test("are cut behind the last clause mark that fits, and lose no word")
  func cut() throws {
    var words = [String](repeating: "a", count: 1200)
    words[400] = ","
    let stretches = EncodedWords.stretches(of: words, by: try cutter())
    #expect(stretches.map(\.count) == [401, 510, 289])
    #expect(stretches.allSatisfy { $0.pieces.count <= EncoderDimensions.window })
    #expect(stretches.dropFirst().allSatisfy { $0.shapes[1] == 4 })
  }

  @Test("are joined under the root of the first")
  func joined() {
    func stretch(_ heads: [Int?], _ names: [NamedSpan]) -> EncodedSentence {
      EncodedSentence(
        words: heads.map { head in
          .init(tag: .noun, head: head, relation: head == nil ? "root" : "nmod")
        }, names: names)
    }
    let whole = EncodedSentence(joining: [
      stretch([1, nil], []), stretch([nil, 0], [NamedSpan(tokens: 0..<2, kind: .location)]),
    ])
    #expect(whole.words.map(\.head) == [1, nil, 1, 2])
    #expect(whole.words.map(\.relation) == ["nmod", "root", "parataxis", "nmod"])
    #expect(whole.names == [NamedSpan(tokens: 2..<4, kind: .location)])
    #expect(EncodedSentence(joining: []).words.isEmpty)
  }
}
