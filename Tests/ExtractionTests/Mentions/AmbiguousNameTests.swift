import Dossier
import Extraction
import Foundation
import Resources
import Testing

/// Names that are a state's and something else's: what the gazetteer knows helps, and the sentence
/// decides.
@Suite("Names that mean two things")
struct AmbiguousNameTests {
  struct Case: Sendable {
    var text: String
    var known: Set<String> = []
    var absent: Set<String> = []
    var people: Set<String> = []
  }

  static let cases: [Case] = [
    // Georgia: the state, a part of the United States.
    Case(text: "Georgia recalled its ambassador from Norway on Monday.", known: ["state:GEO"]),
    Case(
      text: "Georgia's parliament approved the treaty with Chile.",
      known: ["body:GEO:parliament"]),
    Case(
      text: "The minister met business leaders in Atlanta, Georgia, on Monday.",
      absent: ["state:GEO"]),
    Case(
      text: "The envoy visited a port in the U.S. state of Georgia on Monday.",
      absent: ["state:GEO"]),
    // Jordan: the state, a surname.
    Case(text: "Jordan condemned the attack and recalled its envoy.", known: ["state:JOR"]),
    Case(text: "The king of Jordan met Chile's president on Monday.", known: ["state:JOR"]),
    Case(
      text: "Mr. Jordan met the foreign minister of Chile on Monday.", absent: ["state:JOR"],
      people: ["Jordan"]),
    Case(
      text: "Special envoy Michael Jordan met the foreign minister of Chile.",
      absent: ["state:JOR"], people: ["Michael Jordan"]),
    Case(
      text: "Michael Jordan met reporters in Oslo. Jordan said he would return.",
      absent: ["state:JOR"], people: ["Michael Jordan"]),
    // Washington: the government, the city, a man.
    Case(text: "Washington condemned the attack on Monday.", known: ["state:USA"]),
    Case(
      text: "Ambassador Peter Washington met the foreign minister of Chile.",
      absent: ["state:USA"], people: ["Peter Washington"]),
    // Chad: the state, a given name.
    Case(text: "Chad and Norway signed a trade agreement on Monday.", known: ["state:TCD"]),
    Case(
      text: "Ambassador Chad Morris met the foreign minister of Chile.", absent: ["state:TCD"],
      people: ["Chad Morris"]),
  ]

  @Test("are read as the sentence has them", arguments: cases)
  func read(_ example: Case) throws {
    let reader = try #require(ExampleReader.shared)
    let actors = reader.claims(example.text).actors
    let known = Set(actors.compactMap(\.known))
    #expect(example.known.isSubset(of: known), "\(known)")
    #expect(example.absent.isDisjoint(with: known), "\(known)")
    let people = Set(actors.filter { $0.kind == .person }.map(\.name))
    #expect(example.people.isSubset(of: people), "\(people)")
  }

  @Test("an acronym with several meanings is somebody where its name or its country stands nearby")
  func acronyms() throws {
    let reader = try #require(ExampleReader.shared)
    let list = try JSONDecoder().decode(
      OrganizationList.self, from: Data(contentsOf: Resources.diplomacy("organizations.json")))
    #expect(list.examples.contains { $0.isMeant } && list.examples.contains { !$0.isMeant })
    for example in list.examples {
      let known = reader.claims(example.text).actors.compactMap(\.known)
      #expect(
        known.contains("org:\(example.organization)") == example.isMeant,
        "\(example.text): \(known)")
    }
  }
}
