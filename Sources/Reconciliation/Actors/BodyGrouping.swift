import Dossier

/// Joins mentions of states, organisations, groups and offices.
///
/// Many bodies have the same plain name ("the foreign ministry"): a name joins within one country,
/// or within one story where no country is told.
struct BodyGrouping {
  private struct Key: Hashable {
    var family: String
    var name: String
  }

  /// A name of so many words is a name of its own and not a description.
  private static let distinctiveWords = 3

  private let mentions: [ActorMention]
  /// Mentions of offices that are told as the persons who hold them.
  private let held: Set<Int>
  /// By mention: its folded names; none for persons.
  private let names: [[String]]

  init(mentions: [ActorMention], held: Set<Int>) {
    self.mentions = mentions
    self.held = held
    var folded = FoldedNames()
    names = mentions.map { mention in
      mention.claim.kind == .person ? [] : BodyGrouping.names(mention.claim, &folded)
    }
  }

  func join(into sets: inout MentionSets) {
    joinKnown(&sets)
    for bodies in namesakes() { join(bodies, &sets) }
    joinAcronyms(&sets)
  }

  private func joinKnown(_ sets: inout MentionSets) {
    var holders: [String: Int] = [:]
    for (number, mention) in mentions.enumerated() {
      guard let known = mention.claim.known, !held.contains(number) else { continue }
      if let holder = holders[known] { sets.join(holder, number) } else { holders[known] = number }
    }
  }

  /// Mentions of one folded name, in groups of one kind of body, in order.
  private func namesakes() -> [(name: String, members: [Int])] {
    var members: [Key: [Int]] = [:]
    for (number, mention) in mentions.enumerated() {
      guard let family = family(mention.claim.kind), !held.contains(number) else { continue }
      for name in names[number] {
        members[Key(family: family, name: name), default: []].append(number)
      }
    }
    return members.keys.sorted { ($0.name, $0.family) < ($1.name, $1.family) }
      .map { ($0.name, members[$0] ?? []) }
  }

  private func join(_ bodies: (name: String, members: [Int]), _ sets: inout MentionSets) {
    var byCountry: [String: Int] = [:]
    var countriesOfStory: [Int: Set<String>] = [:]
    var stateless: [Int] = []
    for number in bodies.members {
      guard let country = mentions[number].claim.country else {
        stateless.append(number)
        continue
      }
      countriesOfStory[mentions[number].story, default: []].insert(country)
      if let holder = byCountry[country] {
        sets.join(holder, number)
      } else {
        byCountry[country] = number
      }
    }
    joinStateless(
      stateless, byCountry, countriesOfStory, isDistinctive: isDistinctive(bodies), &sets)
  }

  private func joinStateless(
    _ stateless: [Int], _ byCountry: [String: Int], _ countriesOfStory: [Int: Set<String>],
    isDistinctive: Bool, _ sets: inout MentionSets
  ) {
    var holders: [Int: Int] = [:]
    for number in stateless {
      let story = mentions[number].story
      let countries = isDistinctive ? Set(byCountry.keys) : countriesOfStory[story] ?? []
      if countries.count == 1, let country = countries.first, let holder = byCountry[country] {
        sets.join(holder, number)
        continue
      }
      let group = isDistinctive ? -1 : story
      if let holder = holders[group] { sets.join(holder, number) } else { holders[group] = number }
    }
  }

  private func isDistinctive(_ bodies: (name: String, members: [Int])) -> Bool {
    bodies.name.split(separator: " ").count >= Self.distinctiveWords
      || bodies.members.allSatisfy { mentions[$0].claim.kind == .state }
  }

  /// "PLN" joins "People's League of Nowhere" where one story has both and no other such name.
  private func joinAcronyms(_ sets: inout MentionSets) {
    struct Spot: Hashable {
      var story: Int
      var letters: String
    }
    var fullNames: [Spot: [Int]] = [:]
    for (number, mention) in mentions.enumerated() where family(mention.claim.kind) == "body" {
      for name in names[number] {
        guard let letters = initials(name) else { continue }
        fullNames[Spot(story: mention.story, letters: letters), default: []].append(number)
      }
    }
    for (number, mention) in mentions.enumerated() where family(mention.claim.kind) == "body" {
      for name in names[number] where !name.contains(" ") {
        let full = fullNames[Spot(story: mention.story, letters: name)] ?? []
        if Set(full.map { sets.root($0) }).count == 1, let first = full.first {
          sets.join(first, number)
        }
      }
    }
  }

  private func initials(_ name: String) -> String? {
    let words = name.split(separator: " ").filter {
      !["of", "the", "for", "and", "on"].contains($0)
    }
    guard words.count >= 3 else { return nil }
    return String(words.compactMap(\.first))
  }

  private func family(_ kind: Actor.Kind) -> String? {
    switch kind {
    case .person: nil
    case .state: "state"
    case .office: "office"
    case .organization, .group, .armedGroup: "body"
    }
  }

  private static func names(_ claim: ActorClaim, _ read: inout FoldedNames) -> [String] {
    let folded = Set([claim.name] + claim.names.map(\.text)).map { text in
      let words = read.words(text)
      return (words.first == "the" ? Array(words.dropFirst()) : words).joined(separator: " ")
    }
    return Set(folded).filter { !$0.isEmpty }.sorted()
  }
}
