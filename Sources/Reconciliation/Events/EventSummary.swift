import Dossier

/// Makes one plain English sentence from an event's own fields.
struct EventSummary {
  let actors: [String: Actor]
  let countryNames: [String: String]
  let places: PlaceKnowledge

  private static let mostNamed = 4

  func sentence(_ event: Event, topic: String?) -> String {
    let phrase = EventPhrases.phrase(event.type, event.mode)
    var sentence = core(event, phrase)
    if let place = place(event) { sentence += place }
    if let topic, phrase.isMutual || event.type == .request { sentence += " on \(topic)" }
    if let hosts = list(event, [.host]), !isVisitToHost(event) {
      sentence += ", hosted by \(hosts)"
    }
    if let mediators = list(event, [.mediator]) { sentence += ", mediated by \(mediators)" }
    if let time = DateWording.words(event.time) { sentence += ", \(time)" }
    return sentence + "."
  }

  private func core(_ event: Event, _ phrase: EventPhrase) -> String {
    let sources = list(event, [.source])
    let targets = list(event, [.target])
    let parties = list(event, [.party, .delegate, .memberOf])
    let frame = StatusFrame.of(toldByType(event) ? .occurred : event.status)
    let isVisit = event.mode == "visit"
    if let subject = sources ?? (phrase.isMutual || targets == nil || isVisit ? parties : nil) {
      let others = sources == nil ? nil : targets ?? (phrase.isMutual ? parties : nil)
      let object = isVisit ? others ?? destination(event) : others
      let isPlural =
        sources == nil ? isMany(event, [.party, .delegate, .memberOf]) : isMany(event, [.source])
      return frame.active(subject, phrase, object: object, isPlural: isPlural)
    }
    if let targets { return frame.passive(targets, phrase, isPlural: isMany(event, [.target])) }
    return frame.impersonal(phrase)
  }

  /// Who visits a country is its guest without saying.
  private func isVisitToHost(_ event: Event) -> Bool {
    event.mode == "visit"
      && named(event, [.host]).allSatisfy {
        $0.kind == .state && $0.country == event.place?.country
      }
  }

  /// A threat is threatened and a refusal refused by their very type.
  private func toldByType(_ event: Event) -> Bool {
    (event.type == .threaten && event.status == .threatened)
      || (event.type == .reject && event.status == .refused)
  }

  private func destination(_ event: Event) -> String? { event.place.map(placeName) }

  private func place(_ event: Event) -> String? {
    guard let place = event.place else { return nil }
    let isObject = event.mode == "visit" && !event.participants.contains { $0.role == .target }
    return isObject ? nil : " in \(placeName(place))"
  }

  private func placeName(_ place: Place) -> String {
    guard !places.isCountry(place), let country = place.country, let name = countryNames[country],
      LetterFolder.folded(name) != LetterFolder.folded(place.name)
    else { return place.name }
    return "\(place.name) (\(name))"
  }

  // MARK: Names

  /// States go without saying where their ministers are named.
  private func named(_ event: Event, _ roles: [ParticipantRole]) -> [Actor] {
    let all = event.participants.compactMap { actors[$0.actor] }
    let represented = Set(all.filter { $0.kind == .person }.compactMap(\.country))
    return event.participants.filter { roles.contains($0.role) }.compactMap { actors[$0.actor] }
      .filter { $0.kind != .state || !represented.contains($0.country ?? "") }
  }

  private func isMany(_ event: Event, _ roles: [ParticipantRole]) -> Bool {
    named(event, roles).count > 1
  }

  private func list(_ event: Event, _ roles: [ParticipantRole]) -> String? {
    let names = named(event, roles).map(label).sorted()
    guard !names.isEmpty else { return nil }
    if names.count > Self.mostNamed {
      let told = names.prefix(Self.mostNamed).joined(separator: ", ")
      return "\(told) and \(names.count - Self.mostNamed) others"
    }
    guard names.count > 1, let last = names.last else { return names[0] }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private func label(_ actor: Actor) -> String {
    guard actor.kind != .state, let country = actor.country, let name = countryNames[country],
      !LetterFolder.folded(actor.name).contains(LetterFolder.folded(name))
    else { return actor.name }
    return "\(actor.name) (\(name))"
  }
}
