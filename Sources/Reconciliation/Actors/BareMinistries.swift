import Dossier

/// Joins "the Nordian ministry" with the one ministry of Nordia that its story names.
struct BareMinistries {
  private struct Key: Hashable {
    var story: Int
    var country: String
  }

  private static let body = "ministry"
  /// What tells a ministry from the others of its state.
  private static let fields: Set<String> = [
    "foreign", "external", "defense", "defence", "interior", "home", "finance", "economy",
    "economic", "trade", "commerce", "energy", "oil", "petroleum", "health", "justice", "culture",
    "education", "information", "agriculture", "transport", "labor", "labour", "environment",
    "security", "intelligence", "planning", "water", "industry", "tourism", "unification",
  ]

  let mentions: [ActorMention]

  func join(into sets: inout MentionSets) {
    var ministries: [Key: Set<Int>] = [:]
    var bare: [(number: Int, key: Key)] = []
    for (number, mention) in mentions.enumerated() where mention.claim.kind == .organization {
      guard let country = mention.claim.country else { continue }
      let words = LetterFolder.words(mention.claim.name)
      guard words.contains(Self.body) else { continue }
      let key = Key(story: mention.story, country: country)
      if !words.contains(where: Self.fields.contains), words.count <= 3, words.last == Self.body {
        bare.append((number, key))
      } else {
        ministries[key, default: []].insert(sets.root(number))
      }
    }
    for (number, key) in bare {
      if let found = ministries[key], found.count == 1, let ministry = found.first {
        sets.join(ministry, number)
      }
    }
  }
}
