import Extraction
import Testing

@Suite("The matcher finds every example of the gazetteers")
struct GazetteerExamplesTests {
  @Test("every office is found in its example")
  func offices() throws {
    let shelf = try Shelf.open()
    for office in shelf.offices.offices {
      let found = shelf.matches(office.example).contains {
        shelf.gazetteer.office($0)?.id == office.id
      }
      #expect(found, "\(office.id): \(office.example)")
    }
  }

  @Test("every modifier changes the office of its example")
  func modifiers() throws {
    let shelf = try Shelf.open()
    for modifier in shelf.offices.modifiers {
      let found = shelf.matches(modifier.example).contains {
        $0.kind == .office && $0.modifiers.contains(modifier.meaning)
      }
      #expect(found, "\(modifier.form): \(modifier.example)")
    }
  }

  @Test("every courtesy title is found in its example")
  func courtesy() throws {
    let shelf = try Shelf.open()
    for title in shelf.offices.courtesy {
      let found = shelf.matches(title.example).contains {
        $0.kind == .courtesy && shelf.gazetteer.courtesyTitles[$0.entry] == title
      }
      #expect(found, "\(title.form): \(title.example)")
    }
  }

  @Test("every body is found in its example")
  func bodies() throws {
    let shelf = try Shelf.open()
    for body in shelf.bodies.bodies {
      let found = shelf.matches(body.example).contains {
        shelf.gazetteer.body($0)?.id == body.id
      }
      #expect(found, "\(body.id): \(body.example)")
    }
  }

  @Test("every composition joins all the words of its example")
  func compositions() throws {
    let shelf = try Shelf.open()
    for composition in shelf.bodies.compositions {
      let words = Shelf.words(composition.example)
      let kind: GazetteerMatch.Kind = composition.pattern.contains("{office}") ? .office : .body
      let found = shelf.gazetteer.matches(in: words).contains {
        $0.kind == kind && $0.tokens == words.indices && $0.owner != nil
      }
      #expect(found, "\(composition.pattern): \(composition.example)")
    }
  }

  @Test("every name of every entry is found as itself")
  func names() throws {
    let shelf = try Shelf.open()
    func expect(
      _ name: String, _ kind: GazetteerMatch.Kind, _ entry: Int,
      _ location: SourceLocation = #_sourceLocation
    ) {
      let words = Shelf.words(name)
      let found = shelf.gazetteer.matches(in: words).contains {
        $0.kind == kind && $0.entry == entry && $0.tokens == words.indices
      }
      #expect(found, "\(kind) \(name)", sourceLocation: location)
    }
    for (entry, state) in shelf.states.states.enumerated() {
      for name in [state.name, state.capital] + state.names + state.adjectives + state.demonyms
        + state.metonyms
      {
        expect(name, .state, entry)
      }
    }
    for (entry, organization) in shelf.organizations.organizations.enumerated() {
      for name in [organization.name] + organization.names + organization.acronyms {
        expect(name, .organization, entry)
      }
    }
    for (entry, place) in shelf.places.places.enumerated() {
      for name in [place.name] + place.names { expect(name, .place, entry) }
    }
    for (entry, person) in shelf.gazetteer.people.enumerated() {
      for name in [person.name] + person.names { expect(name, .person, entry) }
    }
  }
}
