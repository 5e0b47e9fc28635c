import Dossier
import Language

/// Finds who is spoken of in a sentence: known states, bodies and organisations by the gazetteer,
/// people by the tagger's names and by their titles, descriptions by their nouns, and pronouns.
struct MentionFinder: Sendable {
  let gazetteer: Gazetteer
  let lexicon: MentionLexicon
  let persons: PersonLexicon

  /// The mentions of one sentence, in order; no two names share a word.
  func mentions(in tree: SyntaxTree) -> [Mention] {
    let reading = GazetteerReading(
      gazetteer.matches(in: tree.sentence.tokens.map { Self.plain($0.text) }), gazetteer: gazetteer)
    var board = MentionBoard(count: tree.count)
    for mention in people(in: tree, reading) { board.add(mention) }
    for mention in bodies(in: tree, reading) { board.add(mention) }
    for mention in known(in: tree, reading) { board.add(mention) }
    for mention in PeopleReader(tree: tree, reading: reading).mentions() { board.add(mention) }
    let groups = GroupReader(tree: tree, reading: reading, gazetteer: gazetteer, lexicon: lexicon)
    for mention in groups.mentions() { board.add(mention) }
    for mention in unknownOrganizations(in: tree, reading) { board.add(mention) }
    board.titled(
      by: TitleReader(tree: tree, reading: reading, gazetteer: gazetteer, lexicon: lexicon))
    for mention in descriptions(in: tree, reading, board) { board.add(mention) }
    for mention in adjectives(in: tree, reading) { board.add(mention) }
    for mention in pronouns(in: tree) { board.add(mention) }
    return board.mentions.sorted {
      ($0.tokens.lowerBound, $0.head, $0.tokens.count)
        < ($1.tokens.lowerBound, $1.head, $1.tokens.count)
    }
  }

  /// The gazetteer knows straight apostrophes only.
  private static func plain(_ word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.map { $0 == "’" || $0 == "‘" ? "'" : $0 }))
  }

  /// The word of a stretch on which its others hang.
  func head(of tokens: Range<Int>, in tree: SyntaxTree) -> Int {
    tokens.first { index in
      guard let head = tree[index].head else { return true }
      return !tokens.contains(head)
    } ?? tokens.upperBound - 1
  }
}

/// The mentions kept so far; the first to claim a word has it.
struct MentionBoard: Sendable {
  private(set) var mentions: [Mention] = []
  private var taken: [Bool]
  /// Words of names: an adjective may stand inside a description, never inside a name.
  private var named: [Bool]

  init(count: Int) {
    taken = [Bool](repeating: false, count: count)
    named = taken
  }

  func isFree(_ tokens: Range<Int>) -> Bool {
    !taken[tokens].contains(true)
  }

  mutating func add(_ mention: Mention) {
    let words = mention.name ?? mention.tokens
    guard mention.isAdjective ? !named[words].contains(true) : isFree(words) else { return }
    for word in words {
      taken[word] = true
      if mention.name != nil { named[word] = true }
    }
    mentions.append(mention)
  }

  mutating func titled(by reader: TitleReader) {
    for index in mentions.indices where mentions[index].kind == .person {
      reader.addTitles(to: &mentions[index])
      for word in mentions[index].tokens { taken[word] = true }
    }
  }
}

/// The gazetteer's readings of one sentence, by what they are, the longest first at each place.
struct GazetteerReading: Sendable {
  let all: [GazetteerMatch]
  private let gazetteer: Gazetteer

  init(_ matches: [GazetteerMatch], gazetteer: Gazetteer) {
    all = matches
    self.gazetteer = gazetteer
  }

  func matches(_ kind: GazetteerMatch.Kind) -> [GazetteerMatch] {
    all.filter { $0.kind == kind }
  }

  /// The longest office whose own words hold the position.
  func office(at position: Int) -> GazetteerMatch? {
    matches(.office).filter { $0.head.contains(position) }
      .max { $1.tellsMore(than: $0) }
  }

  /// Whether a longer state's name holds the match: "Korean" in "North Korean".
  func isCovered(_ match: GazetteerMatch) -> Bool {
    all.contains {
      $0.kind == .state && $0.tokens.count > match.tokens.count
        && $0.tokens.contains(match.tokens.lowerBound)
        && $0.tokens.contains(match.tokens.upperBound - 1)
    }
  }

  /// The state that the word at `position` tells, as a name, an adjective or a seat.
  func country(at position: Int) -> String? {
    matches(.state).filter { $0.tokens.contains(position) }.max {
      $0.tokens.count < $1.tokens.count
    }?
    .country
  }

  /// Whether the words are, as a whole, a known state, seat, organisation or place.
  func isKnown(_ tokens: Range<Int>) -> Bool {
    all.contains {
      [.state, .organization, .place, .body].contains($0.kind) && $0.tokens == tokens
        && $0.sense != .adjective && $0.sense != .demonym
    }
  }
}
