import Extraction
import Foundation
import Resources

/// The files of diplomacy, read once for all tests.
struct Shelf {
  let states: StateList
  let organizations: OrganizationList
  let bodies: BodyList
  let offices: OfficeList
  let places: PlaceList
  let holders: HolderList
  let spelling: SpellingFile
  let gazetteer: Gazetteer

  static let shared = Result { try Shelf() }

  static func open() throws -> Shelf { try shared.get() }

  private init() throws {
    states = try Self.read("states.json")
    organizations = try Self.read("organizations.json")
    bodies = try Self.read("bodies.json")
    offices = try Self.read("offices.json")
    places = try Self.read("places.json")
    holders = try Self.read("holders.json")
    spelling = try Self.read("transliteration.json")
    gazetteer = Gazetteer(
      states: states, organizations: organizations, bodies: bodies, offices: offices,
      places: places, holders: holders)
  }

  static func read<List: Decodable>(_ name: String) throws -> List {
    try JSONDecoder().decode(List.self, from: Data(contentsOf: Resources.diplomacy(name)))
  }

  var codes: Set<String> { Set(states.states.map(\.code)) }

  /// Words as a tokenizer cuts them: the possessive, the hyphen and the last stop on their own.
  static func words(_ sentence: String) -> [String] {
    var words: [String] = []
    for chunk in sentence.split(separator: " ") {
      var word = String(chunk)
      var tail: [String] = []
      if word == "'s" {
        words.append(word)
        continue
      }
      if word.hasSuffix(","), word.count > 1 {
        tail.insert(String(word.removeLast()), at: 0)
      }
      if word.hasSuffix("'s") {
        word.removeLast(2)
        tail.insert("'s", at: 0)
      }
      let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      words.append(contentsOf: parts.flatMap { ["-", $0] }.dropFirst().filter { !$0.isEmpty })
      words.append(contentsOf: tail)
    }
    return words
  }

  func matches(_ sentence: String) -> [GazetteerMatch] {
    gazetteer.matches(in: Self.words(sentence))
  }
}
