/// What the lemmatiser knows of a language's inflection. Forms and lemmas are in lower case.
public struct LemmaLexicon: Codable, Sendable {
  /// By tag ("VERB"), lemma and the forms that no rule gives back.
  public var irregular: [String: [String: [String]]]
  /// By tag, words that look inflected and are not ("news", "bring").
  public var unchanged: [String: Set<String>]
  /// By tag, how endings are undone; the longest that fits is taken.
  public var endings: [String: [EndingRule]]
  /// How a verb's stem, as "-ed" and "-ing" leave it, becomes the verb.
  public var stems: [EndingRule]
  /// Verbs that the rules for stems would miss ("write", whose stem is like that of "visit").
  public var stemExceptions: [String]
  /// Verbs of more than one syllable that double their last letter ("control").
  public var doubling: [String]
  /// Adjectives and adverbs that are compared by "-er" and "-est".
  public var comparable: [String]
  /// Verbs whose past is spelled as their base ("put").
  public var unchangedPast: Set<String>

  /// What may stand before an irregular verb without changing its forms ("overrode").
  public var verbPrefixes: [String]

  public struct EndingRule: Codable, Sendable {
    public var ending: String
    /// What stands in its place.
    public var lemma: String
    /// Whether what is left is a verb's stem.
    public var isStem: Bool?
    /// An inflected form and its lemma.
    public var example: [String]
  }
}
