import Dossier

/// The names of an event's actors and place as its summary tells them.
struct EventNames {
  private static let mostNamed = 4

  private let event: Event
  private let all: [(role: ParticipantRole, actor: NamedActor)]
  /// Countries of the persons who take part.
  private let represented: Set<String>
  private let countryNames: [String: String]
  private let places: PlaceKnowledge
  /// Countries that the sentence names anyway: as an actor, as the place, or within a name.
  private let told: Set<String>

  init(
    _ event: Event, actors: [String: NamedActor], countryNames: [String: String],
    places: PlaceKnowledge
  ) {
    self.event = event
    self.countryNames = countryNames
    self.places = places
    all = event.participants.compactMap { participant in
      actors[participant.actor].map { (participant.role, $0) }
    }
    var represented: Set<String> = []
    for (_, actor) in all where actor.kind == .person {
      if let country = actor.country { represented.insert(country) }
    }
    self.represented = represented
    var told: Set<String> = []
    for (_, actor) in all where actor.kind == .state {
      if let country = actor.country, !represented.contains(country) { told.insert(country) }
    }
    if let place = event.place, places.isCountry(place), let country = place.country {
      told.insert(country)
    }
    for (_, actor) in all where actor.kind != .state {
      guard let country = actor.country, !told.contains(country),
        let name = places.foldedName(country), actor.name.utf8.count >= name.utf8.count
      else { continue }
      if LetterFolder.isWithin(name, actor.folded) { told.insert(country) }
    }
    self.told = told
  }

  /// States go without saying where their ministers are named.
  func actors(_ roles: [ParticipantRole]) -> [NamedActor] {
    all.filter { role, actor in
      roles.contains(role)
        && (actor.kind != .state || !represented.contains(actor.country ?? "") || isHost(actor))
    }.map(\.actor)
  }

  /// A host is told even where one of its people takes part.
  private func isHost(_ actor: NamedActor) -> Bool {
    event.participants.contains { $0.actor == actor.id && $0.role == .host }
  }

  func isMany(_ roles: [ParticipantRole]) -> Bool {
    let named = actors(roles)
    return named.count > 1 || named.contains(where: \.isSeveral)
      || arePeople(named, roles)
  }

  func list(_ roles: [ParticipantRole]) -> String? {
    guard all.contains(where: { roles.contains($0.role) }) else { return nil }
    let named = actors(roles)
    let names = labels(named, arePeople: arePeople(named, roles))
    guard !names.isEmpty else { return nil }
    // One more is told rather than counted.
    if names.count > Self.mostNamed + 1 {
      let told = names.prefix(Self.mostNamed).joined(separator: ", ")
      return "\(told) and \(names.count - Self.mostNamed) others"
    }
    guard names.count > 1, let last = names.last else { return names[0] }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// States that stand for those of their people who suffered what is done to persons.
  private func arePeople(_ actors: [NamedActor], _ roles: [ParticipantRole]) -> Bool {
    roles == [.target] && harmsPeople && !actors.isEmpty
      && actors.allSatisfy { $0.kind == .state }
  }

  private var harmsPeople: Bool {
    switch (event.type, event.mode) {
    case (.assault, "targeted"), (.assault, "firearms"), (.assault, "beat"), (.coerce, "arrest"),
      (.coerce, "deport"):
      true
    default: false
    }
  }

  /// By name; people of one country stand together, and the last of them is told with it.
  private func labels(_ actors: [NamedActor], arePeople: Bool) -> [String] {
    if arePeople {
      return actors.map { "people of \($0.name)" }.sorted()
    }
    if actors.count == 1 {
      return actors.map { actor in bracket(actor).map { "\(actor.label) (\($0))" } ?? actor.label }
    }
    var groups: [String: [NamedActor]] = [:]
    for actor in actors { groups[bracket(actor) ?? actor.id, default: []].append(actor) }
    let sorted = groups.values.map { $0.sorted { ($0.name, $0.id) < ($1.name, $1.id) } }
      .sorted { ($0[0].name, $0[0].id) < ($1[0].name, $1[0].id) }
    return sorted.flatMap { group in
      group.enumerated().map { position, actor in
        guard position == group.count - 1, let country = bracket(actor) else { return actor.label }
        return "\(actor.label) (\(country))"
      }
    }
  }

  /// The country of a person, where nothing else in the sentence tells it.
  private func bracket(_ actor: NamedActor) -> String? {
    guard actor.kind == .person, !actor.isDescribed, let country = actor.country,
      !told.contains(country)
    else {
      return nil
    }
    return countryNames[country]
  }

  /// A country in brackets is told once.
  func withoutRepeatedCountries(_ sentence: String) -> String {
    let (opening, closing, blank) = (UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: " "))
    guard sentence.utf8.count(where: { $0 == opening }) > 1 else { return sentence }
    var kept = ""
    var told: [Substring] = []
    var rest = sentence[...]
    while let open = rest.utf8.firstIndex(of: opening),
      let close = rest[open...].utf8.firstIndex(of: closing)
    {
      let next = rest.utf8.index(after: close)
      let bracket = rest[rest.utf8.index(after: open)..<close]
      let isRepeated = told.contains(bracket) && isCountry(bracket)
      told.append(bracket)
      let head = rest[..<open]
      kept += isRepeated && head.utf8.last == blank ? head.dropLast() : rest[..<next]
      rest = rest[next...]
    }
    return kept.isEmpty ? sentence : kept + rest
  }

  private func isCountry(_ name: Substring) -> Bool {
    all.contains { _, actor in
      actor.country.flatMap { countryNames[$0] }.map { $0 == name } ?? false
    }
  }

  // MARK: Place

  /// The place, with its country where the sentence does not name that by itself.
  var place: String? { event.place.map(placeName) }

  var destination: String? {
    place ?? (hosts.isEmpty ? nil : hosts.map(\.name).sorted().joined(separator: " and "))
  }

  /// Who visits a country is its guest without saying.
  var hostsAreDestination: Bool {
    hosts.allSatisfy { host in
      guard let place = event.place else { return true }
      return host.kind == .state
        && (host.country == place.country
          || host.folded == LetterFolder.folded(place.name))
    }
  }

  private var hosts: [NamedActor] {
    all.filter { $0.role == .host }.map(\.actor)
  }

  private func placeName(_ place: Place) -> String {
    guard !places.isCountry(place), let country = place.country, let name = countryNames[country],
      LetterFolder.folded(name) != LetterFolder.folded(place.name), !isNamed(country)
    else { return place.name }
    return "\(place.name) (\(name))"
  }

  private func isNamed(_ country: String) -> Bool {
    told.contains(country) || represented.contains(country)
  }
}
