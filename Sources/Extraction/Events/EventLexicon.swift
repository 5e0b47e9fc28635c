package import Dossier

/// What triggers an event, and how its sentence is read: `Diplomacy/events.json`.
package struct EventLexicon: Decodable, Sendable {
  /// How the words around a trigger are read as participants.
  enum Frame: String, Decodable, Sendable {
    /// Everybody named takes part alike.
    case meet, discuss, joint
    /// The subject goes to the object.
    case visit
    /// The subject gives the ground for others' talks.
    case host
    /// The subject takes in the object.
    case receive
    /// The subject stands between the others.
    case mediate
    /// The subject does it to the object.
    case directed
    /// The subject does it.
    case solo
    /// The subject will not do what the verb tells, whatever that is.
    case refuse
    /// The subject is itself a happening ("talks … stalled").
    case stall
  }

  /// What must be there beside the trigger for the event to be believed.
  enum Need: String, Decodable, Sendable {
    case second, target, purpose, consequence, undertaking, refusable, hostile, friendly, obligation
    /// Whoever does it or whoever suffers it is enough.
    case eitherSide = "either_side"
    case noPeople = "no_people"
    /// A bomb or a blast does it, and nobody is named.
    case weaponSource = "weapon_source"
    case personObject = "person_object"
    case personTarget = "person_target"
    case forceSource = "force_source"
    case governmentSource = "government_source"
    case peopleSource = "people_source"
    case voteContent = "vote_content"
    /// "asked Peru to leave", and not "asked whether Peru had left".
    case asksFor = "asks_for"
    /// "beat the incumbent in the vote" harms nobody.
    case noContest = "no_contest"
    /// Refugees who gather hold no conference.
    case delegates
    /// "called on Peru to leave" is no visit.
    case noErrand = "no_errand"
  }

  struct Entry: Decodable, Sendable {
    let id: String
    let type: EventType
    let mode: String?
    let frame: Frame
    /// Lemmas, with a particle or preposition where there is one ("call on").
    let verbs: [String]?
    /// Lemmas, with what stands before the noun where there is something ("peace talk").
    let nouns: [String]?
    /// Verbs that say no more than that the noun happens ("hold a meeting").
    let light: [String]?
    /// Prepositions (and "obj", "iobj") under which the target stands.
    let target: [String]?
    /// Lemmas of which one must be the verb's object.
    let objects: [String]?
    let contexts: [String]?
    /// Whether the noun tells an event without a verb of its own ("his visit to Lima").
    let alone: Bool?
    let needs: [Need]?
    /// PLOVER's own type for the deed where it is another one ("signed a treaty": SUPPORT).
    let plover: EventType?
    let example: Example
  }

  package struct Example: Decodable, Sendable {
    package let text: String
    /// Part of a name → role.
    package let participants: [String: ParticipantRole]
    package let status: EventStatus?
  }

  let events: [Entry]
  /// Verbs and nouns that decide how what they govern stands: status name → lemmas.
  let governors: [String: [String]]
  /// Verbs that decide how the happening that is their subject or object stands.
  let nounStatus: [String: [String]]
  /// Verbs for what one refuses others ("refused to lift").
  let refusable: [String]
  let errandsOfCallers: [String]
  /// Verb and object that mean something else ("meet deadline").
  let idioms: [String]
  /// What one does to others when one vows to do it to them.
  let hostile: [String]
  /// Auxiliaries that lay a duty on somebody ("must").
  let obligations: [String]
  /// Nouns that count out what stands behind them ("a series of raids").
  let measures: [String]
  /// What harms people without a hand to name ("bomb").
  let weapons: [String]
  /// Nouns that decide how the infinitive that hangs on them stands ("a plan to visit"): status
  /// name → nouns.
  let governingNouns: [String: WordList]
  let words: EventWords
  /// The same lists by name, for the tests that run their examples.
  private let lists: [String: WordList]

  private enum CodingKeys: String, CodingKey {
    case events, governors, idioms, refusable, hostile, obligations, measures, weapons, lists
    case nounStatus = "noun_status"
    case governingNouns = "governing_nouns"
    case errandsOfCallers = "errands_of_callers"
  }

  package init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    events = try box.decode([Entry].self, forKey: .events)
    governors = try box.decode([String: [String]].self, forKey: .governors)
    nounStatus = try box.decode([String: [String]].self, forKey: .nounStatus)
    refusable = try box.decode([String].self, forKey: .refusable)
    errandsOfCallers = try box.decode([String].self, forKey: .errandsOfCallers)
    idioms = try box.decode([String].self, forKey: .idioms)
    hostile = try box.decode([String].self, forKey: .hostile)
    obligations = try box.decode([String].self, forKey: .obligations)
    measures = try box.decode([String].self, forKey: .measures)
    weapons = try box.decode([String].self, forKey: .weapons)
    governingNouns = try box.decode([String: WordList].self, forKey: .governingNouns)
    words = try box.decode(EventWords.self, forKey: .lists)
    lists = try box.decode([String: WordList].self, forKey: .lists)
  }
}

extension EventLexicon {
  /// The examples beside the rules, for the tests that run them.
  package var examples: [(entry: String, type: EventType, example: Example)] {
    events.map { ($0.id, $0.type, $0.example) }
  }

  /// The lists of words with their examples, by name.
  package var wordLists: [(name: String, list: WordList)] {
    (lists.map { ($0.key, $0.value) } + governingNouns.map { ("governing \($0.key)", $0.value) })
      .sorted { $0.0 < $1.0 }
  }
}

/// The lexicon turned round for look-up by lemma.
struct EventTriggers: Sendable {
  struct Verb: Sendable {
    let entry: Int
    /// Words after the verb's lemma ("on" of "call on").
    let particles: [String]
  }

  struct Noun: Sendable {
    let entry: Int
    /// Lemmas before the noun, the nearest last.
    let modifiers: [String]
  }

  let lexicon: EventLexicon
  private let verbs: [String: [Verb]]
  private let nouns: [String: [Noun]]
  private let light: [Set<String>]
  let idioms: Set<String>
  let refusable: Set<String>
  /// What one calls on somebody to do there oneself.
  let errandsOfCallers: Set<String>
  let hostile: Set<String>
  let obligations: Set<String>
  let measures: Set<String>
  let weapons: Set<String>
  /// The entry for what somebody will not do.
  let refusing: Int?
  let words: EventWords
  /// Deeds that harm those where they are done.
  let harms: Set<EventType>
  private let governorStatus: [String: String]
  private let governingNounStatus: [String: String]
  private let happeningStatus: [String: String]

  init(_ lexicon: EventLexicon) {
    self.lexicon = lexicon
    var verbs: [String: [Verb]] = [:]
    var nouns: [String: [Noun]] = [:]
    for (index, entry) in lexicon.events.enumerated() {
      for phrase in entry.verbs ?? [] {
        let words = phrase.split(separator: " ").map(String.init)
        verbs[words[0], default: []].append(Verb(entry: index, particles: Array(words.dropFirst())))
      }
      for phrase in entry.nouns ?? [] {
        let words = phrase.split(separator: " ").map(String.init)
        nouns[words[words.count - 1], default: []].append(
          Noun(entry: index, modifiers: Array(words.dropLast())))
      }
    }
    self.verbs = verbs.mapValues { list in
      list.sorted { ($1.particles.count, $0.entry) < ($0.particles.count, $1.entry) }
    }
    self.nouns = nouns.mapValues { list in
      list.sorted { ($1.modifiers.count, $0.entry) < ($0.modifiers.count, $1.entry) }
    }
    light = lexicon.events.map { Set($0.light ?? []) }
    idioms = Set(lexicon.idioms)
    refusable = Set(lexicon.refusable)
    errandsOfCallers = Set(lexicon.errandsOfCallers)
    hostile = Set(lexicon.hostile)
    obligations = Set(lexicon.obligations)
    measures = Set(lexicon.measures)
    weapons = Set(lexicon.weapons)
    words = lexicon.words
    harms = Set(lexicon.words.harms.words.compactMap(EventType.init(rawValue:)))
    refusing = lexicon.events.firstIndex { $0.frame == .refuse }
    governorStatus = EventTriggers.inverted(lexicon.governors)
    happeningStatus = EventTriggers.inverted(lexicon.nounStatus)
    governingNounStatus = EventTriggers.inverted(
      lexicon.governingNouns.mapValues { $0.words.sorted() })
  }

  private static func inverted(_ table: [String: [String]]) -> [String: String] {
    var result: [String: String] = [:]
    for key in table.keys.sorted() {
      for word in table[key] ?? [] where result[word] == nil { result[word] = key }
    }
    return result
  }

  func entry(_ index: Int) -> EventLexicon.Entry { lexicon.events[index] }
  func verbs(_ lemma: String) -> [Verb] { verbs[lemma] ?? [] }
  func nouns(_ lemma: String) -> [Noun] { nouns[lemma] ?? [] }
  /// "the bombing of Chad": a noun that tells what is done to those under "of".
  func isHarm(_ lemma: String) -> Bool {
    lemma.hasSuffix("ing") || nouns(lemma).contains { harms.contains(entry($0.entry).type) }
  }
  func isLight(_ lemma: String, for entry: Int) -> Bool { light[entry].contains(lemma) }
  func status(governor lemma: String) -> String? { governorStatus[lemma] }
  func status(governingNoun lemma: String) -> String? { governingNounStatus[lemma] }
  func status(happening lemma: String) -> String? { happeningStatus[lemma] }
}
