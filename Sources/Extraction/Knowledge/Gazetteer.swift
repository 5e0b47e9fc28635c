/// What is known beforehand of the names in diplomatic news: states, organisations, bodies,
/// offices, places, and who held which office.
///
/// `matches(in:)` tells every reading of the words of a sentence and overrules nobody: "Georgia"
/// may be the state in the Caucasus or the one in America, and "Jordan" somebody's name.
public struct Gazetteer: Sendable {
  public let states: [StateEntry]
  public let organizations: [OrganizationEntry]
  public let bodies: [BodyEntry]
  public let offices: [OfficeEntry]
  public let modifiers: [OfficeModifier]
  public let courtesyTitles: [CourtesyTitle]
  public let places: [PlaceEntry]
  /// Everyone of the holders' list, in the order of the list.
  public let people: [KnownPerson]

  let trie: PhraseTrie<PhraseMeaning>
  let bodyCompositions: [CompositionRule]
  let officeCompositions: [CompositionRule]

  public init(
    states: StateList, organizations: OrganizationList, bodies: BodyList, offices: OfficeList,
    places: PlaceList, holders: HolderList
  ) {
    self.states = states.states
    self.organizations = organizations.organizations
    self.bodies = bodies.bodies
    self.offices = offices.offices
    self.modifiers = offices.modifiers
    self.courtesyTitles = offices.courtesy
    self.places = places.places
    self.people = Self.people(of: holders.holders)
    let rules = bodies.compositions.compactMap { CompositionRule($0.pattern) }
    bodyCompositions = rules.filter { $0.head == .body }
    officeCompositions = rules.filter { $0.head == .office }
    var index = PhraseIndex()
    index.add(self.states)
    index.add(self.organizations)
    index.add(self.bodies)
    index.add(self.offices)
    index.add(self.modifiers)
    index.add(self.courtesyTitles)
    index.add(self.places)
    index.add(self.people)
    trie = index.trie()
  }

  private static func people(of holders: [HolderEntry]) -> [KnownPerson] {
    var order: [String] = []
    var terms: [String: [HolderEntry]] = [:]
    for holder in holders {
      if terms[holder.person] == nil { order.append(holder.person) }
      terms[holder.person, default: []].append(holder)
    }
    return order.map { name in
      let own = (terms[name] ?? []).sorted { ($0.from, $0.office) < ($1.from, $1.office) }
      var names: [String] = []
      for variant in own.flatMap(\.names) where !names.contains(variant) && variant != name {
        names.append(variant)
      }
      return KnownPerson(name: name, names: names, terms: own)
    }
  }
}

extension Gazetteer {
  /// Each of these is nil where the match is of another kind.
  public func state(_ match: GazetteerMatch) -> StateEntry? {
    match.kind == .state ? states[match.entry] : nil
  }

  public func organization(_ match: GazetteerMatch) -> OrganizationEntry? {
    match.kind == .organization ? organizations[match.entry] : nil
  }

  public func body(_ match: GazetteerMatch) -> BodyEntry? {
    match.kind == .body ? bodies[match.entry] : nil
  }

  public func office(_ match: GazetteerMatch) -> OfficeEntry? {
    match.kind == .office ? offices[match.entry] : nil
  }

  public func place(_ match: GazetteerMatch) -> PlaceEntry? {
    match.kind == .place ? places[match.entry] : nil
  }

  public func person(_ match: GazetteerMatch) -> KnownPerson? {
    match.kind == .person ? people[match.entry] : nil
  }
}
