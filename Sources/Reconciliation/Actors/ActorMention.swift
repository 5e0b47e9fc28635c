import Dossier

/// Somebody as one article names him.
final class ActorMention: Sendable {
  /// Number of the article.
  let article: Int
  /// Number of the article's story.
  let story: Int
  let claim: ActorClaim
  /// The folded titles of the claim's roles, in their order.
  let titles: [String]

  init(article: Int, story: Int, claim: ActorClaim, titles: [String]) {
    self.article = article
    self.story = story
    self.claim = claim
    self.titles = titles
  }

  /// Offices as `title|of`, equal for one office, however it is written.
  var offices: [String] {
    zip(titles, claim.roles).map { title, role in "\(title)|\(role.of ?? "")" }
  }

  /// Offices as `title|country`: those of its roles, and the one that the gazetteer's identifier of
  /// an office tells (`office:RUS:foreign_minister`).
  var heldOffices: Set<String> {
    var offices: Set<String> = []
    for (title, role) in zip(titles, claim.roles) {
      if let country = role.of ?? claim.country { offices.insert("\(title)|\(country)") }
    }
    guard claim.kind == .office, let known = claim.known else { return offices }
    let parts = known.split(separator: ":")
    if parts.count == 3 {
      let title = parts[2].split(separator: "_").joined(separator: " ")
      offices.insert("\(LetterFolder.folded(title))|\(parts[1])")
    }
    return offices
  }
}

/// Mentions joined into actors. Two that the gazetteer knows as different are never joined.
struct MentionSets {
  private var sets: UnionFind
  private var known: [Int: String] = [:]

  init(_ mentions: [ActorMention]) {
    sets = UnionFind(mentions.count)
    for (number, mention) in mentions.enumerated() { known[number] = mention.claim.known }
  }

  mutating func root(_ mention: Int) -> Int { sets.root(mention) }

  /// The gazetteer's identifier of the actor that the mention belongs to.
  mutating func knownId(_ mention: Int) -> String? { known[sets.root(mention)] }

  /// False where the two are known to be different.
  @discardableResult
  mutating func join(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (known[sets.root(one)], known[sets.root(other)])
    if let first, let second, first != second { return false }
    sets.join(one, other)
    known[sets.root(one)] = first ?? second
    return true
  }

  /// Joins an office with its holder. The gazetteer's identifier of an office names no person, and
  /// another story's holder may be another.
  mutating func adopt(_ office: Int, by person: Int) {
    let holder = known[sets.root(person)]
    sets.join(office, person)
    known[sets.root(person)] = holder
  }

  mutating func groups() -> [[Int]] { sets.sets() }
}
