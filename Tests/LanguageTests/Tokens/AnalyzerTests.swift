import Testing

@testable import Language

@Suite("Analyzer and CoNLL-U")
struct AnalyzerTests {
  @Test(
    "Titles are taken off the names of persons",
    arguments: EnglishLexicons.tokens.personTitles.examples)
  func titles(_ example: PersonTitles.Example) {
    let words = example.tagged.split(separator: " ").map(String.init)
    let names = EnglishLexicons.tokens.personTitles.trimmed(
      [NamedSpan(tokens: 0..<words.count, kind: .person)], words: words)
    #expect(
      names.map { words[$0.tokens].joined(separator: " ") } == [example.name].filter { !$0.isEmpty }
    )
  }

  @Test("Contractions are shown as the tokens that are written, where that is asked for")
  func contractions() {
    let text = Array("Ana didn't say; the envoys cannot, Bo's 10km".unicodeScalars)
    let sentences = EnglishLexicons.tokenizer.sentences(in: text[...]).map { cut in
      Sentence(
        range: cut.range, paragraph: 0,
        tokens: cut.tokens.map { range in
          Token(
            range: range, text: String(String.UnicodeScalarView(text[range])), lemma: "_",
            tag: .other, head: nil, relation: "dep")
        }, names: [])
    }
    let rows = ConlluWriter(showsContractions: true).conllu(sentences).split(separator: "\n")
    let ranges = rows.filter { $0.prefix { $0 != "\t" }.contains("-") }
    #expect(
      ranges.map { $0.split(separator: "\t").prefix(2).joined(separator: " ") } == [
        "2-3 didn't", "8-9 cannot", "11-12 Bo's",
      ])
    #expect(!ConlluWriter().conllu(sentences).contains("2-3"))
  }

  @Test("A title in what is no person stays")
  func otherNames() {
    let words = ["Gen.", "Mills"]
    let name = NamedSpan(tokens: 0..<2, kind: .organization)
    #expect(EnglishLexicons.tokens.personTitles.trimmed([name], words: words) == [name])
  }

  /// Hangs every word on the first and calls capitalised words persons.
  struct FlatParser: SentenceParser {
    func parse(_ sentences: [[String]]) -> [EncodedSentence] {
      sentences.map { words in
        EncodedSentence(
          words: words.indices.map { index in
            EncodedSentence.Word(
              tag: words[index].first?.isUppercase == true ? .properNoun : .verb,
              head: index == 0 ? nil : 0, relation: index == 0 ? "root" : "dep")
          },
          names: words.first?.first?.isUppercase == true
            ? [NamedSpan(tokens: 0..<1, kind: .person)] : [])
      }
    }
  }

  static let analyzer = Analyzer(
    tokenizer: EnglishLexicons.tokenizer, lemmatizer: EnglishLexicons.lemmatizer,
    parser: FlatParser())

  @Test("Stretches are read apart, with the offsets of the whole text")
  func stretches() throws {
    let text = Array("Rask met. Ib left.\n\nRask met.".unicodeScalars)
    let read = Self.analyzer.sentences(in: [text[..<9], text[10...], text[9..<9]])
    #expect(read.map(\.count) == [1, 2, 0])
    #expect(read[0][0].tokens.map(\.lemma) == ["Rask", "meet", "."])
    #expect(read[1].map(\.paragraph) == [0, 1])
    #expect(read[1][1].range == 20..<29)
    #expect(read[1][1].tokens.map(\.text) == read[0][0].tokens.map(\.text))
    #expect(read[1][1].names == [NamedSpan(tokens: 0..<1, kind: .person)])
  }

  @Test("CoNLL-U tells paragraphs, text, names and where no space follows")
  func conllu() {
    let text = Array("Rask  met.\nup".unicodeScalars)
    let read = Self.analyzer.sentences(in: [text[...]])[0]
    #expect(
      ConlluWriter().conllu(read) == """
        # newpar
        # sent_id = 1
        # text = Rask met.
        1\tRask\tRask\tPROPN\t_\t_\t0\troot\t_\tNER=B-PER
        2\tmet\tmeet\tVERB\t_\t_\t1\tdep\t_\tSpaceAfter=No
        3\t.\t.\tVERB\t_\t_\t1\tdep\t_\t_

        # newpar
        # sent_id = 2
        # text = up
        1\tup\tup\tVERB\t_\t_\t0\troot\t_\t_


        """)
  }
}
