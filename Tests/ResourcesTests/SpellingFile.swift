import Foundation
import Reconciliation

/// `transliteration.json` with its examples, which the program does not read.
struct SpellingFile: Decodable {
  /// A letter rule's own example: two spellings that it makes one.
  struct Exemplified: Decodable {
    var from: String
    var example: [String]
  }

  var source: String
  var table: SpellingRules
  var rules: [Exemplified]
  /// Pairs that must be one name, and pairs that must not.
  var match: [[String]]
  var differ: [[String]]

  private enum CodingKeys: CodingKey { case source, rules, match, differ }

  init(from decoder: any Decoder) throws {
    table = try SpellingRules(from: decoder)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    source = try container.decode(String.self, forKey: .source)
    rules = try container.decode([Exemplified].self, forKey: .rules)
    match = try container.decode([[String]].self, forKey: .match)
    differ = try container.decode([[String]].self, forKey: .differ)
  }
}
