/// A stretch of a sentence that speaks of somebody or something, for the building of chains.
struct ChainMention: Sendable {
  enum Kind: Hashable, Sendable {
    case person, body, place, thing
  }

  var sentence: Int
  /// All its words.
  var tokens: Range<Int>
  var head: Int
  var form: Mention.Form
  var kind: Kind
  var gender: Gender?
  var isPlural = false
  /// The proper name's words, folded, without titles.
  var name: [String] = []
  /// The words of the proper name in the sentence.
  var nameTokens: Range<Int>?
  /// The head of a nominal as a lemma.
  var noun: String?
  /// "the", "this", "that" before it.
  var isDefinite = false
  /// "a", "another", "some" before it.
  var isIndefinite = false
  /// The word that tells whose it is.
  var possessor: Int?
  /// The noun in front of a name ("poet" in "the poet Ana Lopes"), and the words up to it.
  var title: String?
  var titleTokens: Range<Int>?
  /// The gazetteer's identity.
  var known: String?
  /// Lower-cased adjectives and nouns before the head.
  var modifiers: [String] = []
}
