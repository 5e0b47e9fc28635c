import Dossier

/// Decides which short acronyms with several meanings ("PA") are whom the gazetteer takes them for:
/// those whose long form the article gives, or whose country is spoken of nearby.
struct DoubtfulAcronyms: Sendable {
  /// By sentence.
  let mentions: [[Mention]]

  /// So many sentences before and after still tell which country is spoken of.
  private static let reach = 3

  /// The mentions without those acronyms that nothing explains.
  func explained() -> [[Mention]] {
    guard mentions.contains(where: { $0.contains(where: \.isDoubtful) }) else { return mentions }
    let sure = mentions.map { $0.filter { !$0.isDoubtful } }
    let known = Set(sure.flatMap { $0.compactMap(\.known) })
    let countries = sure.map { Set($0.compactMap(\.country)) }
    return mentions.indices.map { sentence in
      mentions[sentence].filter { mention in
        guard mention.isDoubtful, let country = mention.country else { return true }
        let near =
          max(0, sentence - Self.reach)..<min(mentions.count, sentence + Self.reach + 1)
        return mention.known.map(known.contains) == true
          || near.contains { countries[$0].contains(country) }
      }
    }
  }
}
