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

  /// The sentences of each stretch, in order; paragraphs are counted within each.
  ///
  /// All stretches go to the parser in one call, so that it can batch them and read a sentence
  /// that was copied only once.
  public func sentences(in stretches: [ArraySlice<Unicode.Scalar>]) -> [[Sentence]] {
    let cuts = stretches.map { tokenizer.sentences(in: $0) }
    let words = zip(stretches, cuts).map { stretch, cuts in
      cuts.map { cut in cut.tokens.map { Self.string(stretch[$0]) } }
    }
    let parsed = parse(words.flatMap { $0 })
    precondition(parsed.count == words.joined().count, "a parser answers for each sentence")
    var next = parsed.makeIterator()
    return zip(cuts, words).map { cuts, words in
      zip(cuts, words).compactMap { cut, words in
        next.next().map { sentence(cut, words: words, parsed: $0) }
      }
    }
  }

  /// What the parser says of sentences that are cut into words, with titles taken off the names.
  public func parse(_ sentences: [[String]]) -> [EncodedSentence] {
    zip(sentences, parser.parse(sentences)).map { words, answer in
      var answer = answer
      answer.names = tokenizer.lexicon.personTitles.trimmed(answer.names, words: words)
      return answer
    }
  }

  private func sentence(
    _ cut: SentenceCut, words: [String], parsed: EncodedSentence
  ) -> Sentence {
    precondition(parsed.words.count == words.count, "a parser answers for each word")
    let tokens = words.indices.map { index in
      let word = parsed.words[index]
      let lemma = lemmatizer.lemma(of: words[index], tag: word.tag)
      return Token(
        range: cut.tokens[index], text: words[index], lemma: lemma, tag: word.tag, head: word.head,
        relation: word.relation, pastIsBase: lemmatizer.pastIsBase(of: lemma, tag: word.tag))
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
