/// Nouns that stand for an actor when they stand beside one, and words that shape descriptions.
///
/// Read from `Diplomacy/mentions.json`.
package struct MentionLexicon: Decodable, Sendable {
  /// "officials", "representatives", "troops": speak or act for the actor beside them.
  let delegates: Set<String>
  /// People who act together under a nation's name ("protester") → PLOVER sector.
  let groups: [String: String]
  /// Singular words for several people ("crowd").
  let collectives: Set<String>
  /// Plurals that no rule makes.
  let plurals: [String: String]
  /// "tribunal", "embassy": what stands in a state without being its own.
  let guests: Set<String>
  /// "lawmaker": one of them speaks and acts for himself, though several stand for their state.
  let individuals: Set<String>
  /// "father", "lawyer": one person is this to another.
  let kin: Set<String>
  /// "government", "regime", "administration": the state itself.
  let governments: Set<String>
  /// "country", "nation", "side", "neighbour": a state told before.
  let states: Set<String>
  /// "group", "movement", "organization": an organisation told before.
  let organizations: Set<String>
  /// "counterpart", "opposite number".
  let counterparts: Set<String>
  /// Words of a person told by relation or work only ("father", "lawyer", "commentator").
  let persons: Set<String>
  /// "former", "then", "ex".
  let former: Set<String>
  /// "both", "two", "three": how many a plural speaks of.
  let counts: [String: Int]
  /// Last words of names that are places ("Base", "Palace").
  let sites: Set<String>
  /// Bodies that news calls by each other's names: gazetteer id → the id that stands for both.
  let bodyAliases: [String: String]
  /// First words that never begin a person's name ("The", "But", "Monday").
  let notNames: Set<String>
}
