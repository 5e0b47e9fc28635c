import Dossier

/// Tells the title from the name where a source's form has both ("Nordian Foreign Minister Anton
/// Bergey"), by the titles and bodies that the same articles name by themselves.
struct TitledNames {
  private static let mostTitleWords = 6

  private var titles: Set<String> = []
  /// What may stand before a title: the names of states and bodies ("Nordian", "League").
  private var owners: Set<String> = []

  init(_ mentions: [ActorMention]) {
    var offices: [[String]] = []
    var read = FoldedNames()
    for mention in mentions {
      for role in mention.claim.roles { titles.insert(read.folded(role.title)) }
      if mention.claim.kind == .person { continue }
      let names = mention.claim.names.map { read.words($0.text) }
      switch mention.claim.kind {
      case .office: offices += names
      case .state, .organization: owners.formUnion(names.map { $0.joined(separator: " ") })
      case .person, .group, .armedGroup: continue
      }
    }
    titles.remove("")
    for words in offices {
      if let first = words.first, titles.contains(words.dropFirst().joined(separator: " ")) {
        owners.insert(first)
      }
    }
    titles.formUnion(offices.map { $0.joined(separator: " ") })
    titles.remove("")
  }

  /// The words of a form without its title; a title alone is kept as it is.
  func name(_ words: [String]) -> ArraySlice<String> {
    let words = TitledNames.withoutForm(of: words)
    guard words.count > 2 else { return words }
    // At least a given and a family name must be left.
    for count in stride(from: min(words.count - 2, Self.mostTitleWords), to: 0, by: -1)
    where isTitle(words.prefix(count)) {
      return words.dropFirst(count)
    }
    return words
  }

  /// Forms of address and ranks that stand before names and are hardly ever names themselves.
  private static let forms: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "prof", "professor", "president", "senator",
    "sen", "minister", "secretary", "general", "gen", "colonel", "col", "captain", "capt",
    "lieutenant", "lt", "admiral", "ambassador", "attorney", "chancellor", "governor", "gov",
    "congressman", "congresswoman", "spokesman", "spokeswoman", "administrator",
  ]
  /// Words of a title before its last ("US Deputy Foreign Minister").
  private static let mostFormWords = 4

  /// "us president ana lund" is "ana lund".
  private static func withoutForm(of words: [String]) -> ArraySlice<String> {
    let last = words.prefix(mostFormWords).lastIndex(where: forms.contains)
    guard let last, last + 1 < words.count else { return words[...] }
    return words[(last + 1)...]
  }

  /// - Parameter words: of a form, folded.
  func hasTitle(_ words: [String]) -> Bool { name(words).count < words.count }

  private func isTitle(_ words: ArraySlice<String>) -> Bool {
    if titles.contains(words.joined(separator: " ")) { return true }
    return (1...2).contains { owner in
      owner < words.count && owners.contains(words.prefix(owner).joined(separator: " "))
        && titles.contains(words.dropFirst(owner).joined(separator: " "))
    }
  }
}
