package import Dossier

/// How news writes quantities: `Diplomacy/figures.json`.
package struct FigureLexicon: Decodable, Sendable {
  package struct Example: Decodable, Sendable {
    package let text: String
    package let value: Double
    package let unit: String
    package let approximation: Approximation
  }

  let currencies: [String: String]
  let multipliers: [String: Double]
  let numbers: [String: Double]
  let units: [String: String]
  let approximations: [String: Approximation]
  /// Verbs that make what they govern an approximation ("neared").
  let verbs: [String: Approximation]
  /// Counted nouns that are no quantity worth keeping.
  let skipped: Set<String>
  /// Units that tell how long something lasts.
  let lengths: Set<String>
  /// Verbs for what lasts so long, and what that is; empty where it is the verb's subject.
  let lasting: [String: String]
  /// Words behind a length that make it a point in time ("six months after").
  let pointers: Set<String>
  /// Determiners that point back at what was counted before ("the two ministers").
  let references: Set<String>
  package let examples: [Example]
  /// Sentences that state no figure.
  package let noFigures: [String]
}
