import Dossier

/// Words that attribute words to a source, and nouns that tell the medium:
/// `Diplomacy/statements.json`.
package struct StatementLexicon: Decodable, Sendable {
  /// What a cue attributes to its source. Only speech becomes a statement; what somebody thinks or
  /// wants by the reporter's telling is nobody's words.
  package enum Kind: String, Decodable, Sendable {
    case speech, thought, attitude
  }

  /// What a cue takes as its content.
  enum Content: String, Decodable, Sendable {
    /// A clause, quoted or reported ("that …").
    case clause
    /// A noun phrase ("the importance of …").
    case object
    /// "to …", with whom it is asked of.
    case infinitive
    /// What stands behind the cue's own preposition ("called for …").
    case phrase
    /// Words in quotation marks only.
    case quoted
    /// The subject with what is said of it ("seemed to …"); nobody is named as the source.
    case raised
  }

  package struct Cue: Decodable, Sendable {
    let verbs: [String]
    /// Particles and prepositions that make the verb a cue ("call" with "for").
    let with: [String]?
    let content: [Content]
    /// The nouns of which the verb is a cue, where it is one of no other ("the poll shows …").
    let subjects: [String]?
    let kind: Kind?
    let stance: Stance?
    package let example: Example
  }

  package struct Example: Decodable, Sendable {
    package let text: String
    package let content: String
  }

  package let cues: [Cue]
  /// Nouns with a clause or phrase as their content ("claim that …"), by kind.
  let nouns: [String: Kind]
  /// Adjectives that say what somebody holds ("sure that …").
  let adjectives: Set<String>
  /// "statement", "letter": speak for who issued them.
  let documents: Set<String>
  let media: Set<String>
  let audiences: Set<String>
  let platforms: Set<String>
  /// "spokesman": speaks for the body that stands beside it.
  let voices: Set<String>
  /// Prepositions of phrases that belong to what a verb says of its object ("accused him of …").
  let objectMarkers: Set<String>
  /// Nouns by which a source's words or view are told apart ("in his view").
  let views: Set<String>
  /// Verbs with a clause that tell of no source's words or thoughts ("ensure").
  let silent: Set<String>
  /// The stance that the content's own verb shows.
  let stances: [String: Stance]
  /// Adjectives and nouns by which a speaker denies what is said of his side ("false").
  let denials: Set<String>
  /// Deeds that nobody tells of another side without accusing it ("incite").
  let misdeeds: Set<String>

  private let cuesByVerb: [String: [Int]]

  private enum CodingKeys: String, CodingKey {
    case cues, nouns, adjectives, documents, media, audiences, platforms, voices, silent, stances
    case denials, misdeeds, objectMarkers, views
  }

  package init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    cues = try box.decode([Cue].self, forKey: .cues)
    nouns = try box.decode([String: Kind].self, forKey: .nouns)
    adjectives = try box.decode(Set<String>.self, forKey: .adjectives)
    documents = try box.decode(Set<String>.self, forKey: .documents)
    media = try box.decode(Set<String>.self, forKey: .media)
    audiences = try box.decode(Set<String>.self, forKey: .audiences)
    platforms = try box.decode(Set<String>.self, forKey: .platforms)
    voices = try box.decode(Set<String>.self, forKey: .voices)
    silent = try box.decode(Set<String>.self, forKey: .silent)
    objectMarkers = try box.decode(Set<String>.self, forKey: .objectMarkers)
    views = try box.decode(Set<String>.self, forKey: .views)
    stances = try box.decode([String: Stance].self, forKey: .stances)
    denials = try box.decode(Set<String>.self, forKey: .denials)
    misdeeds = try box.decode(Set<String>.self, forKey: .misdeeds)
    var byVerb: [String: [Int]] = [:]
    for (index, cue) in cues.enumerated() {
      for verb in cue.verbs { byVerb[verb, default: []].append(index) }
    }
    cuesByVerb = byVerb
  }

  /// The readings of a verb, in the order of the file: the first whose content is there holds.
  func cues(for lemma: String) -> [Cue] {
    (cuesByVerb[lemma] ?? []).map { cues[$0] }
  }
}
