import Dossier

/// Joins persons whom articles of one story describe and do not name ("a Chilean singer") with the one
/// whom another article of the story names and describes so, or else with each other.
struct UnnamedPersons {
  private struct Key: Hashable {
    var story: Int
    /// Empty for whom his relation to somebody tells.
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
    // "cousin of Ana Lopes" tells who it is without a country.
    (mention.claim.described ?? []).compactMap { words in
      let country = words.contains(" of ") ? "" : mention.claim.country
      return country.map { Key(story: mention.story, country: $0, noun: words) }
    }
  }
}
