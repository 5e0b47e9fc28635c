import Dossier

/// Joins an office that an article leaves unnamed with the person whom its story names as holder.
struct OfficeHolders {
  let mentions: [ActorMention]

  func join(into sets: inout MentionSets) {
    struct Key: Hashable {
      var story: Int
      var office: String
    }
    var holders: [Key: Set<Int>] = [:]
    for (number, mention) in mentions.enumerated() where mention.claim.kind == .person {
      for role in mention.claim.roles where role.of != nil {
        holders[Key(story: mention.story, office: role.office), default: []]
          .insert(sets.root(number))
      }
    }
    for (number, mention) in mentions.enumerated() where mention.claim.kind == .office {
      let persons = mention.claim.roles.filter { $0.of != nil }.reduce(into: Set<Int>()) {
        $0.formUnion(holders[Key(story: mention.story, office: $1.office)] ?? [])
      }
      if persons.count == 1, let person = persons.first { sets.join(person, number) }
    }
  }
}
