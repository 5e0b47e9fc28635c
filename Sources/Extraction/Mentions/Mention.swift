import Dossier

/// A stretch of a sentence that speaks of somebody: a name, a description or a pronoun.
struct Mention: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    case name, nominal, pronoun
  }

  /// An office as the mention tells it: "Russian Foreign Minister".
  struct Title: Hashable, Sendable {
    /// The gazetteer's id ("foreign_minister"); nil for a title that it does not know.
    var office: String?
    /// The plain title ("foreign minister").
    var title: String
    /// Alpha-3 of the state.
    var of: String?
    /// The name of the organisation whose office it is.
    var body: String?
    /// Words of the title in the sentence.
    var tokens: Range<Int>
    /// "former", "then", "acting", "deputy".
    var isFormer = false
  }

  var sentence: Int
  /// All its words, titles included.
  var tokens: Range<Int>
  /// The word on which the rest of the mention hangs in the tree.
  var head: Int
  var form: Form
  var kind: Actor.Kind
  /// The words of the proper name, titles excluded.
  var name: Range<Int>?
  var titles: [Title] = []
  var country: String?
  var sector: String?
  /// The gazetteer's identity ("state:RUS").
  var known: String?
  /// The name that the gazetteer gives to a known actor.
  var canonical: String?
  /// The reading as a place, for names that can be one.
  var place: Place?
  /// More than one of the kind ("ministers", "officials"), with the number where it is told.
  var isPlural = false
  var count: Int?
  /// A description of some, not of the one ("a Russian foreign minister").
  var isIndefinite = false
  /// One person by nation and noun alone ("a Chilean singer").
  var isIndividual = false
  /// The noun of a nominal ("counterpart", "ministry", "country"), as a lemma.
  var noun: String?
  /// An adjective ("Chilean") that tells whose the noun beside it is, and is no name itself.
  var isAdjective = false
  /// Named as a place only ("in Geneva"), not as an actor.
  var isPlaceOnly = false
  /// A short acronym that has other meanings, a party's name that several states have: whom the
  /// gazetteer takes them for only where the article gives a clue.
  var isDoubtful = false
  /// The mention that possesses this one ("his" in "his counterpart"): its head word.
  var possessor: Int?
}
