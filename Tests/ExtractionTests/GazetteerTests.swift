import Extraction
import Foundation
import Testing

@Suite("Readings of names by the gazetteers")
struct GazetteerTests {
  static let gazetteer: Result<Gazetteer, any Error> = Result { try make() }

  private static func make() throws -> Gazetteer {
    func read<List: Decodable>(_ text: String) throws -> List {
      try JSONDecoder().decode(List.self, from: Data(text.utf8))
    }
    return Gazetteer(
      states: try read(
        """
        {"source": "", "states": [
        {"code": "USA", "kind": "member", "name": "United States", "names": ["US", "U.S."],
         "adjectives": ["American", "U.S."], "demonyms": ["American", "Americans"],
         "capital": "Washington", "metonyms": ["White House"],
         "ambiguous": [{"name": "Washington", "also": "surname"}]},
        {"code": "TUR", "kind": "member", "name": "Turkey", "names": ["Türkiye"],
         "adjectives": ["Turkish"], "demonyms": ["Turk", "Turks"], "capital": "Ankara",
         "ambiguous": [{"name": "Turkey", "also": "bird"}]},
        {"code": "GIN", "kind": "member", "name": "Guinea", "adjectives": ["Guinean"],
         "capital": "Conakry"},
        {"code": "GNB", "kind": "member", "name": "Guinea-Bissau",
         "adjectives": ["Bissau-Guinean"], "capital": "Bissau"},
        {"code": "CHN", "kind": "member", "name": "China",
         "names": ["People's Republic of China"], "adjectives": ["Chinese"],
         "capital": "Beijing"}
        ]}
        """),
      organizations: try read(
        """
        {"source": "", "organizations": [
        {"id": "caliphate", "name": "Islamic State", "kind": "armed_group", "acronyms": ["IS"],
         "sector": "REB", "ambiguous": ["IS"]},
        {"id": "al-qaida", "name": "al-Qaida", "kind": "armed_group", "sector": "REB"},
        {"id": "league", "name": "Arab League", "kind": "organization", "sector": "IGO"}
        ]}
        """),
      bodies: try read(
        """
        {"source": "", "bodies": [
        {"id": "foreign_ministry", "label": "Foreign Ministry", "sector": "GOV", "example": "",
         "forms": ["foreign ministry", "ministry of foreign affairs"]},
        {"id": "pentagon", "label": "Pentagon", "sector": "GOV", "state": "USA", "example": "",
         "forms": ["Pentagon"]}],
        "compositions": [
        {"pattern": "{adjective} {body}", "example": ""},
        {"pattern": "{body} of {name}", "example": ""},
        {"pattern": "{name} 's {office}", "example": ""},
        {"pattern": "{adjective} {office}", "example": ""},
        {"pattern": "{body} {office}", "example": ""},
        {"pattern": "{office} for the {organization}", "example": ""}]}
        """),
      offices: try read(
        """
        {"source": "", "offices": [
        {"id": "president", "title": "president", "forms": ["president", "presidents"],
         "sector": "GOV", "rank": "head_of_state", "example": ""},
        {"id": "foreign_minister", "title": "foreign minister",
         "forms": ["foreign minister", "FM"], "sector": "GOV", "rank": "minister", "example": ""},
        {"id": "secretary_general", "title": "secretary-general", "forms": ["secretary-general"],
         "sector": "IGO", "rank": "head_of_organization", "example": ""},
        {"id": "spokesperson", "title": "spokesman", "forms": ["spokesman", "spokeswoman"],
         "sector": "GOV", "rank": "spokesperson", "example": ""}],
        "modifiers": [
        {"form": "deputy", "position": "before", "meaning": "deputy", "example": ""},
        {"form": "former", "position": "before", "meaning": "former", "example": ""},
        {"form": "elect", "position": "after", "meaning": "incoming", "example": ""}]}
        """),
      places: try read(
        """
        {"source": "", "places": [
        {"name": "Washington", "country": "USA", "kind": "city"},
        {"name": "Évian", "country": "FRA", "kind": "city"}]}
        """),
      holders: try read(
        """
        {"source": "", "holders": [
        {"person": "Jonas Berg", "names": ["Yonas Berg"], "office": "president", "state": "TUR",
         "from": "2001-02-03", "to": "2005-06-30"},
        {"person": "Jonas Berg", "office": "foreign_minister", "state": "TUR",
         "from": "1998-01-01", "to": "2000-12-31"}]}
        """))
  }

  private func matches(_ words: String...) throws -> [GazetteerMatch] {
    try Self.gazetteer.get().matches(in: words)
  }

  private func states(_ words: String...) throws -> [String] {
    let gazetteer = try Self.gazetteer.get()
    return gazetteer.matches(in: words).compactMap { gazetteer.state($0)?.code }
  }

  @Test("the longest reading at a place comes first, the shorter ones follow")
  func longestFirst() throws {
    #expect(try states("Guinea", "-", "Bissau") == ["GNB", "GIN", "GNB"])
    #expect(try states("Guinea-Bissau") == ["GNB"])
  }

  @Test("an acronym is matched letter by letter", arguments: ["us", "Us", "is", "Is"])
  func acronyms(word: String) throws {
    #expect(try matches(word).isEmpty)
  }

  @Test("an acronym in its own letters is found with or without its full stops")
  func acronymsFound() throws {
    #expect(try states("US").first == "USA")
    #expect(try states("U.S.").first == "USA")
    #expect(try matches("IS").first?.sense == .acronym)
  }

  @Test("a name needs its capital: the bird is no state")
  func capitals() throws {
    #expect(try states("turkey").isEmpty)
    #expect(try states("Turkey") == ["TUR"])
    #expect(try states("TURKEY") == ["TUR"])
  }

  @Test("what is also something else is marked")
  func ambiguity() throws {
    #expect(try matches("Turkey").first?.isAmbiguous == true)
    #expect(try matches("Conakry").first?.isAmbiguous == false)
  }

  @Test("every kind of reading is told: Washington is a seat of government and a city")
  func allReadings() throws {
    let found = try matches("Washington")
    #expect(found.map(\.kind) == [.state, .place])
    #expect(found.first?.sense == .capital)
  }

  @Test("marks of letters do not matter")
  func marks() throws {
    #expect(try states("Turkiye") == ["TUR"])
    #expect(try matches("Evian").first?.country == "FRA")
    #expect(try matches("E\u{301}vian").first?.country == "FRA")
  }

  @Test("words cut at hyphen and possessive read like words left whole")
  func cutting() throws {
    #expect(try matches("al-Qaida").first?.tokens == 0..<1)
    #expect(try matches("al", "-", "Qaida").first?.tokens == 0..<3)
    #expect(try matches("Al", "-", "Qaida").first?.tokens == 0..<3)
    #expect(try matches("secretary", "-", "general").first?.tokens == 0..<3)
    #expect(try states("Turkey's") == ["TUR"])
    #expect(try states("People", "'s", "Republic", "of", "China").first == "CHN")
    #expect(try states("People\u{2019}s", "Republic", "of", "China").first == "CHN")
  }

  @Test("part of a word is no reading")
  func wholeWords() throws {
    #expect(try matches("Turkeyland").isEmpty)
    #expect(try matches("Turkey-sized").isEmpty)
    #expect(try matches("Chinatown").isEmpty)
  }

  @Test("a dash that divides does not join a name")
  func dashes() throws {
    #expect(try states("Guinea", "\u{2014}", "Bissau") == ["GIN", "GNB"])
    #expect(try states("Guinea", "/", "Bissau") == ["GIN", "GNB"])
  }

  @Test("a body and its state are one reading")
  func bodyOfState() throws {
    let gazetteer = try Self.gazetteer.get()
    let words = ["the", "Turkish", "Foreign", "Ministry"]
    let match = try #require(gazetteer.matches(in: words).first { $0.kind == .body })
    #expect(match.tokens == 1..<4)
    #expect(match.head == 2..<4)
    #expect(match.country == "TUR")
    let after = gazetteer.matches(in: ["Ministry", "of", "Foreign", "Affairs", "of", "China"])
    #expect(after.first?.country == "CHN")
    #expect(after.first?.tokens == 0..<6)
  }

  @Test("an office takes its state, its body and how it is held")
  func offices() throws {
    let gazetteer = try Self.gazetteer.get()
    let words = ["Former", "Turkish", "deputy", "foreign", "minister"]
    let match = try #require(gazetteer.matches(in: words).first)
    #expect(gazetteer.office(match)?.id == "foreign_minister")
    #expect(match.tokens == 0..<5)
    #expect(match.country == "TUR")
    #expect(match.modifiers == [.former, .deputy])

    let spokesman = ["Chinese", "Foreign", "Ministry", "spokeswoman"]
    let speaker = try #require(gazetteer.matches(in: spokesman).first)
    #expect(gazetteer.office(speaker)?.id == "spokesperson")
    #expect(speaker.tokens == 0..<4)
    #expect(speaker.country == "CHN")
  }

  @Test("an office of an organisation names it")
  func officeOfOrganization() throws {
    let match = try #require(
      try matches("A", "spokesman", "for", "the", "Arab", "League").first { $0.kind == .office })
    #expect(match.tokens == 1..<6)
    #expect(match.owner == .organization(2))
  }

  @Test("president-elect is an office that is not held yet")
  func elect() throws {
    let match = try #require(try matches("China", "'s", "president", "-", "elect").first)
    #expect(match.kind == .office)
    #expect(match.tokens == 0..<5)
    #expect(match.modifiers == [.incoming])
  }

  @Test("a body of one state is not given to another")
  func foreignBody() throws {
    #expect(try matches("Chinese", "Pentagon").allSatisfy { $0.kind != .body || $0.owner == nil })
  }

  @Test("a person's terms are gathered in order of time")
  func people() throws {
    let gazetteer = try Self.gazetteer.get()
    let match = try #require(gazetteer.matches(in: ["Yonas", "Berg"]).first)
    #expect(gazetteer.person(match)?.terms.map(\.office) == ["foreign_minister", "president"])
  }

  @Test("only the longest readings of each kind are kept on demand")
  func longestOnly() throws {
    let gazetteer = try Self.gazetteer.get()
    let found = gazetteer.longestMatches(in: ["Guinea", "-", "Bissau", "and", "China"])
    #expect(found.compactMap { gazetteer.state($0)?.code } == ["GNB", "CHN"])
  }

  @Test(
    "any words are read without harm", arguments: ["", "-", "'s", "'", ".", "\u{301}", "(((", "’"])
  func hostile(word: String) throws {
    let gazetteer = try Self.gazetteer.get()
    #expect(gazetteer.matches(in: [word]).isEmpty)
    #expect(gazetteer.matches(in: [word, "China", word]).contains { $0.country == "CHN" })
    #expect(gazetteer.matches(in: []).isEmpty)
  }

  @Test("long chains of modifiers are cut rather than followed")
  func chains() throws {
    let gazetteer = try Self.gazetteer.get()
    let words = [String](repeating: "former", count: 5000) + ["president"]
    let longest = gazetteer.matches(in: words).filter { $0.kind == .office }.map(\.tokens.count)
      .max()
    #expect(longest == 5)
  }
}
