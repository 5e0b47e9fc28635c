import Dossier
import Language

/// Finds the name of somebody whom an article first only describes: "A Chilean singer was arrested on
/// Monday. Ana Lopes, 34, was held …".
///
/// Two things show it: the article tells the same deed again with the name in the same part, or the
/// next sentence is about a person named there for the first time, and about no other.
struct NamedLater: Sendable {
  let view: ArticleView
  let cast: Cast
  let told: [[[ToldEvent]]]
  let triggers: EventTriggers
  let statements: StatementLexicon

  /// Sentences after a description in which the same deed is told again with a name.
  private static let retoldWithin = 5

  /// The named member, by where the description stands.
  func names() -> [Cast.Spot: Int] {
    let unnamed = cast.members.indices.filter { cast.members[$0].isUnnamed }
    guard !unnamed.isEmpty else { return [:] }
    let deeds = told.map { $0.compactMap(\.last) }
    let ofMember = deedsOfUnnamed(deeds)
    var names: [Cast.Spot: Int] = [:]
    var taken: Set<Int> = []
    for member in unnamed {
      guard let spot = cast.members[member].spot,
        let name = byDeed(member, ofMember[member] ?? [], deeds) ?? byNextSentence(member),
        taken.insert(name).inserted
      else { continue }
      names[spot] = name
    }
    return names
  }

  // MARK: The same deed

  private struct Deed {
    let sentence: Int
    let event: ToldEvent
    /// What the described one is to it.
    let role: ParticipantRole
  }

  private func deedsOfUnnamed(_ deeds: [[ToldEvent]]) -> [Int: [Deed]] {
    var found: [Int: [Deed]] = [:]
    for (sentence, events) in deeds.enumerated() {
      for event in events {
        for participant in event.parts.participants where cast.members[participant.actor].isUnnamed
        {
          found[participant.actor, default: []].append(
            Deed(sentence: sentence, event: event, role: participant.role))
        }
      }
    }
    return found
  }

  private func byDeed(_ unnamed: Int, _ own: [Deed], _ deeds: [[ToldEvent]]) -> Int? {
    var found: Set<Int> = []
    for deed in own {
      let later = deeds[(deed.sentence + 1)...].prefix(Self.retoldWithin).joined()
      for other in later where isSameDeed(deed.event, other) {
        for participant in other.parts.participants
        where participant.role == deed.role && canBe(participant.actor, unnamed)
          && !deed.event.parts.participants.contains(where: { $0.actor == participant.actor })
        {
          found.insert(participant.actor)
        }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private func isSameDeed(_ one: ToldEvent, _ other: ToldEvent) -> Bool {
    let (first, second) = (
      triggers.entry(one.predication.entry), triggers.entry(other.predication.entry)
    )
    return first.type == second.type && first.mode == second.mode && first.mode != nil
      && one.standing.status == other.standing.status
  }

  // MARK: The next sentence

  private func byNextSentence(_ unnamed: Int) -> Int? {
    let spoken = cast.members[unnamed].sentences.filter { isTelling($0) }
    guard let sentence = spoken.first,
      let next = view.trees.indices.first(where: {
        $0 > sentence && isTelling($0)
      }), people(in: sentence).subtracting([unnamed]).isEmpty
    else { return nil }
    let people = people(in: next)
    guard people.count == 1, let name = people.first, canBe(name, unnamed),
      cast.members[name].titles.isEmpty, isIntroduced(name, in: next)
    else { return nil }
    return name
  }

  private func isTelling(_ sentence: Int) -> Bool {
    [.body, .summary].contains(view.kinds[sentence])
  }

  private func people(in sentence: Int) -> Set<Int> {
    Set(
      cast.mentions[sentence].indices.filter { cast.mentions[sentence][$0].form != .pronoun }
        .flatMap { cast.referents[sentence][$0] }.filter { cast.members[$0].kind == .person })
  }

  /// Named here for the first time, in full, as one who does or suffers something, and not as one who
  /// comments on it or has a description of his own.
  private func isIntroduced(_ name: Int, in sentence: Int) -> Bool {
    let tree = view.trees[sentence]
    guard cast.members[name].words.count > 1,
      !cast.members[name].sentences.contains(where: { $0 < sentence && isTelling($0) }),
      let index = cast.mentions[sentence].indices.first(where: {
        cast.referents[sentence][$0] == [name] && cast.mentions[sentence][$0].form == .name
      })
    else { return false }
    let head = cast.mentions[sentence][index].head
    guard ["nsubj:pass", "obj"].contains(tree[head].relation) || isOwnStory(head, tree) else {
      return false
    }
    return !tree.children(of: head, ["appos", "nmod:desc", "compound", "amod"]).contains {
      tree[$0].tag == .noun || tree[$0].tag == .adjective
    }
  }

  /// "Ana Lopes, 34, worked for a paper", and not "Karl Lindt condemned the arrest".
  private func isOwnStory(_ head: Int, _ tree: SyntaxTree) -> Bool {
    guard tree[head].relation == "nsubj", let verb = tree[head].head,
      statements.cues(for: tree[verb].lemma.lowercased()).isEmpty,
      !told[tree.index].contains(where: { $0.contains { Self.inWords.contains(type($0)) } })
    else { return false }
    let isTold = tree.child(of: verb, "cop") != nil
    return isTold
      || tree.children(of: head).contains { tree[$0].tag == .numeral && $0 == head + 2 }
  }

  private func type(_ event: ToldEvent) -> EventType {
    triggers.entry(event.predication.entry).type
  }

  /// What others than the one described do in words.
  private static let inWords: Set<EventType> = [
    .accuse, .support, .request, .reject, .threaten, .agree, .consult,
  ]

  private func canBe(_ member: Int, _ unnamed: Int) -> Bool {
    let (named, described) = (cast.members[member], cast.members[unnamed])
    guard named.kind == .person, !named.isUnnamed,
      named.country == nil || named.country == described.country
    else { return false }
    return named.gender == nil || described.gender == nil || named.gender == described.gender
  }
}
