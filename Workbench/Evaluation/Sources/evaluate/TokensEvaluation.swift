import ArgumentParser
import Language

/// Tokens and sentences of raw text against a treebank, by the rules of the CoNLL 2018 shared task
/// (https://universaldependencies.org/conll18/evaluation.html): spans over the characters that are
/// not white space.
struct TokensEvaluation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens", abstract: "Tokens and sentences of raw text against a treebank.")

  @OptionGroup var options: EvaluationOptions

  @Option(help: "Only documents whose names hold this; may be given several times.")
  var document: [String] = []

  @Flag(help: "Set off sentences without any final stop as lines, as a page would.")
  var headings = false

  @Flag(help: "Print each sentence and token that differs.")
  var errors = false

  func run() throws {
    let tokenizer = Tokenizer(
      lexicon: try options.resource(TokenLexicon.self, "English/tokens.json"))
    var tokens = SpanScore()
    var sentences = SpanScore()
    var predictions = ""
    for document in Treebank(try options.goldText()).documents(named: document) {
      let raw = RawText(document, paragraphs: headings ? .headings : .marked)
      let places = raw.places()
      let cuts = tokenizer.sentences(in: raw.scalars[...])
      let found = Set(cuts.flatMap(\.tokens).map { places[$0.lowerBound]..<places[$0.upperBound] })
      let ends = Set(cuts.map { places[$0.range.lowerBound]..<places[$0.range.upperBound] })
      tokens.add(gold: raw.tokens, predicted: found)
      sentences.add(gold: raw.sentences, predicted: ends)
      if errors {
        Self.printDifferences("T", raw, gold: raw.tokens, predicted: found)
        Self.printDifferences("S", raw, gold: raw.sentences, predicted: ends)
      }
      for cut in cuts {
        predictions += cut.tokens.map { Self.string(raw.scalars[$0]) }.joined(separator: " ") + "\n"
      }
    }
    try options.write(predictions)
    print(sentences.line("sentences"))
    print(tokens.line("tokens"))
  }

  private static func printDifferences(
    _ sort: String, _ raw: RawText, gold: Set<Range<Int>>, predicted: Set<Range<Int>>
  ) {
    let letters = raw.scalars.filter { !$0.properties.isWhitespace }
    let spans = gold.symmetricDifference(predicted).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    for span in spans {
      let side = gold.contains(span) ? "-" : "+"
      print(sort, side, span.lowerBound, string(letters[span]))
    }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
