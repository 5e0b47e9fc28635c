/// What a phrase of a gazetteer stands for.
struct PhraseMeaning: Sendable {
  var kind: GazetteerMatch.Kind
  var sense: GazetteerMatch.Sense
  var entry: Int
  var country: String?
  var isAmbiguous: Bool
}

/// Gathers the phrases of all lists and makes the tree of them.
struct PhraseIndex {
  private var phrases: [(text: String, meaning: PhraseMeaning)] = []
  /// Entries by kind and phrase, for telling which phrases name several.
  private var named: [Name: Set<Int>] = [:]
  private var seen: Set<Reading> = []

  private struct Name: Hashable {
    var kind: GazetteerMatch.Kind
    var text: String
  }

  private struct Reading: Hashable {
    var name: Name
    var sense: GazetteerMatch.Sense
    var entry: Int
  }

  mutating func add(_ states: [StateEntry]) {
    for (entry, state) in states.enumerated() {
      let ambiguous = Set(state.ambiguous.map(\.name))
      func add(_ texts: [String], as sense: GazetteerMatch.Sense) {
        for text in texts {
          append(
            text, .state, sense, entry, country: state.code, isAmbiguous: ambiguous.contains(text))
        }
      }
      add([state.name] + state.names, as: .name)
      add(state.adjectives, as: .adjective)
      add(state.demonyms, as: .demonym)
      add([state.capital], as: .capital)
      add(state.metonyms, as: .metonym)
    }
  }

  mutating func add(_ organizations: [OrganizationEntry]) {
    for (entry, organization) in organizations.enumerated() {
      for text in [organization.name] + organization.names {
        append(
          text, .organization, .name, entry, country: organization.country,
          isAmbiguous: organization.ambiguous.contains(text))
      }
      for text in organization.acronyms {
        append(
          text, .organization, .acronym, entry, country: organization.country,
          isAmbiguous: organization.ambiguous.contains(text))
      }
    }
  }

  mutating func add(_ bodies: [BodyEntry]) {
    for (entry, body) in bodies.enumerated() {
      for text in body.forms {
        append(
          text, .body, .name, entry, country: body.state,
          isAmbiguous: body.ambiguous.contains(text))
      }
    }
  }

  mutating func add(_ offices: [OfficeEntry]) {
    for (entry, office) in offices.enumerated() {
      for text in office.forms {
        append(
          text, .office, .name, entry, country: office.state,
          isAmbiguous: office.ambiguous.contains(text))
      }
    }
  }

  mutating func add(_ modifiers: [OfficeModifier]) {
    for (entry, modifier) in modifiers.enumerated() {
      append(modifier.form, .modifier, .name, entry)
    }
  }

  mutating func add(_ titles: [CourtesyTitle]) {
    for (entry, title) in titles.enumerated() { append(title.form, .courtesy, .name, entry) }
  }

  mutating func add(_ places: [PlaceEntry]) {
    for (entry, place) in places.enumerated() {
      for text in [place.name] + place.names {
        append(
          text, .place, .name, entry, country: place.country,
          isAmbiguous: place.ambiguous.contains(text))
      }
    }
  }

  mutating func add(_ people: [KnownPerson]) {
    for (entry, person) in people.enumerated() {
      for text in [person.name] + person.names { append(text, .person, .name, entry) }
    }
  }

  private mutating func append(
    _ text: String, _ kind: GazetteerMatch.Kind, _ sense: GazetteerMatch.Sense, _ entry: Int,
    country: String? = nil, isAmbiguous: Bool = false
  ) {
    let name = Name(kind: kind, text: text)
    guard seen.insert(Reading(name: name, sense: sense, entry: entry)).inserted else { return }
    named[name, default: []].insert(entry)
    phrases.append(
      (
        text,
        PhraseMeaning(
          kind: kind, sense: sense, entry: entry, country: country, isAmbiguous: isAmbiguous)
      ))
  }

  func trie() -> PhraseTrie<PhraseMeaning> {
    var trie = PhraseTrie<PhraseMeaning>()
    for (text, meaning) in phrases {
      var meaning = meaning
      let sharers = named[Name(kind: meaning.kind, text: text)]?.count ?? 1
      meaning.isAmbiguous = meaning.isAmbiguous || sharers > 1
      trie.insert(text, payload: meaning)
    }
    return trie
  }
}
