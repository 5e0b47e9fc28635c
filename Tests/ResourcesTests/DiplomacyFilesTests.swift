import Extraction
import Foundation
import Testing

@Suite("The gazetteers are whole and agree with each other")
struct DiplomacyFilesTests {
  /// PLOVER's sectors.
  static let sectors: Set<String> = [
    "GOV", "MIL", "COP", "JUD", "LEG", "PTY", "REB", "PRM", "SPY", "UAF", "UNK", "AGR", "BUS",
    "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "IGO",
    "NGO",
  ]

  @Test("every file loads and names its sources")
  func loads() throws {
    let shelf = try Shelf.open()
    let sources = [
      shelf.states.source, shelf.organizations.source, shelf.bodies.source, shelf.offices.source,
      shelf.places.source, shelf.holders.source, shelf.spelling.source,
    ]
    #expect(sources.allSatisfy { !$0.isEmpty })
  }

  @Test("all 193 members and both observers of the UN are there")
  func members() throws {
    let states = try Shelf.open().states.states
    #expect(states.count { $0.kind == .member } == 193)
    #expect(states.filter { $0.kind == .observer }.map(\.code).sorted() == ["PSE", "VAT"])
  }

  @Test("no id stands twice within a kind")
  func uniqueIdentifiers() throws {
    let shelf = try Shelf.open()
    #expect(repeated(shelf.states.states.map(\.identifier)).isEmpty)
    #expect(repeated(shelf.organizations.organizations.map(\.id)).isEmpty)
    #expect(repeated(shelf.bodies.bodies.map(\.id)).isEmpty)
    #expect(repeated(shelf.offices.offices.map(\.id)).isEmpty)
    #expect(repeated(shelf.places.places.map { "\($0.name)|\($0.country ?? "")" }).isEmpty)
  }

  @Test("a name that two entries of a kind share is marked ambiguous in all but one of them")
  func sharedNames() throws {
    let shelf = try Shelf.open()
    var states: [(String, Bool)] = []
    for state in shelf.states.states {
      let marked = Set(state.ambiguous.map(\.name))
      let forms = [state.name] + state.names + state.adjectives + [state.capital] + state.metonyms
      states += Set(forms).map { ($0, marked.contains($0)) }
    }
    #expect(unmarked(states).isEmpty)
    #expect(
      unmarked(
        shelf.organizations.organizations.flatMap { entry in
          Set([entry.name] + entry.names + entry.acronyms).map {
            ($0, entry.ambiguous.contains($0))
          }
        }
      ).isEmpty)
    #expect(
      unmarked(
        shelf.bodies.bodies.flatMap { entry in
          Set(entry.forms).map { ($0, entry.ambiguous.contains($0)) }
        }
      ).isEmpty)
    #expect(
      unmarked(
        shelf.offices.offices.flatMap { entry in
          Set(entry.forms).map { ($0, entry.ambiguous.contains($0)) }
        }
      ).isEmpty)
    #expect(
      unmarked(
        shelf.places.places.flatMap { entry in
          Set([entry.name] + entry.names).map { ($0, entry.ambiguous.contains($0)) }
        }
      ).isEmpty)
  }

  @Test(
    "names that are also something else are told as such",
    arguments: [
      "Georgia", "Jordan", "Washington", "Chad", "Mali", "Niger", "Guinea", "Turkey", "Congo",
      "America", "Korea", "Dominican", "IS", "WHO", "RSF", "Quartet", "Commonwealth",
    ])
  func doubtful(name: String) throws {
    let match = try #require(try Shelf.open().matches(name).first)
    #expect(match.isAmbiguous)
  }

  @Test("what is marked ambiguous is one of the entry's own names")
  func ambiguousNames() throws {
    let shelf = try Shelf.open()
    for state in shelf.states.states {
      let own = Set(
        [state.name, state.capital] + state.names + state.adjectives + state.demonyms
          + state.metonyms)
      for ambiguity in state.ambiguous {
        #expect(own.contains(ambiguity.name), "\(state.identifier): \(ambiguity.name)")
      }
    }
    for entry in shelf.organizations.organizations {
      let own = Set([entry.name] + entry.names + entry.acronyms)
      #expect(own.isSuperset(of: entry.ambiguous), "\(entry.id)")
    }
    for entry in shelf.bodies.bodies {
      #expect(Set(entry.forms).isSuperset(of: entry.ambiguous), "\(entry.id)")
    }
    for entry in shelf.places.places {
      #expect(Set([entry.name] + entry.names).isSuperset(of: entry.ambiguous), "\(entry.name)")
    }
  }

  @Test("every state has an adjective and a capital that is a known place")
  func adjectivesAndCapitals() throws {
    let shelf = try Shelf.open()
    let places = Set(shelf.places.places.flatMap { [$0.name] + $0.names })
    for state in shelf.states.states {
      #expect(!state.adjectives.isEmpty || state.kind == .historical, "\(state.name)")
      #expect(places.contains(state.capital), "\(state.name): \(state.capital)")
    }
  }

  @Test("every country code that is used is a state's")
  func countryCodes() throws {
    let shelf = try Shelf.open()
    let codes = shelf.codes
    for code in shelf.organizations.organizations.compactMap(\.country) {
      #expect(codes.contains(code))
    }
    for code in shelf.bodies.bodies.compactMap(\.state) { #expect(codes.contains(code)) }
    for code in shelf.offices.offices.compactMap(\.state) { #expect(codes.contains(code)) }
    for code in shelf.places.places.compactMap(\.country) { #expect(codes.contains(code)) }
    for code in shelf.states.states.compactMap(\.claimedBy) { #expect(codes.contains(code)) }
  }

  @Test("every sector is one of PLOVER's")
  func plover() throws {
    let shelf = try Shelf.open()
    let used = Set(
      shelf.organizations.organizations.map(\.sector) + shelf.bodies.bodies.map(\.sector)
        + shelf.offices.offices.map(\.sector))
    #expect(used.subtracting(Self.sectors).isEmpty)
  }

  @Test("every term is of a known office and state, and ends after it began")
  func terms() throws {
    let shelf = try Shelf.open()
    let offices = Set(shelf.offices.offices.map(\.id))
    let owners = Set(
      shelf.states.states.map(\.identifier) + shelf.organizations.organizations.map(\.id))
    for holder in shelf.holders.holders {
      #expect(offices.contains(holder.office), "\(holder.person): \(holder.office)")
      #expect(owners.contains(holder.state), "\(holder.person): \(holder.state)")
    }
    let terms: TermFile = try Shelf.read("holders.json")
    for term in terms.holders { #expect(term.from < (term.to ?? "2026"), "\(term.person)") }
  }

  @Test("no two people head one state at once in the list, except on the day of the change")
  func overlaps() throws {
    let terms: TermFile = try Shelf.read("holders.json")
    let single: Set<String> = ["president", "prime_minister", "foreign_minister", "chancellor"]
    let groups = Dictionary(grouping: terms.holders.filter { single.contains($0.office) }) {
      "\($0.office) \($0.state)"
    }
    for (group, members) in groups.sorted(by: { $0.key < $1.key }) {
      let sorted = members.sorted { $0.from < $1.from }
      for (one, next) in zip(sorted, sorted.dropFirst()) {
        let end = one.to ?? "9999"
        // A term known to the month only may share its month with the next.
        let isFine = end.prefix(7) <= next.from.prefix(7)
        #expect(isFine, "\(group): \(one.person) until \(end), \(next.person) from \(next.from)")
      }
    }
  }

  private struct TermFile: Decodable {
    struct Term: Decodable {
      var person: String
      var office: String
      var state: String
      var from: String
      var to: String?
    }

    var holders: [Term]
  }

  private func repeated(_ names: [String]) -> [String] {
    Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
  }

  private func unmarked(_ names: [(name: String, isMarked: Bool)]) -> [String] {
    Dictionary(grouping: names, by: \.name)
      .filter { $0.value.count { !$0.isMarked } > 1 }.keys.sorted()
  }
}
