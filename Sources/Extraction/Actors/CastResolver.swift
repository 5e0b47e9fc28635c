import Dossier
import Language

/// Decides who is who within one article: names first, then descriptions and pronouns in the order
/// of the text. A wrong link is worse than none, so what is not safe stays open.
struct CastResolver: Sendable {
  let view: ArticleView
  let lexicon: MentionLexicon
  let persons: PersonLexicon

  /// Whoever is named, without what else the article calls them.
  func named(_ mentions: [[Mention]]) -> Cast {
    var cast = Cast(mentions: mentions, lexicon: lexicon)
    gatherKnown(&cast)
    gatherPeople(&cast)
    GenderReader(view: view, persons: persons).tell(&cast)
    return cast
  }

  /// - Parameters:
  ///   - cast: whoever is named.
  ///   - chains: whom pronouns and descriptions mean.
  ///   - named: whom a description turned out to mean, by where it stands.
  func resolved(
    _ cast: Cast, chains: ChainReferents, named: [Cast.Spot: Int] = [:]
  ) -> Cast {
    var cast = cast
    resolveInOrder(&cast, chains, named)
    return cast
  }

  // MARK: Names

  private func gatherKnown(_ cast: inout Cast) {
    var byKey: [String: Int] = [:]
    let all = Set(cast.mentions.flatMap { $0.compactMap(\.known) })
    for sentence in cast.mentions.indices {
      for (index, mention) in cast.mentions[sentence].enumerated() {
        guard let known = mention.known.map({ exact($0, among: all) }), mention.form != .pronoun,
          !mention.isPlaceOnly
        else {
          continue
        }
        let member = byKey[known] ?? cast.members.count
        if byKey[known] == nil {
          byKey[known] = member
          cast.members.append(
            Cast.Member(
              kind: mention.kind, known: known, canonical: mention.canonical,
              country: mention.country, sector: mention.sector))
        }
        cast.referents[sentence][index] = [member]
        cast.members[member].sentences.append(sentence)
        if let name = mention.name {
          addName(name, sentence, to: member, &cast)
        } else if cast.members[member].fallback == nil {
          cast.members[member].fallback = view.evidence(range(mention.tokens, sentence))
        }
      }
    }
  }

  /// "the Chilean ministry" is the one ministry of that state which the article names.
  private func exact(_ known: String, among all: Set<String>) -> String {
    guard known.hasSuffix(":ministry"), known.hasPrefix("body:") else { return known }
    let state = known.dropLast("ministry".count)
    let named = all.filter { $0.hasPrefix(state) && $0.hasSuffix("_ministry") }
    return named.count == 1 ? named.first ?? known : known
  }

  /// Longest names first, so that every short form finds its full form.
  private func gatherPeople(_ cast: inout Cast) {
    struct Found {
      var sentence: Int
      var index: Int
      var words: [String]
    }
    var people: [Found] = []
    for sentence in cast.mentions.indices {
      for (index, mention) in cast.mentions[sentence].enumerated()
      where mention.form == .name && mention.known == nil && !mention.isPlaceOnly {
        guard let name = mention.name else { continue }
        let text = view.text(range(name, sentence))
        if isOneOfMany(mention, name, view.trees[sentence]) { continue }
        people.append(Found(sentence: sentence, index: index, words: NameWords.folded(text)))
      }
    }
    let order = people.indices.sorted {
      (people[$1].words.count, $0) < (people[$0].words.count, $1)
    }
    var memberOf: [[String]: [Int]] = [:]
    for position in order {
      let found = people[position]
      guard !found.words.isEmpty else { continue }
      let mention = cast.mentions[found.sentence][found.index]
      let member = personMember(found.words, mention, found.sentence, memberOf, &cast)
      memberOf[found.words, default: []].append(member)
      cast.referents[found.sentence][found.index] = [member]
      cast.members[member].sentences.append(found.sentence)
    }
    for position in people.indices {
      let found = people[position]
      guard let member = cast.referents[found.sentence][found.index].first,
        let name = cast.mentions[found.sentence][found.index].name
      else { continue }
      addName(name, found.sentence, to: member, &cast)
      addTitles(of: cast.mentions[found.sentence][found.index], found.sentence, to: member, &cast)
    }
    for member in cast.members.indices { cast.members[member].sentences.sort() }
  }

  /// "a Moreno": one of the name, not the one.
  private func isOneOfMany(_ mention: Mention, _ name: Range<Int>, _ tree: SyntaxTree) -> Bool {
    mention.kind == .person && name.count == 1 && mention.titles.isEmpty
      && tree.children(of: mention.head, ["det"]).contains {
        ["a", "an"].contains(tree.lower[$0])
      }
  }

  private func personMember(
    _ words: [String], _ mention: Mention, _ sentence: Int, _ memberOf: [[String]: [Int]],
    _ cast: inout Cast
  ) -> Int {
    if let same = memberOf[words]?.first { return same }
    // "the Council": the body whose name ends so.
    if mention.kind == .organization, words.count == 1, lexicon.organizations.contains(words[0]) {
      let bodies = cast.members.indices.filter { index in
        let member = cast.members[index]
        return member.kind == .organization
          && NameWords.folded(member.canonical ?? member.words.joined(separator: " ")).last
            == words[0]
      }
      if bodies.count == 1 { return bodies[0] }
    }
    // "the North": the state of that name which the article speaks of.
    if words.count == 1, ["north", "south", "east", "west"].contains(words[0]),
      let state = cast.members.firstIndex(where: {
        $0.kind == .state && ($0.canonical ?? "").lowercased().hasPrefix(words[0] + " ")
      })
    {
      return state
    }
    // The tagger may take "the Lopes administration" for a body: one of the article's people.
    if mention.kind == .organization, words.count == 1,
      let person = cast.members.firstIndex(where: {
        $0.kind == .person && $0.words.last == words[0]
      })
    {
      return person
    }
    let candidates = cast.members.indices.filter { index in
      let member = cast.members[index]
      return member.kind == mention.kind && member.known == nil
        && NameWords.isShortForm(words, of: member.words)
        && agree(member.country, mention.country)
    }
    // A family name comes before a given name where both would do.
    let byFamily = candidates.filter { cast.members[$0].words.last == words.last }
    let safe = byFamily.isEmpty ? candidates : byFamily
    if safe.count == 1 { return safe[0] }
    // Whoever bears the name and comes later cannot be meant yet.
    let before = safe.filter { cast.members[$0].sentences.contains { $0 <= sentence } }
    if before.count == 1 { return before[0] }
    var member = Cast.Member(kind: mention.kind, country: mention.country, sector: mention.sector)
    member.words = words
    cast.members.append(member)
    return cast.members.count - 1
  }

  private func agree(_ one: String?, _ other: String?) -> Bool {
    one == nil || other == nil || one == other
  }

  private func range(_ tokens: Range<Int>, _ sentence: Int) -> Range<Int> {
    let words = view.trees[sentence].sentence.tokens
    return words[tokens.lowerBound].range.lowerBound..<words[tokens.upperBound - 1].range.upperBound
  }

  private func addName(_ tokens: Range<Int>, _ sentence: Int, to member: Int, _ cast: inout Cast) {
    let evidence = view.evidence(range(tokens, sentence))
    cast.members[member].names.append((text: evidence.text, evidence: evidence))
  }

  private func addTitles(
    of mention: Mention, _ sentence: Int, to member: Int, _ cast: inout Cast
  ) {
    for title in mention.titles {
      cast.members[member].add(
        Cast.Member.Office(
          title: title.title, office: title.office, of: title.of, body: title.body,
          isFormer: title.isFormer, evidence: [view.evidence(range(title.tokens, sentence))]))
      if cast.members[member].country == nil, let of = title.of, of.count == 3 {
        cast.members[member].country = of
      }
    }
    if cast.members[member].country == nil { cast.members[member].country = mention.country }
    // "vice president of the institute": no state's.
    let isOfBody = cast.members[member].titles.contains { $0.body != nil }
    if cast.members[member].sector == nil, mention.form == .name || !isOfBody {
      cast.members[member].sector = mention.sector
    }
  }

  // MARK: Descriptions and pronouns

  private func resolveInOrder(
    _ cast: inout Cast, _ chains: ChainReferents, _ named: [Cast.Spot: Int]
  ) {
    var text = Focus()
    for sentence in cast.mentions.indices {
      let tree = view.trees[sentence]
      // A caption in the middle of the text speaks for itself: nobody in it is the next "he".
      let isAside = view.kinds[sentence] == .caption || view.kinds[sentence] == .title
      var focus = isAside ? Focus() : text
      defer {
        if isAside { text.stepOver() } else { text = focus }
      }
      for (index, mention) in cast.mentions[sentence].enumerated() {
        if cast.referents[sentence][index].isEmpty {
          let resolver = DescriptionResolver(
            view: view, lexicon: lexicon, persons: persons, tree: tree)
          let spot = Cast.Spot(sentence: sentence, mention: index)
          var found = resolver.resolve(mention, at: index, cast: cast, focus: focus)
          if let referent = chains.pronoun(spot) {
            found = agreed(
              found, members(of: referent, cast), cast, focus.recent(from: sentence, within: 1))
          }
          if found.isEmpty, let referent = chains.description(spot) {
            found = members(of: referent, cast)
          }
          if !found.isEmpty {
            cast.referents[sentence][index] = found
          } else if let office = resolver.officeMember(for: mention, cast: cast)
            ?? resolver.counterpartMember(for: mention, cast: cast, focus: focus)
          {
            cast.referents[sentence][index] = [adopt(office, mention, sentence, &cast)]
          } else if let person = resolver.unnamedPerson(for: mention, cast: cast) {
            cast.referents[sentence][index] = [
              named[spot].map { describe($0, as: person, &cast) } ?? admit(person, at: spot, &cast)
            ]
          }
          for member in cast.referents[sentence][index] {
            cast.members[member].sentences.append(sentence)
            if found.count == 1 {
              inheritTitle(of: mention, sentence, member, &cast)
              learnGender(from: tree.lower[mention.head], member, &cast)
              if cast.members[member].kind == .person,
                let words = resolver.description(of: mention, cast: cast)
              {
                cast.members[member].described.insert(words)
              }
            }
          }
        }
        focus.note(cast.referents[sentence][index], mention: mention, tree: tree, cast: cast)
      }
    }
  }

  /// Whom a pronoun means where the sentence and the chain of what the article calls somebody were
  /// asked apart: nobody where they differ, unless the one is of unknown gender and no subject near.
  private func agreed(
    _ near: [Int], _ chained: [Int], _ cast: Cast, _ recent: [Focus.Entry]
  ) -> [Int] {
    guard near.count == 1, chained.count == 1, near != chained else {
      return near.isEmpty ? chained : chained.isEmpty ? [] : near
    }
    let isSubject = recent.contains { $0.isSubject && $0.members == near }
    let isTold = cast.members[chained[0]].gender != nil && cast.members[near[0]].gender == nil
    return isTold && !isSubject ? chained : []
  }

  private func members(of referent: ChainReferents.Referent, _ cast: Cast) -> [Int] {
    switch referent {
    case .member(let member): [member]
    case .mention(let spot): cast.referents[spot.sentence][spot.mention]
    }
  }

  /// An office whose holder the article does not name is an actor of its own.
  private func adopt(
    _ office: Cast.Member, _ mention: Mention, _ sentence: Int, _ cast: inout Cast
  ) -> Int {
    if let same = cast.members.firstIndex(where: { $0.known == office.known && $0.known != nil }) {
      addName(mention.tokens, sentence, to: same, &cast)
      return same
    }
    cast.members.append(office)
    let member = cast.members.count - 1
    addName(mention.tokens, sentence, to: member, &cast)
    return member
  }

  /// Somebody whom the article tells by his nation and what he is is an actor of its own.
  private func admit(_ person: Cast.Member, at spot: Cast.Spot, _ cast: inout Cast) -> Int {
    cast.members.append(person)
    let member = cast.members.count - 1
    cast.members[member].spot = spot
    addName(cast.mentions[spot.sentence][spot.mention].tokens, spot.sentence, to: member, &cast)
    return member
  }

  /// The described one is known by name.
  private func describe(
    _ member: Int, as person: Cast.Member, _ cast: inout Cast
  ) -> Int {
    cast.members[member].described.formUnion(person.described)
    cast.members[member].country = cast.members[member].country ?? person.country
    cast.members[member].gender = cast.members[member].gender ?? person.gender
    return member
  }

  /// "his Russian counterpart Ivan Ivanov" and "the Russian minister … Ivanov" give him the office.
  private func inheritTitle(
    of mention: Mention, _ sentence: Int, _ member: Int, _ cast: inout Cast
  ) {
    guard mention.form == .nominal, cast.members[member].kind == .person, !mention.isPlural else {
      return
    }
    var mention = mention
    if mention.country == nil, let state = possessorState(of: mention, sentence, cast) {
      mention.country = state
      for index in mention.titles.indices { mention.titles[index].of = state }
    }
    addTitles(of: mention, sentence, to: member, &cast)
  }
}

extension CastResolver {
  /// "Turkey … its president": the state of the pronoun.
  private func possessorState(of mention: Mention, _ sentence: Int, _ cast: Cast) -> String? {
    guard let possessor = mention.possessor,
      let index = cast.mention(at: possessor, sentence: sentence),
      let member = cast.referents[sentence][index].first, cast.members[member].kind == .state
    else { return nil }
    return cast.members[member].country
  }

  /// Once "she", never "he".
  private func learnGender(from word: String, _ member: Int, _ cast: inout Cast) {
    guard cast.members[member].kind == .person, cast.members[member].gender == nil else { return }
    switch word {
    case "he", "him", "his": cast.members[member].gender = .male
    case "she", "her": cast.members[member].gender = .female
    default: break
    }
  }
}

/// Who has been spoken of most lately, and how.
struct Focus: Sendable {
  struct Entry: Sendable {
    var members: [Int]
    var sentence: Int
    var isSubject: Bool
    var isPlural: Bool
  }

  private(set) var entries: [Entry] = []

  mutating func note(_ members: [Int], mention: Mention, tree: SyntaxTree, cast: Cast) {
    guard !members.isEmpty else { return }
    let head = tree.coordinationHead(of: mention.head)
    let isSubject = tree.base(head) == "nsubj"
    entries.append(
      Entry(
        members: members, sentence: tree.index, isSubject: isSubject,
        isPlural: members.count > 1 || mention.isPlural))
    if entries.count > 200 { entries.removeFirst(100) }
  }

  /// A sentence that is no part of the telling does not put what was told further away.
  mutating func stepOver() {
    for index in entries.indices { entries[index].sentence += 1 }
  }

  /// Entries from the latest back, no further than `distance` sentences.
  func recent(from sentence: Int, within distance: Int) -> [Entry] {
    entries.reversed().filter { sentence - $0.sentence <= distance }
  }
}
