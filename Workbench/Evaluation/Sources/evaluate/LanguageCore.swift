import Foundation
import Language

/// The language core as the program runs it, from the knowledge that the options name.
struct LanguageCore {
  let analyzer: Analyzer
  let lemmatizer: Lemmatizer
  let encoder: Encoder

  init(_ options: EvaluationOptions, threads: Int, arithmetic: EncoderArithmetic = .rounded) throws
  {
    encoder = Encoder(
      weights: try Self.weights(options), threads: threads, arithmetic: arithmetic)
    lemmatizer = Lemmatizer(
      lexicon: try options.resource(LemmaLexicon.self, "English/lemmas.json"))
    analyzer = Analyzer(
      tokenizer: Tokenizer(
        lexicon: try options.resource(TokenLexicon.self, "English/tokens.json")),
      lemmatizer: lemmatizer, parser: encoder)
  }

  static func weights(_ options: EvaluationOptions) throws -> EncoderWeights {
    let folder = URL(fileURLWithPath: options.resources).appendingPathComponent("English")
    return try EncoderWeights(
      contentsOf: folder.appendingPathComponent("encoder.safetensors"),
      vocabulary: folder.appendingPathComponent("wordpiece.txt"))
  }

  /// A sentence whose words are given, each with a space between.
  func sentence(of words: [String], parsed: EncodedSentence) -> Sentence {
    var offset = 0
    let tokens = zip(words, parsed.words).map { word, answer in
      let start = offset
      offset += word.unicodeScalars.count + 1
      return Token(
        range: start..<offset - 1, text: word, lemma: lemmatizer.lemma(of: word, tag: answer.tag),
        tag: answer.tag, head: answer.head, relation: answer.relation)
    }
    return Sentence(
      range: 0..<max(offset - 1, 0), paragraph: 0, tokens: tokens, names: parsed.names)
  }
}
