import ArgumentParser
import Language

/// Sentences, tokens, tags, lemmas and trees against a treebank, from raw text and with gold words,
/// by the rules of the CoNLL 2018 shared task
/// (https://universaldependencies.org/conll18/evaluation.html).
struct ParseEvaluation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Sentences, tokens, tags, lemmas and trees against a treebank.",
    discussion: """
      The raw text is rebuilt from # text, # newpar and # newdoc; --out writes what the program \
      made of it as CoNLL-U, --out-gold the same with the treebank's own words.
      """)

  @OptionGroup var options: EvaluationOptions

  @Option(help: "Where the predictions for gold words are written.")
  var outGold: String?

  @Option(help: "Only documents whose names hold this; may be given several times.")
  var document: [String] = []

  @Flag(help: "Set off sentences without any final stop as lines, as a page would.")
  var headings = false

  @Flag(help: "Only with gold words.")
  var goldOnly = false

  @Flag(help: "Multiply with unrounded activations, to see what rounding costs.")
  var float = false

  @Option(help: "Threads of the language core.")
  var threads = 2

  func run() throws {
    let core = try LanguageCore(options, threads: threads, arithmetic: float ? .float : .rounded)
    let documents = Treebank(try options.goldText()).documents(named: document)
    if !goldOnly { try scoreRawText(documents, core) }
    try scoreGoldWords(documents, core)
  }

  private func scoreRawText(_ documents: [Treebank.Document], _ core: LanguageCore) throws {
    let texts = documents.map { RawText($0, paragraphs: headings ? .headings : .marked) }
    let answers = core.analyzer.sentences(in: texts.map { $0.scalars[...] })
    var tokens = SpanScore()
    var sentences = SpanScore()
    var words = ParseScores()
    let joins = Self.joinsContractions(documents)
    for (text, answer) in zip(texts, answers) {
      let system = PlacedWords(answer, places: text.places(), joiningContractions: joins)
      tokens.add(gold: text.tokens, predicted: system.tokens)
      sentences.add(gold: text.sentences, predicted: system.sentences)
      words.add(gold: text.words, system: system.words)
    }
    print("raw text")
    print(sentences.line("Sentences"))
    print(tokens.line("Tokens"))
    for line in words.lines { print(line) }
    try options.write(Self.conllu(documents, answers))
  }

  private func scoreGoldWords(_ documents: [Treebank.Document], _ core: LanguageCore) throws {
    let sentences = documents.flatMap(\.sentences)
    let parsed = core.encoder.parse(sentences.map { $0.words.map(\.form) })
    var words = ParseScores()
    var answers: [Sentence] = []
    for (sentence, parsed) in zip(sentences, parsed) {
      let answer = core.sentence(of: sentence.words.map(\.form), parsed: parsed)
      // Words count as places here, so that each is aligned with itself.
      let gold = sentence.words.enumerated().map { index, word in
        PlacedWord(word, place: index..<index + 1, firstOfSentence: 0, isPart: false)
      }
      let system = answer.tokens.enumerated().map { index, token in
        PlacedWord(token, place: index..<index + 1, firstOfSentence: 0)
      }
      words.add(gold: gold, system: system)
      answers.append(answer)
    }
    print("gold words")
    for line in words.lines.dropFirst() { print(line) }
    guard outGold != nil else { return }
    var rest = answers[...]
    let grouped = documents.map { document in
      defer { rest = rest.dropFirst(document.sentences.count) }
      return Array(rest.prefix(document.sentences.count))
    }
    try options.write(Self.conllu(documents, grouped), to: outGold)
  }

  /// Older treebanks know words only, newer ones the written token "don't" as well.
  private static func joinsContractions(_ documents: [Treebank.Document]) -> Bool {
    documents.contains { $0.sentences.contains { !$0.written.isEmpty } }
  }

  private static func conllu(
    _ documents: [Treebank.Document], _ answers: [[Sentence]]
  ) -> String {
    zip(documents, answers).map { document, sentences in
      "# newdoc id =\(document.name.isEmpty ? " _" : document.name)\n"
        + ConlluWriter(showsContractions: joinsContractions(documents)).conllu(sentences)
    }.joined()
  }
}
