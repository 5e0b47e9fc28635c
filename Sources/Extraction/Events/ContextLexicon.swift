/// Words that tell what an event is about, after PLOVER's contexts: `Diplomacy/contexts.json`.
package struct ContextLexicon: Decodable, Sendable {
  /// Context → lemmas.
  private let contexts: [String: [String]]
  private let byWord: [String: String]

  private enum CodingKeys: String, CodingKey {
    case contexts
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    contexts = try container.decode([String: [String]].self, forKey: .contexts)
    var byWord: [String: String] = [:]
    for context in contexts.keys.sorted() {
      for word in contexts[context] ?? [] { byWord[word] = context }
    }
    self.byWord = byWord
  }

  /// The contexts that the words speak of, sorted.
  func contexts(of lemmas: some Sequence<String>) -> Set<String> {
    Set(lemmas.compactMap { byWord[$0] })
  }
}
