import Dossier
import Language

/// Persons told by what they are: "a Chilean girl", "the girl", "her husband".
extension DescriptionResolver {
  /// "a Chilean girl" of the first paragraph is the one of the headline.
  func announced(_ mention: Mention, cast: Cast) -> [Int] {
    guard mention.isIndividual, let noun = mention.noun else { return [] }
    let known = cast.members.indices.filter { index in
      let member = cast.members[index]
      return member.isUnnamed && member.described.contains(noun)
        && member.country == mention.country
        && member.sentences.allSatisfy { [.title, .summary, .caption].contains(view.kinds[$0]) }
    }
    return known.count == 1 ? known : []
  }

  /// "the girl": the one person whom the last sentences called so; "her husband": whom the article
  /// has told to be that.
  func described(_ mention: Mention, cast: Cast, focus: Focus) -> Int? {
    guard let words = description(of: mention, cast: cast) else { return nil }
    if isKinship(mention) {
      let found = cast.members.indices.filter { cast.members[$0].described.contains(words) }
      return found.count == 1 ? found[0] : nil
    }
    let found = latest(cast: cast, focus: focus) { member in
      member.described.contains(words)
        && (mention.country == nil || member.country == nil || member.country == mention.country)
    }
    return found.count == 1 ? found[0] : nil
  }

  /// By what words others of the article's mentions can mean the same person: "girl", "husband of Ana
  /// Lopes"; nil where the mention tells no such person.
  func description(of mention: Mention, cast: Cast) -> String? {
    guard mention.form == .nominal, !mention.isPlural, let noun = mention.noun else { return nil }
    guard isKinship(mention) else {
      let isOwned = mention.possessor != nil
      return isOwned || !mention.titles.isEmpty ? nil : noun
    }
    return relative(of: mention, cast: cast).map { "\(noun) of \($0)" }
  }

  /// "a Chilean girl", "her cousin": somebody for whom the article has no name yet.
  func unnamedPerson(for mention: Mention, cast: Cast) -> Cast.Member? {
    guard let words = description(of: mention, cast: cast), let noun = mention.noun,
      mention.isIndividual || isKinship(mention)
    else { return nil }
    var member = Cast.Member(
      kind: .person, country: mention.isIndividual ? mention.country : nil,
      sector: mention.sector ?? lexicon.groups[noun] ?? "CVL")
    member.canonical =
      mention.isIndividual
      ? mention.canonical
      : relative(of: mention, cast: cast).map {
        "\($0)’s \(noun)"
      }
    member.described = [words]
    member.isUnnamed = true
    member.gender = persons.gender(ofNoun: noun)
    return member
  }

  private func isKinship(_ mention: Mention) -> Bool {
    !mention.isIndividual && mention.noun.map(lexicon.kin.contains) == true
      && mention.titles.isEmpty
  }

  /// The fullest name of the person whose relative it is: "her cousin", "the cousin of Ana Lopes".
  private func relative(of mention: Mention, cast: Cast) -> String? {
    let owner =
      mention.possessor
      ?? ArgumentReader(tree: tree).obliques(of: mention.head).first { $0.preposition == "of" }?
      .head
    guard let owner, let index = cast.mention(at: owner, sentence: tree.index),
      cast.referents[tree.index][index].count == 1,
      let member = cast.referents[tree.index][index].first, cast.members[member].kind == .person
    else { return nil }
    if cast.members[member].isUnnamed { return cast.members[member].canonical }
    return cast.members[member].names.max {
      (NameWords.folded($0.text).count, $1.text) < (NameWords.folded($1.text).count, $0.text)
    }?.text
  }
}
