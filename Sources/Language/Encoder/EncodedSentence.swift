/// What the encoder says of one sentence: a word each for tag, head and relation, and the names.
public struct EncodedSentence: Hashable, Sendable {
  public struct Word: Hashable, Sendable {
    public var tag: PartOfSpeech
    /// Index in the sentence of the word that this one depends on; nil at the root.
    public var head: Int?
    /// UD v2 relation to the head ("nsubj", "acl:relcl"; "root").
    public var relation: String

    public init(tag: PartOfSpeech, head: Int?, relation: String) {
      self.tag = tag
      self.head = head
      self.relation = relation
    }
  }

  /// One for each word that was given; exactly one has no head, and no heads form a cycle.
  public var words: [Word]
  /// In order, without overlap.
  public var names: [NamedSpan]

  public init(words: [Word], names: [NamedSpan]) {
    self.words = words
    self.names = names
  }
}

extension EncodedSentence {
  /// One sentence from stretches that were read one by one: the later roots hang on the first, as
  /// clauses that stand side by side.
  init(joining stretches: [EncodedSentence]) {
    self.init(words: [], names: [])
    var root: Int?
    for stretch in stretches {
      let begin = words.count
      for word in stretch.words {
        var word = word
        if let head = word.head {
          word.head = head + begin
        } else if let root {
          word.head = root
          word.relation = "parataxis"
        } else {
          root = words.count
        }
        words.append(word)
      }
      names += stretch.names.map { name in
        NamedSpan(
          tokens: name.tokens.lowerBound + begin..<name.tokens.upperBound + begin, kind: name.kind)
      }
    }
  }
}
