import Language

/// A sentence as `rapporteur parse --format json` writes it; offsets in Unicode scalars of the text.
public struct ParsedSentence: Encodable, Hashable, Sendable {
  public struct Word: Encodable, Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var text: String
    public var lemma: String
    /// Universal part of speech.
    public var upos: String
    /// The word that this one depends on, counted from 1; 0 at the root.
    public var head: Int
    /// Universal Dependencies' relation to the head.
    public var deprel: String
  }

  public struct Name: Encodable, Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var kind: String
    /// Counted from 1, both included.
    public var first: Int
    public var last: Int
  }

  public var start: Int
  public var end: Int
  public var paragraph: Int
  public var words: [Word]
  public var names: [Name]

  init(_ sentence: Sentence) {
    start = sentence.range.lowerBound
    end = sentence.range.upperBound
    paragraph = sentence.paragraph
    words = sentence.tokens.map { token in
      Word(
        start: token.range.lowerBound, end: token.range.upperBound, text: token.text,
        lemma: token.lemma, upos: token.tag.rawValue, head: token.head.map { $0 + 1 } ?? 0,
        deprel: token.relation)
    }
    let range = sentence.range
    names = sentence.names.map { name in
      let tokens = sentence.tokens[name.tokens]
      return Name(
        start: tokens.first?.range.lowerBound ?? range.lowerBound,
        end: tokens.last?.range.upperBound ?? range.lowerBound,
        kind: name.kind.rawValue, first: name.tokens.lowerBound + 1, last: name.tokens.upperBound)
    }
  }
}
