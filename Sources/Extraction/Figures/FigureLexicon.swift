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
  package let examples: [Example]
}
