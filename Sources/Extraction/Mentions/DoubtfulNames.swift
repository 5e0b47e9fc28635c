import Dossier

/// Decides which names with several meanings ("PA", "Labour Party") are whom the gazetteer takes them
/// for: those whose long form the article gives, or whose country is spoken of nearby.
struct DoubtfulNames: Sendable {
  /// By sentence.
  let mentions: [[Mention]]

  /// So many sentences before and after still tell which country is spoken of.
  private static let reach = 3

  /// The mentions without those acronyms that nothing explains; a party that nothing explains is some
  /// party.
  func explained() -> [[Mention]] {
    guard mentions.contains(where: { $0.contains(where: \.isDoubtful) }) else { return mentions }
    let sure = mentions.map { $0.filter { !$0.isDoubtful } }
    let known = Set(sure.flatMap { $0.compactMap(\.known) })
    let countries = sure.map { Set($0.compactMap(\.country)) }
    return mentions.indices.map { sentence in
      mentions[sentence].compactMap { mention in
        guard mention.isDoubtful, let country = mention.country else { return mention }
        let near =
          max(0, sentence - Self.reach)..<min(mentions.count, sentence + Self.reach + 1)
        if mention.known.map(known.contains) == true
          || near.contains(where: { countries[$0].contains(country) })
        {
          return mention
        }
        guard mention.sector == "PTY" else { return nil }
        var other = mention
        other.known = nil
        other.country = nil
        other.canonical = nil
        return other
      }
    }
  }
}
