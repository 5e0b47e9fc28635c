import Dossier
import Language

/// Reads people who act together under their nation's name as groups of their own: "Kenyan
/// protesters", "rebels in Chad", "prisoners of war from Peru". What they do is not their state's
/// deed.
struct GroupReader: Sendable {
  let tree: SyntaxTree
  let reading: GazetteerReading
  let gazetteer: Gazetteer
  let lexicon: MentionLexicon

  func mentions() -> [Mention] {
    (0..<tree.count).compactMap { position in
      guard [.noun, .properNoun].contains(tree[position].tag), let sector = sector(of: position),
        isSeveral(position),
        !tree.isPartOfName(position),
        let (country, first) = nation(of: position)
      else { return nil }
      return group(first...position, country: country, sector: sector)
    }
  }

  private func sector(of position: Int) -> String? {
    lexicon.groups[singular(position)]
  }

  /// The tagger leaves names as they are ("Kurds").
  private func singular(_ position: Int) -> String {
    let lemma = tree[position].lemma.lowercased()
    return tree[position].tag == .properNoun && lemma.hasSuffix("s")
      ? String(lemma.dropLast()) : lemma
  }

  /// One protester is somebody, not a group.
  private func isSeveral(_ position: Int) -> Bool {
    tree.lower[position] != singular(position)
      || lexicon.collectives.contains(tree.lower[position])
  }

  /// The state that an adjective, a possessive or a phrase behind the noun tells, and the first
  /// word of the group's name.
  private func nation(of position: Int) -> (country: String, first: Int)? {
    let reader = NationReader(tree: tree, reading: reading)
    let before = tree.children(of: position, ["amod", "compound", "nmod:desc"]).filter {
      $0 < position
    }
    let alone = before.prefix { tree.children(of: $0, ["conj", "cc"]).isEmpty }
    if let (country, word) = reader.nation(among: alone.filter { position - $0 <= 3 }, under: []) {
      return (country, begin(of: word))
    }
    // "Kenyan and Somali protesters" are no one nation's.
    guard alone.count == before.count else { return nil }
    let behind = tree.children(of: position, ["nmod:poss", "nmod"]) + countersPhrases(position)
    return reader.nation(
      among: behind, under: ["of", "from", "in", "throughout", "across", "inside"]
    ).map { ($0.country, position) }
  }

  /// "tens of thousands of students throughout Chad": the parser may hang the phrase on what counts.
  private func countersPhrases(_ position: Int) -> [Int] {
    guard tree[position].relation == "nmod", tree.preposition(of: position) == "of",
      let counter = tree[position].head, lexicon.delegates.contains(tree[counter].lemma)
    else { return [] }
    return tree.children(of: counter, ["nmod"]).filter { $0 > position }
  }

  /// "North Korean" begins at "North".
  private func begin(of word: Int) -> Int {
    reading.matches(.state).filter { $0.tokens.contains(word) }.map(\.tokens.lowerBound).min()
      ?? word
  }

  private func group(_ words: ClosedRange<Int>, country: String, sector: String) -> Mention {
    let head = words.upperBound
    let lemma = singular(head)
    var mention = Mention(
      sentence: tree.index, tokens: words.lowerBound..<head + 1, head: head, form: .name,
      kind: .group, name: words.lowerBound..<head + 1)
    mention.country = country
    mention.sector = sector
    mention.known = "group:\(country):\(lemma)"
    let state = gazetteer.states.first { $0.code == country }
    mention.canonical =
      state?.adjectives.first.map { "\($0) \(plural(lemma))" }
      ?? "\(plural(lemma)) of \(state?.name ?? country)"
    mention.isPlural = tree.lower[head] != lemma
    return mention
  }

  private func plural(_ lemma: String) -> String {
    if let irregular = lexicon.plurals[lemma] { return irregular }
    if lemma.hasSuffix("s") || lemma.hasSuffix("x") || lemma.hasSuffix("ch") { return lemma + "es" }
    if lemma.hasSuffix("y"), let before = lemma.dropLast().last, !"aeiou".contains(before) {
      return lemma.dropLast() + "ies"
    }
    return lemma + "s"
  }
}
