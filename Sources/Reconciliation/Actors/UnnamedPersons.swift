import Dossier

/// Joins persons whom articles of one story describe and do not name ("a Chilean singer") with the one
/// whom another article of the story names and describes so, or else with each other.
struct UnnamedPersons {
  private struct Key: Hashable {
    var story: Int
    var country: String
    var noun: String
  }

  let mentions: [ActorMention]

  func join(into sets: inout MentionSets) {
    var named: [Key: Set<Int>] = [:]
    var unnamed: [Int] = []
    for (number, mention) in mentions.enumerated() where mention.claim.kind == .person {
      if mention.claim.isUnnamed == true {
        unnamed.append(number)
      } else {
        for key in keys(mention) { named[key, default: []].insert(sets.root(number)) }
      }
    }
    var holders: [Key: Int] = [:]
    for number in unnamed {
      for key in keys(mentions[number]) {
        if let persons = named[key] {
          if persons.count == 1, let person = persons.first { sets.join(person, number) }
        } else if let holder = holders[key] {
          sets.join(holder, number)
        } else {
          holders[key] = number
        }
      }
    }
  }

  private func keys(_ mention: ActorMention) -> [Key] {
    guard let country = mention.claim.country else { return [] }
    return (mention.claim.described ?? []).map {
      Key(story: mention.story, country: country, noun: $0)
    }
  }
}
