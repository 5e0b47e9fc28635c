import Dossier
import Language

/// Decides for every name, description and pronoun of an article of whom it speaks: names first,
/// over the whole article, then what the grammar makes one, then descriptions and pronouns in the
/// order of the text by how much each actor is in view.
///
/// The weights are those of Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution"
/// (Computational Linguistics 20, 1994), halved with each sentence as there.
struct ChainBuilder: Sendable {
  let view: ArticleView
  let lexicon: PersonLexicon
  /// By sentence.
  let mentions: [[ChainMention]]
  /// Whether each word stands in a quotation.
  let quoted: [[Bool]]
  /// Mentions of those whose words a sentence quotes.
  let speakers: [Int: [(sentence: Int, index: Int)]]
  /// How often the article's most named actor is named.
  var mostNames = 1
  var isReading = false
  /// Mention of each word that heads one or stands in a name, by sentence.
  let mentionAt: [[Int: Int]]
  var chains: [Chain] = []
  /// Chain of each mention, by sentence.
  var chainOf: [[Int?]]
  /// Chains that were spoken of last, the latest last; at most `reach`.
  var active: [Int] = []
  var lastByNoun: [String: Int] = [:]
  /// What stood before the noun when it was told last.
  var modifiersByNoun: [String: Set<String>] = [:]
  var byRelation: [String: Int] = [:]
  var byName: [String: Int] = [:]

  /// So many actors at once a reader keeps in mind: bounds the search for each pronoun.
  static let reach = 48

  init(
    view: ArticleView, lexicon: PersonLexicon, mentions: [[ChainMention]], quoted: [[Bool]],
    speakers: [Int: [(sentence: Int, index: Int)]]
  ) {
    self.quoted = quoted
    self.speakers = speakers
    self.view = view
    self.lexicon = lexicon
    self.mentions = mentions
    chainOf = mentions.map { $0.map { _ in nil } }
    mentionAt = mentions.map { mentions in
      var at: [Int: Int] = [:]
      for (index, mention) in mentions.enumerated() where at[mention.head] == nil {
        at[mention.head] = index
      }
      for (index, mention) in mentions.enumerated() {
        for word in mention.nameTokens ?? 0..<0 where at[word] == nil { at[word] = index }
      }
      return at
    }
  }

  /// - Parameter persons: tells who says "I", as far as names alone tell it, before the text is
  ///   read in order, so that "I was a nurse" describes the speaker.
  mutating func build(_ persons: FirstPersons?) {
    joinNames()
    persons?.resolve(&self)
    isReading = true
    for sentence in mentions.indices { read(sentence) }
  }

  // MARK: In the order of the text

  mutating func note(
    _ mention: ChainMention, _ index: Int, _ chain: Int, _ tree: SyntaxTree
  ) {
    let sentence = mention.sentence
    var weight = 100.0
    let head = tree.coordinationHead(of: mention.head)
    switch tree.base(head) {
    case "nsubj":
      weight += 80 + 80 + 50
      chains[chain].lastAsSubject = sentence
    case "obj": weight += 50 + 80 + 50
    case "iobj": weight += 40 + 80 + 50
    case "obl": weight += 40 + 80
    case "nmod": weight += tree[head].relation == "nmod:poss" ? 60 : 30
    case "root", "appos", "vocative": weight += 80
    default: weight += 50
    }
    // Whom quoted words speak of is less in the reporter's view.
    if quoted[sentence][mention.head] { weight *= 0.6 }
    let before = chains[chain].salience(at: sentence)
    // A second mention in one sentence adds less: the text has the actor in view already.
    let isSame = chains[chain].lastSentence == sentence && !chains[chain].mentions.isEmpty
    chains[chain].salience = isSame ? max(before, weight) + 20 : before + weight
    chains[chain].lastSentence = sentence
    chains[chain].mentions.append((sentence, index))
    if chains[chain].gender == nil, mention.gender != nil, !mention.isPlural {
      chains[chain].gender = mention.gender
    }
    if chains[chain].kind == .thing, mention.kind != .thing { chains[chain].kind = mention.kind }
    if mention.form == .name, chains[chain].kind == .body {
      for word in chains[chain].name.prefix(8) where lexicon.nouns.body.contains(word) {
        byName[word] = chain
      }
    }
    if let noun = mention.form == .nominal ? mention.noun : mention.title {
      chains[chain].nouns.insert(noun)
      let key = noun + (mention.isPlural ? "s" : "")
      lastByNoun[key] = chain
      modifiersByNoun[key] = Set(mention.modifiers)
      if let owner = owner(of: mention), owner != chain {
        byRelation["\(owner) \(noun)"] = chain
      }
    }
    if let place = active.firstIndex(of: chain) { active.remove(at: place) }
    active.append(chain)
    if active.count > Self.reach { active.removeFirst() }
  }

  func chain(at head: Int, _ sentence: Int) -> Int? {
    mentionAt[sentence][head].flatMap { chainOf[sentence][$0] }
  }

  func owner(of mention: ChainMention) -> Int? {
    mention.possessor.flatMap { chain(at: $0, mention.sentence) }
  }

  // MARK: First and second persons

  mutating func add(_ sentence: Int, _ index: Int, to chain: Int) {
    guard chainOf[sentence][index] == nil else { return }
    chainOf[sentence][index] = chain
    if isReading { chains[chain].mentions.append((sentence, index)) }
  }
}
