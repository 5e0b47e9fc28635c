import Dossier

/// Makes one plain English sentence from an event's own fields.
struct EventSummary {
  let actors: [String: NamedActor]
  let countryNames: [String: String]
  let places: PlaceKnowledge

  /// - Parameters:
  ///   - trigger: the word that most sources tell it by, as a lemma.
  ///   - topic: what it was about, where a source says so in a few words.
  func sentence(_ event: Event, trigger: String?, topic: String?) -> String {
    let phrase = EventPhrases.phrase(event.type, event.mode, trigger: trigger)
    let clause = topic.flatMap(TopicClause.clean)
    let isClause = topic.flatMap(ContentWording.lead) != nil
    let topic = isClause ? nil : topic.flatMap(TopicPhrase.clean)
    let names = EventNames(event, actors: actors, countryNames: countryNames, places: places)
    let frame = StatusFrame.of(toldByType(event) ? .occurred : event.status)
    var sentence =
      reception(event, names, frame)
      ?? clause.flatMap { content($0, event, trigger, phrase, names, frame) }
      ?? deed(event, phrase, names, frame, topic)
    sentence += frame.ending
    if let mediators = names.list([.mediator]) { sentence += ", mediated by \(mediators)" }
    if let time = DateWording.words(event.time) { sentence += ", \(time)" }
    return capitalised(names.withoutRepeatedCountries(sentence)) + "."
  }

  /// "a Chilean singer was arrested" begins a sentence.
  private func capitalised(_ sentence: String) -> String {
    guard sentence.hasPrefix("a ") || sentence.hasPrefix("an ") || sentence.hasPrefix("people ")
    else { return sentence }
    return sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  /// A threat is threatened and a refusal refused by their very type.
  private func toldByType(_ event: Event) -> Bool {
    (event.type == .threaten && event.status == .threatened)
      || (event.type == .reject && event.status == .refused)
  }

  /// "X received Y": the host of a meeting is somebody who can shake hands.
  private func reception(_ event: Event, _ names: EventNames, _ frame: StatusFrame) -> String? {
    guard event.mode == "meeting", let host = names.list([.host]),
      names.actors([.host]).allSatisfy({ $0.kind == .person || $0.kind == .office }),
      let guests = names.list([.source, .party, .target, .delegate, .memberOf])
    else { return nil }
    let isPlural = names.isMany([.host])
    let told = frame.active(host, .regular("receive"), guests, isPlural: isPlural)
    return told + (names.place.map { " in \($0)" } ?? "")
  }

  /// "X threatened to close the port", "X called on Y to open it": what was said, as a clause.
  private func content(
    _ clause: String, _ event: Event, _ trigger: String?, _ phrase: EventPhrase,
    _ names: EventNames, _ frame: StatusFrame
  ) -> String? {
    guard let lead = ContentWording.lead(clause) else { return nil }
    let targets = names.list([.target])
    let follows = ContentWording.followsAddressee(event.type, trigger: trigger, lead: lead)
    let together: [ParticipantRole] = [.source, .party]
    guard let subject = names.list(together) else {
      guard let targets, follows else { return nil }
      return frame.passive(targets, phrase, isPlural: names.isMany([.target])) + " " + clause
    }
    let isPlural = names.isMany(together)
    if let targets, follows {
      return frame.active(subject, phrase.toward, "\(targets) \(clause)", isPlural: isPlural)
    }
    guard let verb = ContentWording.verb(event.type, trigger: trigger, lead: lead) else {
      return nil
    }
    return frame.active(subject, verb, clause, isPlural: isPlural)
  }

  private func deed(
    _ event: Event, _ phrase: EventPhrase, _ names: EventNames, _ frame: StatusFrame,
    _ topic: String?
  ) -> String {
    let isVisit = event.mode == "visit"
    var sentence = core(event, phrase, names, frame, topic)
    if let place = names.place, !isVisit || names.list([.target]) != nil {
      sentence += " in \(place)"
    }
    if phrase.isMutual, let topic { sentence += " on \(topic)" }
    if let hosts = names.list([.host]), !isVisit || !names.hostsAreDestination {
      sentence += ", hosted by \(hosts)"
    }
    return sentence
  }

  private func core(
    _ event: Event, _ phrase: EventPhrase, _ names: EventNames, _ frame: StatusFrame,
    _ topic: String?
  ) -> String {
    let together: [ParticipantRole] = [.party, .delegate, .memberOf]
    let sources = names.list([.source])
    let targets = names.list([.target])
    let isVisit = event.mode == "visit"
    let acts = phrase.isMutual || targets == nil || isVisit
    guard let subject = sources ?? (acts ? names.list(together) : nil) else {
      guard let targets else { return frame.impersonal(phrase) }
      return frame.passive(targets, phrase, isPlural: names.isMany([.target]))
    }
    let isPlural = sources == nil ? names.isMany(together) : names.isMany([.source])
    var object = sources == nil ? nil : targets
    if object == nil, sources != nil, phrase.isMutual { object = names.list(together) }
    if object == nil, isVisit { object = names.destination }
    if phrase.isMutual {
      let wording = object == nil && !isPlural ? phrase.alone : phrase.toward
      return frame.active(subject, wording, object.map { "with \($0)" }, isPlural: isPlural)
    }
    if phrase.prefersThing, let thing = phrase.thing, let topic {
      return frame.active(subject, thing, topic, isPlural: isPlural)
    }
    if let object {
      let about = phrase.link.flatMap { link in topic.map { " \(link) \($0)" } } ?? ""
      return frame.active(subject, phrase.toward, object + about, isPlural: isPlural)
    }
    if let thing = phrase.thing, let topic {
      return frame.active(subject, thing, topic, isPlural: isPlural)
    }
    return frame.active(subject, phrase.alone, nil, isPlural: isPlural)
  }
}
