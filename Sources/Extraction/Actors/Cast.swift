import Dossier
import Language

/// Everybody whom an article speaks of, and which words speak of whom.
struct Cast: Sendable {
  /// One actor of the article while its names are gathered.
  struct Member: Sendable {
    var kind: Actor.Kind
    var known: String?
    var canonical: String?
    /// Proper names with where they stand, in order of the text.
    var names: [(text: String, evidence: Evidence)] = []
    var country: String?
    var sector: String?
    private(set) var titles: [Office] = []
    /// Sentences in which the actor is spoken of.
    var sentences: [Int] = []
    var gender: Gender?
    /// Nouns by which the article speaks of a person ("girl").
    var described: Set<String> = []
    /// A person whom the article does not name.
    var isUnnamed = false
    /// Where a person without a name is described.
    var spot: Spot?
    /// Where the actor is told without a name ("Chilean officials"), for one that is never named.
    var fallback: Evidence?
    /// Words of the fullest name, folded.
    var words: [String] = []

    /// An office as the article tells it, once however often it does.
    struct Office: Sendable {
      var title: String
      var office: String?
      var of: String?
      var body: String?
      var isFormer: Bool
      /// Every place where it is told; never empty.
      var evidence: [Evidence]
    }

    mutating func add(_ office: Office) {
      let same = titles.firstIndex {
        $0.title == office.title && $0.office == office.office && $0.of == office.of
          && $0.body == office.body && $0.isFormer == office.isFormer
      }
      if let same {
        titles[same].evidence += office.evidence
      } else {
        titles.append(office)
      }
    }

    /// What is left of one who turned out to be another.
    mutating func clear() {
      names = []
      titles = []
      sentences = []
      words = []
    }
  }

  /// A mention's place: its sentence and its number there.
  struct Spot: Hashable, Sendable {
    var sentence: Int
    var mention: Int
  }

  var members: [Member] = []
  /// Mentions by sentence.
  var mentions: [[Mention]]
  /// Members that each mention speaks of; empty where it cannot be told.
  var referents: [[[Int]]]
  let lexicon: MentionLexicon

  init(mentions: [[Mention]], lexicon: MentionLexicon) {
    self.mentions = mentions
    self.lexicon = lexicon
    referents = mentions.map { $0.map { _ in [] } }
  }

  /// The mention whose own words hold the token: the one with the fewest words.
  func mention(at token: Int, sentence: Int) -> Int? {
    var best: Int?
    for (index, mention) in mentions[sentence].enumerated()
    where mention.head == token || mention.tokens.contains(token) {
      guard let current = best else {
        best = index
        continue
      }
      let held = mentions[sentence][current]
      if rank(mention, token) < rank(held, token) { best = index }
    }
    return best
  }

  private func rank(_ mention: Mention, _ token: Int) -> Int {
    (mention.head == token ? 0 : 1000) + mention.tokens.count
  }

  /// The actors whom the phrase headed by `token` speaks of, coordinated ones included.
  func actors(at token: Int, in tree: SyntaxTree, coordinated: Bool = true) -> [Int] {
    var found: [Int] = []
    // "pledged 20,000 soldiers and Peru 13,000": what stands with a number of its own is another
    // clause cut short.
    let heads = (coordinated ? tree.conjuncts(of: token) : [token]).filter { head in
      head == token
        || !tree.children(of: head).contains { $0 > head && tree[$0].tag == .numeral }
    }
    for head in heads {
      for actor in direct(at: head, in: tree) where !found.contains(actor) { found.append(actor) }
    }
    return found
  }

  private func direct(at token: Int, in tree: SyntaxTree) -> [Int] {
    if let index = mention(at: token, sentence: tree.index) {
      let actors = referents[tree.index][index]
      if !actors.isEmpty { return actors }
    }
    let lemma = tree[token].lemma.lowercased()
    if lexicon.delegates.contains(lemma) || lexicon.governments.contains(lemma) {
      let owned = owners(of: token, in: tree)
      if !owned.isEmpty { return owned }
    }
    // "Houthi fighters" are the Houthis; "a Kenyan fighter" is not Kenya.
    if lexicon.groups[lemma] != nil {
      let owned = owners(of: token, in: tree).filter { members[$0].kind != .state }
      if !owned.isEmpty { return owned }
    }
    // "the minister, Ana Lopes": look at what explains the word.
    for child in tree.children(of: token, ["appos", "flat", "nmod:desc"]) {
      if let index = mention(at: child, sentence: tree.index), !referents[tree.index][index].isEmpty
      {
        return referents[tree.index][index]
      }
    }
    return []
  }

  /// Whose officials, troops or leaders they are: "Chilean and Peruvian officials", "delegations
  /// of the rebels".
  private func owners(of noun: Int, in tree: SyntaxTree, depth: Int = 0) -> [Int] {
    guard depth < 4 else { return [] }
    var found: [Int] = []
    for child in tree.children(of: noun, ["amod", "compound", "nmod:poss", "nmod", "nmod:desc"]) {
      if tree[child].relation == "nmod" {
        let preposition = tree.preposition(of: child) ?? ""
        guard ["of", "from", "in"].contains(preposition),
          preposition != "in" || !lexicon.guests.contains(tree[noun].lemma.lowercased())
        else { continue }
      }
      for head in tree.conjuncts(of: child) {
        let lemma = tree[head].lemma.lowercased()
        if let index = mention(at: head, sentence: tree.index),
          !referents[tree.index][index].isEmpty
        {
          found += referents[tree.index][index]
        } else if lexicon.governments.contains(lemma) || lexicon.delegates.contains(lemma) {
          found += owners(of: head, in: tree, depth: depth + 1)
        }
      }
    }
    // "the government led by Ana Lopes"
    for clause in tree.children(of: noun, ["acl"])
    where ["lead", "head"].contains(tree[clause].lemma) {
      for agent in ArgumentReader(tree: tree).agents(of: clause) {
        found += actors(at: agent, in: tree, coordinated: false)
      }
    }
    return found
  }

  /// The place that the phrase headed by `token` names.
  func place(at token: Int, sentence: Int) -> Place? {
    mention(at: token, sentence: sentence).flatMap { mentions[sentence][$0].place }
  }
}
