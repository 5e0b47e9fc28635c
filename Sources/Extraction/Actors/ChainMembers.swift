import Dossier

/// Which of the cast's members the names of a chain speak of.
struct ChainMembers: Sendable {
  let builder: ChainBuilder
  let cast: Cast

  /// How often each member is named in the chain.
  func votes(_ chain: Chain) -> [Int: Int] {
    var votes: [Int: Int] = [:]
    for place in chain.mentions {
      let mention = builder.mentions[place.sentence][place.index]
      guard mention.form == .name, let name = mention.nameTokens else { continue }
      for (index, other) in cast.mentions[place.sentence].enumerated()
      where other.form == .name && other.name?.overlaps(name) == true {
        let members = cast.referents[place.sentence][index]
        if members.count == 1 { votes[members[0], default: 0] += 1 }
      }
    }
    return votes
  }
}

extension Cast {
  /// Makes one of members whose names are one chain: "the Council of Elders (CE)" and "CE".
  mutating func join(by builder: ChainBuilder) {
    for chain in builder.chains where chain.nameCount > 1 {
      let found = ChainMembers(builder: builder, cast: self).votes(chain).keys.sorted()
      guard found.count > 1, let target = target(of: found) else { continue }
      for member in found where member != target && canBe(member, target) {
        move(member, to: target)
      }
    }
  }

  /// The member that the others are: the one whom the gazetteer knows, or who has the fullest name;
  /// nil where they cannot be one.
  private func target(of found: [Int]) -> Int? {
    let known = found.filter { members[$0].known != nil }
    let kinds = Set(found.map { members[$0].kind })
    guard kinds.count == 1, kinds != [.state], known.count <= 1 else { return nil }
    return known.first
      ?? found.max { (members[$0].words.count, $1) < (members[$1].words.count, $0) }
  }

  /// A person's short name has to fit nobody else whom the article names.
  private func canBe(_ member: Int, _ target: Int) -> Bool {
    let (one, other) = (members[member], members[target])
    guard one.country == nil || other.country == nil || one.country == other.country else {
      return false
    }
    guard one.kind == .person else { return true }
    guard one.gender == nil || other.gender == nil || one.gender == other.gender else {
      return false
    }
    guard one.words.count < other.words.count else { return one.words.last == other.words.last }
    let bearers = members.indices.filter {
      members[$0].kind == .person && members[$0].words.count > one.words.count
        && NameWords.isShortForm(one.words, of: members[$0].words)
    }
    return bearers == [target]
  }

  private mutating func move(_ member: Int, to target: Int) {
    let moved = members[member]
    members[target].names = (members[target].names + moved.names).sorted {
      $0.evidence.start < $1.evidence.start
    }
    for title in moved.titles { members[target].add(title) }
    members[target].sentences = (members[target].sentences + moved.sentences).sorted()
    members[target].country = members[target].country ?? moved.country
    members[target].sector = members[target].sector ?? moved.sector
    members[target].gender = members[target].gender ?? moved.gender
    members[member].clear()
    for sentence in referents.indices {
      for index in referents[sentence].indices where referents[sentence][index] == [member] {
        referents[sentence][index] = [target]
      }
    }
  }
}
