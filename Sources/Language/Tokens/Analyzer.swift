/// Reads raw text into sentences with lemmas, tags, trees and names.
public struct Analyzer: Sendable {
  let tokenizer: Tokenizer
  let lemmatizer: Lemmatizer
  let parser: any SentenceParser

  public init(tokenizer: Tokenizer, lemmatizer: Lemmatizer, parser: any SentenceParser) {
    self.tokenizer = tokenizer
    self.lemmatizer = lemmatizer
    self.parser = parser
  }

  /// The sentences of each stretch, in order.
  ///
  /// All stretches go to the parser in one call, and a sentence that stands in several of them
  /// only once: copied text is common in news.
  public func sentences(in stretches: [ArraySlice<Unicode.Scalar>]) -> [[Sentence]] {
    let cuts = stretches.map { tokenizer.sentences(in: $0) }
    var order: [[String]: Int] = [:]
    var distinct: [[String]] = []
    var numbers: [[Int]] = []
    for (stretch, cuts) in zip(stretches, cuts) {
      numbers.append(
        cuts.map { cut in
          let words = cut.tokens.map { Self.string(stretch[$0]) }
          if let number = order[words] { return number }
          order[words] = distinct.count
          distinct.append(words)
          return distinct.count - 1
        })
    }
    let parsed = parser.parse(distinct)
    precondition(parsed.count == distinct.count, "a parser answers for each sentence")
    return zip(cuts, numbers).map { cuts, numbers in
      zip(cuts, numbers).map { sentence($0, words: distinct[$1], parsed: parsed[$1]) }
    }
  }

  private func sentence(
    _ cut: SentenceCut, words: [String], parsed: EncodedSentence
  ) -> Sentence {
    precondition(parsed.words.count == words.count, "a parser answers for each word")
    let tokens = words.indices.map { index in
      let word = parsed.words[index]
      return Token(
        range: cut.tokens[index], text: words[index],
        lemma: lemmatizer.lemma(of: words[index], tag: word.tag), tag: word.tag, head: word.head,
        relation: word.relation)
    }
    return Sentence(
      range: cut.range, paragraph: cut.paragraph, tokens: tokens, names: parsed.names)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
