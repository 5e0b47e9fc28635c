import Dossier

/// Joins an office that an article leaves unnamed with the person whom its story names as holder.
struct OfficeHolders {
  private struct Key: Hashable {
    var story: Int
    var office: String
  }

  /// The mentions of offices whose holder is known: they are no bodies of their own.
  private(set) var held: Set<Int> = []
  private let mentions: [ActorMention]

  init(mentions: [ActorMention]) { self.mentions = mentions }

  /// An office is the person who holds it in the story, where there is exactly one.
  mutating func join(into sets: inout MentionSets) {
    var holders: [Key: Set<Int>] = [:]
    for (number, mention) in mentions.enumerated() where mention.claim.kind == .person {
      for office in mention.heldOffices {
        holders[Key(story: mention.story, office: office), default: []].insert(sets.root(number))
      }
    }
    for (number, mention) in mentions.enumerated() where mention.claim.kind == .office {
      let persons = mention.heldOffices.reduce(into: Set<Int>()) {
        $0.formUnion(holders[Key(story: mention.story, office: $1)] ?? [])
      }
      guard persons.count == 1, let person = persons.first else { continue }
      sets.adopt(number, by: person)
      held.insert(number)
    }
  }
}
