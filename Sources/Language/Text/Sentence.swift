/// Universal parts of speech (UD v2).
public enum PartOfSpeech: String, Sendable, CaseIterable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinatingConjunction = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case numeral = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinatingConjunction = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"
}

/// A word as Universal Dependencies cuts it ("Moscow", "'s", "two", "-", "day").
public struct Token: Hashable, Sendable {
  /// Unicode scalars of the text that the sentence was read from.
  public var range: Range<Int>
  public var text: String
  public var lemma: String
  public var tag: PartOfSpeech
  /// Index in the sentence of the word that this one depends on; nil at the root.
  public var head: Int?
  /// UD v2 relation to the head ("nsubj", "obl", "acl:relcl"; "root").
  public var relation: String
  /// Whether it is a form of a verb whose past is spelled as its base ("put").
  public var pastIsBase: Bool

  public init(
    range: Range<Int>, text: String, lemma: String, tag: PartOfSpeech, head: Int?, relation: String,
    pastIsBase: Bool = false
  ) {
    self.range = range
    self.text = text
    self.lemma = lemma
    self.tag = tag
    self.head = head
    self.relation = relation
    self.pastIsBase = pastIsBase
  }
}

/// A name in a sentence.
public struct NamedSpan: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case person = "PER"
    case organization = "ORG"
    case location = "LOC"
    /// Nationality, religious or political group.
    case group = "NORP"
  }

  /// Indexes of the sentence's tokens.
  public var tokens: Range<Int>
  public var kind: Kind

  public init(tokens: Range<Int>, kind: Kind) {
    self.tokens = tokens
    self.kind = kind
  }
}

/// One sentence with its words, its dependency tree (one root, no cycles) and its names.
public struct Sentence: Hashable, Sendable {
  /// Unicode scalars of the text.
  public var range: Range<Int>
  /// Counts the paragraphs of the stretch that was read, from 0.
  public var paragraph: Int
  public var tokens: [Token]
  /// In order, without overlap.
  public var names: [NamedSpan]

  public init(range: Range<Int>, paragraph: Int, tokens: [Token], names: [NamedSpan]) {
    self.range = range
    self.paragraph = paragraph
    self.tokens = tokens
    self.names = names
  }
}

extension Sentence {
  public var root: Int? { tokens.firstIndex { $0.head == nil } }

  /// Indexes of the words that depend on each word, in order.
  public func children() -> [[Int]] {
    var children = [[Int]](repeating: [], count: tokens.count)
    for (index, token) in tokens.enumerated() {
      if let head = token.head { children[head].append(index) }
    }
    return children
  }
}
