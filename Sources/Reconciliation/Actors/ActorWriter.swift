import Dossier

/// Writes down one actor from all that the articles say of him.
struct ActorWriter {
  let mentions: [ActorMention]
  let articles: [OpenArticle]
  let countryNames: [String: String]
  let titled: TitledNames

  struct Draft {
    var actor: Actor
    /// What the id is made of.
    var identity: String
  }

  func actor(_ group: [Int]) -> Draft? {
    let claims = group.map { mentions[$0].claim }
    let isPerson = claims.contains { $0.kind == .person }
    // An office's title is no name of the person who holds it.
    let named = isPerson ? persons(claims) { $0 } : claims
    let names = forms(named)
    let roles = roles(group)
    guard let first = first(group, isPerson: isPerson) else { return nil }
    let kind =
      isPerson ? .person : mostFrequent(claims.map(\.kind.rawValue)).flatMap(Actor.Kind.init)
    let known = named.compactMap(\.known).min()
    let country = mostFrequent(claims.compactMap(\.country))
    let actor = Actor(
      id: "", kind: kind ?? claims[0].kind,
      name: ownName(named, kind)
        ?? name(names, known: known, country: country) ?? named[0].name,
      names: names,
      country: country, sector: mostFrequent(named.compactMap(\.sector)), roles: roles)
    let identity = known.map { "known|\($0)" } ?? "\(first.article)|\(first.start)|\(actor.kind)"
    return Draft(actor: actor, identity: identity)
  }

  /// Who is told without a name is called by what he is: "Ana Lopes’s cousin", "Chilean ambassador".
  private func ownName(_ claims: [ActorClaim], _ kind: Actor.Kind?) -> String? {
    guard kind == .office || claims[0].isUnnamed == true else { return nil }
    return claims.map(\.name).max { ($0.utf8.count, $1) < ($1.utf8.count, $0) }
  }

  /// Those that name a person; where nobody does, those that describe him.
  private func persons<Told>(_ all: [Told], _ claim: (Told) -> ActorClaim) -> [Told] {
    let persons = all.filter { claim($0).kind == .person }
    let named = persons.filter { claim($0).isUnnamed != true }
    return named.isEmpty ? persons : named
  }

  /// The words that named the actor first.
  private func first(_ group: [Int], isPerson: Bool) -> Evidence? {
    let named = isPerson ? persons(group) { mentions[$0].claim } : group
    let earliest = named.min { one, other in
      let (first, second) = (mentions[one].article, mentions[other].article)
      return (articles[first].firstDay, first, one) < (articles[second].firstDay, second, other)
    }
    let claim = earliest.map { mentions[$0].claim }
    return claim.flatMap { claim in
      (claim.names.map(\.evidence.first) + claim.roles.map(\.evidence.first)).min()
    }
  }

  private func forms(_ claims: [ActorClaim]) -> [NameForm] {
    NameForms.joined(claims.lazy.flatMap(\.names).map { ($0.text, $0.evidence) })
  }

  /// The fullest form, of equally full ones the most frequent, of these the first by alphabet.
  private func name(_ forms: [NameForm], known: String?, country: String?) -> String? {
    if known?.hasPrefix("state:") == true, let country, let name = countryNames[country] {
      return name
    }
    // A title is no part of a name where the name also stands without it.
    if forms.count == 1 { return forms[0].text }
    let counted = forms.map { form in
      let words = NameWords.words(form.text)
      return (
        text: form.text, words: words.count, form: form, isTitled: titled.hasTitle(words)
      )
    }
    let plain = counted.filter { !$0.isTitled }
    let longest = plain.map(\.words).max() ?? 0
    return (longest > 1 ? plain : counted)
      .min { one, other in
        if one.words != other.words { return one.words > other.words }
        let (first, second) = (one.form.evidence.all.count, other.form.evidence.all.count)
        return first != second ? first > second : one.text < other.text
      }?.text
  }

  private func roles(_ group: [Int]) -> [Role] {
    var tellings: [String: [Role]] = [:]
    for number in group {
      let published = articles[mentions[number].article].article.published.bounds
      let claim = mentions[number].claim
      guard !claim.roles.isEmpty else { continue }
      for (role, office) in zip(claim.roles, mentions[number].offices) {
        var told = role
        told.from = role.from ?? published?.lowerBound
        told.to = role.to ?? published?.upperBound
        tellings[office, default: []].append(told)
      }
    }
    for office in tellings.keys.sorted() where office.hasSuffix("|") {
      // "the spokesman" is the one of whose office others tell.
      let fuller = tellings.keys.filter { $0 != office && $0.hasPrefix(office) }
      guard fuller.count == 1, let one = fuller.first else { continue }
      let short = tellings.removeValue(forKey: office) ?? []
      tellings[one]?.append(contentsOf: short)
    }
    return tellings.keys.sorted().compactMap { tellings[$0].map(ActorWriter.joined) }
  }

  /// One office told by many sources: it held at least for the time of all.
  private static func joined(_ tellings: [Role]) -> Role {
    let first = tellings[0]
    return Role(
      title: tellings.map(\.title).min() ?? first.title, of: tellings.lazy.compactMap(\.of).first,
      from: tellings.compactMap(\.from).min(), to: tellings.compactMap(\.to).max(),
      evidence: Citations(tellings.flatMap(\.evidence.all)) ?? first.evidence)
  }

  private func mostFrequent(_ values: [String]) -> String? {
    guard let first = values.first, values.contains(where: { $0 != first }) else {
      return values.first
    }
    var counts: [String: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}
