import Dossier
import Language

/// Finds whom a description ("the foreign minister", "his Omani counterpart", "both sides") or a
/// pronoun speaks of.
struct DescriptionResolver: Sendable {
  let view: ArticleView
  let lexicon: MentionLexicon
  let persons: PersonLexicon
  let tree: SyntaxTree

  func resolve(_ mention: Mention, at index: Int, cast: Cast, focus: Focus) -> [Int] {
    switch mention.form {
    case .name: []
    case .pronoun: pronoun(mention, cast: cast, focus: focus)
    case .nominal: nominal(mention, cast: cast, focus: focus)
    }
  }

  // MARK: Descriptions

  private func nominal(_ mention: Mention, cast: Cast, focus: Focus) -> [Int] {
    if let named = apposed(mention, cast: cast) { return named }
    if let noun = mention.noun, lexicon.counterparts.contains(noun) {
      return counterpart(mention, cast: cast, focus: focus)
    }
    if mention.isIndefinite { return announced(mention, cast: cast) }
    if mention.isPlural {
      return group(mention, cast: cast, focus: focus)
    }
    if let person = described(mention, cast: cast, focus: focus) { return [person] }
    if let office = mention.titles.first?.office {
      return holder(of: office, mention: mention, cast: cast, focus: focus).map { [$0] } ?? []
    }
    return body(mention, cast: cast, focus: focus).map { [$0] } ?? []
  }

  /// "the minister, Ana Lopes" and "his counterpart Ana Lopes".
  private func apposed(_ mention: Mention, cast: Cast) -> [Int]? {
    let beside = tree.children(of: mention.head, ["appos", "flat"])
    for child in beside {
      for (index, other) in cast.mentions[tree.index].enumerated()
      where other.form == .name && other.kind == .person
        && (other.head == child || other.tokens.contains(child))
      {
        let members = cast.referents[tree.index][index]
        if !members.isEmpty { return members }
      }
    }
    if ["nmod:desc", "appos"].contains(tree[mention.head].relation),
      let head = tree[mention.head].head
    {
      for (index, other) in cast.mentions[tree.index].enumerated()
      where other.form == .name && other.kind == .person
        && (other.head == head || other.tokens.contains(head))
      {
        let members = cast.referents[tree.index][index]
        if !members.isEmpty { return members }
      }
    }
    return nil
  }

  /// "his Russian counterpart": who holds the owner's office in that state.
  private func counterpart(_ mention: Mention, cast: Cast, focus: Focus) -> [Int] {
    guard !mention.isPlural, let country = mention.country else { return [] }
    let owner = owner(of: mention, cast: cast, focus: focus)
    let offices = owner.map { Set(cast.members[$0].titles.compactMap(\.office)) } ?? []
    let holders = cast.members.indices.filter { index in
      let member = cast.members[index]
      return member.kind == .person && member.country == country && index != owner
        && (offices.isEmpty || member.titles.contains { $0.office.map(offices.contains) ?? false })
    }
    return holders.count == 1 ? holders : []
  }

  private func owner(of mention: Mention, cast: Cast, focus: Focus) -> Int? {
    if let possessor = mention.possessor,
      let index = cast.mention(at: possessor, sentence: tree.index),
      let member = cast.referents[tree.index][index].first
    {
      return member
    }
    return focus.recent(from: tree.index, within: 1).first { entry in
      entry.members.count == 1 && cast.members[entry.members[0]].kind == .person
    }?.members.first
  }

  /// "the Russian foreign minister": the one with that office; "the foreign minister" alone: the
  /// one whose state the article does not need to tell, or the only one.
  private func holder(of office: String, mention: Mention, cast: Cast, focus: Focus) -> Int? {
    let holders = cast.members.indices.filter { index in
      let member = cast.members[index]
      return member.kind == .person
        && member.titles.contains { $0.office == office && !$0.isFormer }
    }
    if let country = mention.country {
      let same = holders.filter { cast.members[$0].country == country }
      return same.count == 1 ? same[0] : nil
    }
    let before = holders.filter { cast.members[$0].sentences.contains { $0 <= tree.index } }
    if before.count == 1 { return before[0] }
    let athome = before.filter { index in
      cast.members[index].titles.contains { $0.office == office && $0.of == nil }
    }
    if athome.count == 1 { return athome[0] }
    let subjects = focus.recent(from: tree.index, within: 2).filter(\.isSubject).compactMap {
      entry in
      entry.members.count == 1 && before.contains(entry.members[0]) ? entry.members[0] : nil
    }
    return Set(subjects).count == 1 ? subjects.first : nil
  }

  /// "the ministers", "both countries", "the two leaders".
  private func group(_ mention: Mention, cast: Cast, focus: Focus) -> [Int] {
    let wanted = mention.count ?? 2
    if let named = holdersByState(mention, cast: cast) { return named }
    if let office = mention.titles.first?.office {
      let holders = latest(cast: cast, focus: focus) { member in
        member.kind == .person && member.titles.contains { $0.office == office }
      }
      if holders.count >= wanted { return Array(holders.prefix(wanted)).sorted() }
    }
    guard let noun = mention.noun else { return [] }
    if lexicon.states.contains(noun), mention.count != nil {
      return states(wanted, cast: cast, focus: focus)
    }
    if ["leader", "official", "diplomat", "man"].contains(noun), mention.count != nil {
      let people = latest(cast: cast, focus: focus, within: 3) { $0.kind == .person }
      return people.count == wanted ? people.sorted() : []
    }
    return []
  }

  /// "the presidents of Chile and Peru", "the Chilean and Peruvian ministers": who holds the office
  /// there, or the states themselves where the article does not name them.
  private func holdersByState(_ mention: Mention, cast: Cast) -> [Int]? {
    guard let office = mention.titles.first?.office else { return nil }
    var states: [Int] = []
    for child in tree.children(of: mention.head, ["amod", "compound", "nmod", "nmod:poss"]) {
      if tree[child].relation == "nmod", tree.preposition(of: child) != "of" { continue }
      for head in tree.conjuncts(of: child) {
        guard let index = cast.mention(at: head, sentence: tree.index) else { continue }
        let owners = cast.referents[tree.index][index]
        guard owners.allSatisfy({ cast.members[$0].kind == .state }) else { return nil }
        states += owners.filter { !states.contains($0) }
      }
    }
    guard states.count >= 2 else { return nil }
    return states.map { state in
      let holders = cast.members.indices.filter { index in
        cast.members[index].kind == .person
          && cast.members[index].country == cast.members[state].country
          && cast.members[index].titles.contains { $0.office == office && !$0.isFormer }
      }
      return holders.count == 1 ? holders[0] : state
    }
  }

  /// Members that fit, the latest spoken of first.
  func latest(
    cast: Cast, focus: Focus, within distance: Int = 6, where fits: (Cast.Member) -> Bool
  ) -> [Int] {
    var found: [Int] = []
    for entry in focus.recent(from: tree.index, within: distance) {
      for member in entry.members where fits(cast.members[member]) && !found.contains(member) {
        found.append(member)
      }
    }
    return found
  }

  /// The states that have just acted, themselves or through their people: the latest so many.
  private func states(_ wanted: Int, cast: Cast, focus: Focus) -> [Int] {
    // States that the last sentences told of come before those whose people spoke.
    let told = Set(
      focus.recent(from: tree.index, within: 1).filter(\.isSubject).flatMap(\.members).filter {
        cast.members[$0].kind == .state
      })
    if told.count == wanted { return told.sorted() }
    var found: [String] = []
    for entry in focus.recent(from: tree.index, within: 6) {
      for member in entry.members {
        let actor = cast.members[member]
        guard let country = actor.country, !found.contains(country),
          actor.kind == .person || (entry.isSubject && actor.kind == .state)
        else { continue }
        found.append(country)
      }
      if found.count >= wanted { break }
    }
    let members = found.prefix(wanted).compactMap { country in
      cast.members.firstIndex { $0.known == "state:\(country)" }
    }
    return members.count == wanted ? members.sorted() : []
  }

  /// "the ministry", "the army", "the group": the latest body of that sort.
  private func body(_ mention: Mention, cast: Cast, focus: Focus) -> Int? {
    guard let noun = mention.noun, lexicon.organizations.contains(noun) else { return nil }
    let candidates = latest(cast: cast, focus: focus) { member in
      guard [.organization, .armedGroup, .group].contains(member.kind) else { return false }
      let name = (member.canonical ?? member.names.first?.text ?? "").lowercased()
      if name.hasSuffix(noun) { return true }
      if let alias = lexicon.bodyAliases[noun]
        ?? (lexicon.bodyAliases.values.contains(noun) ? noun : nil),
        member.known?.hasSuffix(":\(alias)") == true
      {
        return true
      }
      return ["group", "movement", "militia"].contains(noun)
        && [.armedGroup, .group].contains(member.kind)
    }
    return candidates.first
  }

  /// An actor for an office of a known state whose holder the article does not name.
  func officeMember(for mention: Mention, cast: Cast) -> Cast.Member? {
    guard mention.form == .nominal, !mention.isPlural, !mention.isIndefinite,
      let title = mention.titles.first, let office = title.office, let country = mention.country
    else { return nil }
    var member = Cast.Member(
      kind: .office, known: "office:\(country):\(office)", country: country, sector: mention.sector)
    member.canonical = mention.canonical
    return member
  }

  /// "his Omani counterpart", whom the article does not name: that state's holder of his office.
  func counterpartMember(for mention: Mention, cast: Cast, focus: Focus) -> Cast.Member? {
    guard mention.form == .nominal, !mention.isPlural, let noun = mention.noun,
      lexicon.counterparts.contains(noun), let country = mention.country,
      let owner = owner(of: mention, cast: cast, focus: focus),
      let title = cast.members[owner].titles.first(where: { !$0.isFormer && $0.office != nil }),
      let office = title.office,
      let state = cast.members.first(where: { $0.known == "state:\(country)" })
    else { return nil }
    var member = Cast.Member(
      kind: .office, known: "office:\(country):\(office)", country: country,
      sector: cast.members[owner].sector)
    member.canonical = "\(title.title) of \(state.canonical ?? country)"
    return member
  }

  // MARK: Pronouns

  private func pronoun(_ mention: Mention, cast: Cast, focus: Focus) -> [Int] {
    let word = tree.lower[mention.head]
    switch word {
    case "he", "his", "him", "himself": return person(mention, .male, cast, focus)
    case "she", "her", "hers", "herself": return person(mention, .female, cast, focus)
    case "it", "its", "itself": return body(pronoun: mention, cast, focus)
    case "they", "their", "them": return several(mention, cast, focus)
    default: return []
    }
  }

  /// The subject of the same sentence before it, then of the one before, then the only person near.
  private func person(
    _ mention: Mention, _ gender: Gender, _ cast: Cast, _ focus: Focus
  ) -> [Int] {
    func canBe(_ member: Cast.Member) -> Bool {
      (member.kind == .person || member.kind == .office)
        && (member.gender == nil || member.gender == gender)
    }
    func fits(_ entry: Focus.Entry) -> Bool {
      entry.members.count == 1 && canBe(cast.members[entry.members[0]])
    }
    if let inside = inSameSentence(mention, cast, fits: canBe) {
      return [inside]
    }
    if isToldBySomebodyUnknown(mention, cast) { return [] }
    let near = focus.recent(from: tree.index, within: 2).filter(fits)
    if let subject = near.first(where: { $0.isSubject }) { return subject.members }
    return Set(near.map { $0.members[0] }).count == 1 ? near[0].members : []
  }

  /// The subject of the pronoun's own sentence, where the pronoun is not the subject itself.
  private func inSameSentence(
    _ mention: Mention, _ cast: Cast, fits: (Cast.Member) -> Bool
  ) -> Int? {
    let isSubject = tree.base(mention.head) == "nsubj"
    let ancestors = Set(tree.ancestors(of: mention.head))
    for (index, other) in cast.mentions[tree.index].enumerated() where other.form != .pronoun {
      let head = tree.coordinationHead(of: other.head)
      guard tree.base(head) == "nsubj", let verb = tree[head].head, ancestors.contains(verb),
        cast.referents[tree.index][index].count == 1,
        fits(cast.members[cast.referents[tree.index][index][0]])
      else { continue }
      if isSubject, tree[mention.head].head == verb { continue }
      return cast.referents[tree.index][index][0]
    }
    return nil
  }

  private func body(pronoun mention: Mention, _ cast: Cast, _ focus: Focus) -> [Int] {
    func isBody(_ member: Cast.Member) -> Bool {
      [.state, .organization, .armedGroup, .group].contains(member.kind)
    }
    let before = bodiesBefore(mention, cast, where: isBody)
    // "sanctions on Chad after its test": of two, "its" is the nearer's; "it" stays open.
    if Set(before).count > 1, !isReported(mention) {
      return tree[mention.head].relation == "nmod:poss" ? [before[before.count - 1]] : []
    }
    if let inside = inSameSentence(mention, cast, fits: isBody) { return [inside] }
    let near = focus.recent(from: tree.index, within: 1).filter {
      $0.isSubject && $0.members.count == 1 && isBody(cast.members[$0.members[0]])
    }
    return near.first?.members ?? []
  }

  /// Bodies named in the sentence before the pronoun, in order.
  private func bodiesBefore(
    _ mention: Mention, _ cast: Cast, where fits: (Cast.Member) -> Bool
  ) -> [Int] {
    let told = reported(by: mention)
    return cast.mentions[tree.index].enumerated().flatMap { index, other -> [Int] in
      guard other.form != .pronoun, !told.contains(other.head),
        other.tokens.upperBound <= mention.head, !other.isAdjective
      else {
        return []
      }
      return cast.referents[tree.index][index].filter { fits(cast.members[$0]) }
    }
  }

  /// "“…,” it said": those whom the words speak of are not the one who says them.
  private func reported(by mention: Mention) -> Set<Int> {
    guard tree.base(mention.head) == "nsubj", let verb = tree[mention.head].head else { return [] }
    return Set(tree.children(of: verb, ["ccomp"]).flatMap { tree.subtree(of: $0) })
  }

  /// "Chad said it would …": what is reported of somebody is mostly of the one who says it.
  private func isReported(_ mention: Mention) -> Bool {
    guard tree.base(mention.head) == "nsubj", let verb = tree[mention.head].head else {
      return false
    }
    return tree.base(verb) == "ccomp" || tree.base(verb) == "xcomp"
  }

  /// "A lawyer said he would appeal": in words that somebody else says, "he" may be that speaker,
  /// so it is none of those whom the article named before.
  private func isToldBySomebodyUnknown(_ mention: Mention, _ cast: Cast) -> Bool {
    let path = [mention.head] + tree.ancestors(of: mention.head)
    guard let clause = path.first(where: { tree.base($0) == "ccomp" }),
      let saying = tree[clause].head, let speaker = tree.child(of: saying, "nsubj"),
      [.noun, .properNoun].contains(tree[speaker].tag),
      cast.actors(at: speaker, in: tree).isEmpty
    else { return false }
    let isSeveral = tree.lower[speaker] != tree[speaker].lemma.lowercased()
    let saysThey = ["they", "their", "them"].contains(tree.lower[mention.head])
    return saysThey || !isSeveral
  }

  private func several(_ mention: Mention, _ cast: Cast, _ focus: Focus) -> [Int] {
    // "Lopes spoke to Diaz and they agreed …"
    let people = bodiesBefore(mention, cast) { $0.kind == .person }
    if Set(people).count == 2 { return Set(people).sorted() }
    // "Lopes met Diaz, Cruz and Peña and urged them …": all but the one who urges.
    if ["obj", "iobj"].contains(tree[mention.head].relation), let verb = tree[mention.head].head {
      let subjects = ArgumentReader(tree: tree).subjects(of: verb).flatMap {
        cast.actors(at: $0, in: tree)
      }
      let others = Set(people).subtracting(subjects)
      if !subjects.isEmpty, others.count > 1, others.count < Set(people).count {
        return others.sorted()
      }
    }
    if isToldBySomebodyUnknown(mention, cast) { return [] }
    let near = focus.recent(from: tree.index, within: 1).filter { entry in
      entry.isSubject
        && (entry.isPlural
          || entry.members.allSatisfy { [.armedGroup, .group].contains(cast.members[$0].kind) })
    }
    return near.first?.members ?? []
  }
}
