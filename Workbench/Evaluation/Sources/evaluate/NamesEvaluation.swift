import ArgumentParser
import Language

/// Names in sentences whose words are given: exact spans with their kinds, as Universal NER scores.
struct NamesEvaluation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Persons, organisations and places in sentences of given words.",
    discussion: """
      Reads Universal NER's columns (index, word, label) or two columns (word, label). Labels \
      other than PER, ORG and LOC count as no name; so does what the program calls a group \
      (nationalities, camps), of which such files know nothing.
      """)

  @OptionGroup var options: EvaluationOptions

  @Flag(help: "Print each name that differs.")
  var errors = false

  @Option(help: "Threads of the language core.")
  var threads = 2

  func run() throws {
    let core = try LanguageCore(options, threads: threads)
    let sentences = LabelledSentence.sentences(in: try options.goldText())
    let answers = core.analyzer.parse(sentences.map(\.words))
    var scores: [LabelledName.Kind: SpanScore] = [:]
    var all = SpanScore()
    for (sentence, answer) in zip(sentences, answers) {
      let gold = sentence.names
      let found = Self.names(of: answer)
      for kind in LabelledName.Kind.allCases {
        let (own, other) = (gold.filter { $0.kind == kind }, found.filter { $0.kind == kind })
        scores[kind, default: SpanScore()].add(
          gold: Set(own.map(\.words)), predicted: Set(other.map(\.words)))
      }
      all.add(gold: gold, predicted: found)
      if errors { Self.printDifferences(sentence, gold: gold, found: found) }
    }
    try options.write(zip(sentences, answers).map(Self.rows).joined())
    print(all.line("all"))
    for kind in LabelledName.Kind.allCases {
      print((scores[kind] ?? SpanScore()).line(kind.rawValue))
    }
  }

  private static func names(of answer: EncodedSentence) -> Set<LabelledName> {
    Set(
      answer.names.compactMap { name in
        LabelledName.Kind(rawValue: name.kind.rawValue).map {
          LabelledName(words: name.tokens, kind: $0)
        }
      })
  }

  /// The gold file's form with the program's labels in place of its own.
  private static func rows(_ sentence: LabelledSentence, _ answer: EncodedSentence) -> String {
    var labels = [String](repeating: "O", count: sentence.words.count)
    for name in names(of: answer) {
      for index in name.words {
        labels[index] = (index == name.words.lowerBound ? "B-" : "I-") + name.kind.rawValue
      }
    }
    let rows = sentence.words.indices.map { index in
      (sentence.isNumbered ? "\(index + 1)\t" : "") + "\(sentence.words[index])\t\(labels[index])"
    }
    return (sentence.comments + rows).map { $0 + "\n" }.joined() + "\n"
  }

  private static func printDifferences(
    _ sentence: LabelledSentence, gold: Set<LabelledName>, found: Set<LabelledName>
  ) {
    let names = gold.symmetricDifference(found).sorted {
      ($0.words.lowerBound, $0.words.upperBound, $0.kind.rawValue)
        < ($1.words.lowerBound, $1.words.upperBound, $1.kind.rawValue)
    }
    for name in names {
      print(
        gold.contains(name) ? "-" : "+", name.kind.rawValue,
        sentence.words[name.words].joined(separator: " "))
    }
  }
}
