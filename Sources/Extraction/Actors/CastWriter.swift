import Dossier

/// Writes the actors that the claims of an article name, numbered in order of the text.
struct CastWriter: Sendable {
  let cast: Cast
  let view: ArticleView

  /// The claims with their actors filled in and everybody left out who is in no claim and has no
  /// name.
  func filled(_ claims: ArticleClaims) -> ArticleClaims {
    var claims = claims
    let used = actors(in: claims)
    claims.actors = cast.members.indices.compactMap { index in
      guard used.contains(index) || isWorthKeeping(cast.members[index]) else { return nil }
      return claim(index)
    }
    return claims
  }

  private func actors(in claims: ArticleClaims) -> Set<Int> {
    var used = Set<Int>()
    for event in claims.events { used.formUnion(event.participants.map(\.actor)) }
    for statement in claims.statements {
      used.insert(statement.speaker)
      used.formUnion([statement.onBehalfOf, statement.addressee].compactMap(\.self))
      used.formUnion(statement.about)
    }
    for commitment in claims.commitments { used.formUnion(commitment.by + commitment.to) }
    for figure in claims.figures { used.formUnion(figure.about) }
    for process in claims.processes { used.formUnion(process.parties + process.mediators) }
    return used
  }

  /// A full name, or a known state or body that the article names.
  private func isWorthKeeping(_ member: Cast.Member) -> Bool {
    guard !member.names.isEmpty, !member.isUnnamed, member.sector != "JRN", member.sector != "BUS"
    else {
      return false
    }
    return member.known != nil
      || member.kind == .person && (member.words.count > 1 || !member.titles.isEmpty)
  }

  private func claim(_ index: Int) -> ActorClaim? {
    let member = cast.members[index]
    var forms: [String: [Evidence]] = [:]
    for name in member.names { forms[tidy(name.text), default: []].append(name.evidence) }
    if forms.isEmpty, let fallback = member.fallback { forms[tidy(fallback.text)] = [fallback] }
    let names = forms.keys.sorted().compactMap { text in
      Citations(forms[text] ?? []).map { NameForm(text: text, evidence: $0) }
    }
    guard !names.isEmpty else { return nil }
    return ActorClaim(
      key: index, kind: member.kind, name: member.canonical ?? fullest(names, member), names: names,
      country: member.country, sector: member.sector, roles: roles(member), known: member.known,
      described: member.kind == .person ? member.described.sorted() : [],
      isUnnamed: member.isUnnamed)
  }

  private func fullest(_ names: [NameForm], _ member: Cast.Member) -> String {
    names.max { one, other in
      let words = (NameWords.folded(one.text).count, NameWords.folded(other.text).count)
      return (words.0, one.evidence.all.count, other.text) < (
        words.1, other.evidence.all.count, one.text
      )
    }?.text ?? names[0].text
  }

  /// One line, single spaces.
  private func tidy(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func roles(_ member: Cast.Member) -> [Role] {
    var found: [String: (title: String, of: String?, evidence: [Evidence])] = [:]
    for title in member.titles {
      let of = title.body ?? title.of ?? (member.kind == .person ? member.country : nil)
      found["\(title.title)|\(of ?? "")", default: (title.title, of, [])].evidence += title.evidence
    }
    for key in found.keys.sorted() where key.hasSuffix("|") {
      // "the NATO secretary-general" is read with and without its owner.
      let fuller = found.keys.filter { $0 != key && $0.hasPrefix(key) }
      guard fuller.count == 1, let one = fuller.first, let short = found.removeValue(forKey: key)
      else { continue }
      found[one]?.evidence.append(contentsOf: short.evidence)
    }
    return found.keys.sorted().compactMap { key in
      guard let role = found[key] else { return nil }
      return Citations(role.evidence).map { Role(title: role.title, of: role.of, evidence: $0) }
    }
  }
}
