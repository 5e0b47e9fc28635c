package import Dossier

/// Words of undertaking, and of how one stands: `Diplomacy/commitments.json`.
package struct CommitmentLexicon: Decodable, Sendable {
  package struct Example: Decodable, Sendable {
    package let text: String
    package let by: String
    /// Nil where it is counted from a happening.
    package let due: CivilDate?
    package let status: CommitmentStatus
  }

  let deadlines: Set<String>
  let verbs: Set<String>
  let duties: Set<String>
  let doubt: Set<String>
  let extensionWords: Set<String>
  let broken: Set<String>
  let met: Set<String>
  /// After "within 30 days": what comes is a happening that the days are counted from.
  let countedFrom: Set<String>
  package let examples: [Example]

  enum CodingKeys: String, CodingKey {
    case deadlines, verbs, duties, doubt, broken, met, examples
    case extensionWords = "extension"
    case countedFrom = "counted from"
  }
}
