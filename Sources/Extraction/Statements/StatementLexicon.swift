package import Dossier

/// Verbs that attribute words to a source, and nouns that tell the medium:
/// `Diplomacy/statements.json`.
package struct StatementLexicon: Decodable, Sendable {
  /// What a cue takes as its content.
  enum Content: String, Decodable, Sendable {
    case clause, object, gerund, quoted, against
  }

  package struct Cue: Decodable, Sendable {
    let verbs: [String]
    let content: [Content]
    let stance: Stance?
    package let example: Example
  }

  package struct Example: Decodable, Sendable {
    package let text: String
    package let content: String
  }

  package let cues: [Cue]
  /// "statement", "letter": speak for who issued them.
  let documents: Set<String>
  let media: Set<String>
  let audiences: Set<String>
  /// The stance that the content's own verb shows.
  let stances: [String: Stance]

  func cue(for lemma: String) -> Cue? {
    cues.first { $0.verbs.contains(lemma) }
  }
}
