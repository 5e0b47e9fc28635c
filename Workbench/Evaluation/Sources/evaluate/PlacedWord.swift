import Language

/// A word of gold or of the program with its place in the text, by which the two are aligned.
struct PlacedWord {
  var form: String
  var lemma: String
  var tag: String
  var relation: String
  /// Index in the document's list of words; nil at a root.
  var head: Int?
  /// Scalars that are not white space; those of the whole token where the word is part of one.
  var place: Range<Int>
  /// Whether it is one of several words that are written as one.
  var isPart: Bool

  init(_ word: Treebank.Word, place: Range<Int>, firstOfSentence: Int, isPart: Bool) {
    form = word.form
    lemma = word.lemma
    tag = word.tag
    relation = word.relation
    head = word.head.map { $0 + firstOfSentence }
    self.place = place
    self.isPart = isPart
  }

  init(_ token: Token, place: Range<Int>, firstOfSentence: Int) {
    form = token.text
    lemma = token.lemma
    tag = token.tag.rawValue
    relation = token.relation
    head = token.head.map { $0 + firstOfSentence }
    self.place = place
    isPart = false
  }

  /// The relation without its subtype, which is all that CoNLL 2018 compares.
  var plainRelation: Substring { relation.prefix { $0 != ":" } }
}
