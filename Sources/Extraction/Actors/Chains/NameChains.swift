/// Puts the names of one article together: short and full forms, acronyms, spellings.
struct NameChains: Sendable {
  struct Name: Sendable {
    var sentence: Int
    var index: Int
    var words: [String]
    var kind: ChainMention.Kind
    var gender: Gender?
    /// The gazetteer's identity: "U.N." is the United Nations.
    var known: String?
    /// "a Moreno": one of the name, not the one.
    var isOneOfMany = false
  }

  struct Group: Sendable {
    var words: [String]
    var kind: ChainMention.Kind
    var gender: Gender?
    var names: [Int] = []
    /// The first of `names` in the text.
    var first = Int.max
  }

  private let shortNames: [String: Set<String>]
  private let lexicon: PersonLexicon

  init(lexicon: PersonLexicon) {
    self.lexicon = lexicon
    var table: [String: Set<String>] = [:]
    for pair in lexicon.shortNames where pair.count == 2 {
      table[pair[0], default: []].insert(pair[1])
    }
    shortNames = table
  }

  /// Groups of indexes into `names`, which stand in order of the text.
  /// - Parameter acronyms: acronyms that stand in brackets behind a name, with that name's words.
  func groups(of names: [Name], acronyms: [String: [String]]) -> [Group] {
    let names = agreed(names)
    let order = names.indices.sorted { (names[$1].words.count, $0) < (names[$0].words.count, $1) }
    var groups: [Group] = []
    var exact: [String: Int] = [:]
    var byKnown: [String: Int] = [:]
    // By each word of a name, so that a short form looks only at groups that hold one of its words.
    var byWord: [String: [Int]] = [:]
    for index in order {
      let name = names[index]
      if name.isOneOfMany {
        groups.append(Group(words: [], kind: name.kind, gender: name.gender, names: [index]))
        continue
      }
      let key = key(name.kind, name.words)
      let found =
        exact[key].flatMap { agree(groups[$0].gender, name.gender) ? $0 : nil }
        ?? name.known.flatMap { byKnown[$0] }
        ?? candidate(for: name, names: names, groups, exact, byWord, acronyms)
      let group: Int
      if let found {
        group = found
      } else {
        group = groups.count
        groups.append(Group(words: name.words, kind: name.kind, gender: name.gender))
        for word in Set(name.words) { byWord[word, default: []].append(group) }
        if name.kind == .body, let short = initials(name.words) {
          byWord["#" + short, default: []].append(group)
        }
      }
      if exact[key] == nil { exact[key] = group }
      if let known = name.known, byKnown[known] == nil { byKnown[known] = group }
      groups[group].names.append(index)
      groups[group].first = min(groups[group].first, index)
      if groups[group].gender == nil { groups[group].gender = name.gender }
    }
    return groups
  }

  private func key(_ kind: ChainMention.Kind, _ words: [String]) -> String {
    (kind == .person ? "p " : "b ") + words.joined(separator: " ")
  }

  private func agree(_ one: Gender?, _ other: Gender?) -> Bool {
    one == nil || other == nil || one == other
  }

  /// One spelling is one kind of actor within an article: the one that the tagger saw most often; a
  /// single word that is the family name of a named person is that person.
  private func agreed(_ names: [Name]) -> [Name] {
    var votes: [[String]: [ChainMention.Kind: Int]] = [:]
    var families: Set<String> = []
    for name in names {
      votes[name.words, default: [:]][name.kind, default: 0] += 1
      if name.kind == .person, name.words.count > 1, let family = name.words.last {
        families.insert(family)
      }
    }
    return names.map { name in
      var name = name
      let count = votes[name.words] ?? [:]
      let ranked: [ChainMention.Kind] = [.person, .body, .place, .thing]
      name.kind = ranked.max { (count[$0] ?? 0) < (count[$1] ?? 0) } ?? name.kind
      if name.words.count == 1, families.contains(name.words[0]),
        name.kind != .place || (count[.person] ?? 0) > 0
      {
        name.kind = .person
      }
      return name
    }
  }

  private func candidate(
    for name: Name, names: [Name], _ groups: [Group], _ exact: [String: Int],
    _ byWord: [String: [Int]], _ acronyms: [String: [String]]
  ) -> Int? {
    if name.kind != .person, name.words.count == 1 {
      if let full = acronyms[name.words[0]], let group = exact[key(.body, full)] { return group }
      if let group = byWord["#" + name.words[0]]?.first { return group }
    }
    var seen: Set<Int> = []
    let near = name.words.prefix(4).flatMap { (byWord[$0] ?? []).prefix(32) }
      .filter { seen.insert($0).inserted }
    let fitting = near.filter { fits(name, groups[$0]) }
    if fitting.count == 1 { return fitting[0] }
    if fitting.isEmpty { return name.kind == .person ? respelled(name, near, groups) : nil }
    guard name.kind == .person else {
      let most = fitting.max { groups[$0].names.count < groups[$1].names.count } ?? fitting[0]
      let isClear = fitting.allSatisfy {
        $0 == most || groups[$0].names.count * 2 <= groups[most].names.count
      }
      return isClear ? most : nil
    }
    let family = fitting.filter { groups[$0].words.last == name.words.last }
    let safe = family.isEmpty ? fitting : family
    if safe.count == 1 { return safe[0] }
    // Of several of one family, the family name alone is the one's of whom the text tells most; of
    // equals, the one's whom it named first.
    return safe.max {
      (groups[$0].names.count, -groups[$0].first) < (groups[$1].names.count, -groups[$1].first)
    }
  }

  private func fits(_ name: Name, _ group: Group) -> Bool {
    guard agree(name.gender, group.gender) else { return false }
    if name.kind == .person {
      guard group.kind == .person else { return false }
      if NameWords.isShortForm(name.words, of: group.words) { return true }
      // "Bill Hall" and "William Hall".
      guard name.words.count > 1, let first = name.words.first, let full = group.words.first,
        shortNames[first]?.contains(full) == true || shortNames[full]?.contains(first) == true
      else { return false }
      return name.words.last == group.words.last
    }
    guard group.kind != .person, group.kind != .place, name.kind != .place,
      name.words.count < group.words.count, name.kind == .body || name.words.count > 1
    else { return false }
    // "the Press": only a noun of bodies, or the beginning of the name.
    if group.words.suffix(name.words.count).elementsEqual(name.words) {
      return name.words.count > 1 || lexicon.nouns.body.contains(name.words[0])
    }
    return group.words.starts(with: name.words)
  }

  /// "Kristin Hall" and "Kristen Hall": one letter apart in the given name.
  private func respelled(_ name: Name, _ near: [Int], _ groups: [Group]) -> Int? {
    guard name.words.count > 1 else { return nil }
    let alike = near.filter { index in
      let group = groups[index]
      guard group.kind == .person, group.words.count == name.words.count,
        agree(group.gender, name.gender)
      else { return false }
      let different = zip(group.words, name.words).filter { $0 != $1 }
      return different.count == 1 && different[0].0.count > 3
        && isOneLetterApart(different[0].0, different[0].1)
    }
    return alike.count == 1 ? alike[0] : nil
  }

  private func isOneLetterApart(_ one: String, _ other: String) -> Bool {
    let a = Array(one.unicodeScalars)
    let b = Array(other.unicodeScalars)
    guard abs(a.count - b.count) <= 1 else { return false }
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var end = 0
    while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] {
      end += 1
    }
    return max(a.count, b.count) - start - end <= 1
  }

  private func initials(_ words: [String]) -> String? {
    guard words.count > 2 else { return nil }
    let small: Set<String> = ["of", "for", "and", "the", "on", "in", "to", "de", "del", "la"]
    let letters = words.filter { !small.contains($0) }.compactMap(\.first)
    return letters.count > 2 ? String(letters) : nil
  }
}
