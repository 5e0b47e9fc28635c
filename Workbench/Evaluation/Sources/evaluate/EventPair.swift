import Dossier
import Reconciliation

/// Two tellings of happenings as two articles give them.
struct EventPair: LabelledPair, Decodable {
  struct Telling: Decodable {
    var text: String
    var type: EventType
    var mode: String?
    var trigger: String
    /// `name|country|role`, or `name|country|kind|role` of what is no person.
    var who: [String]
    /// `name|country`, or nothing.
    var place: String
    /// A day, two with a slash between, or nothing.
    var time: String
    var status: EventStatus
    var background: Bool
  }

  var label: String
  var setting: String
  var one: Telling
  var other: Telling

  var isSame: Bool { label == "same" }
  var words: String { "\(setting) | \(one.text) | \(other.text)" }

  func isJoined(by reconciler: Reconciler) -> Bool {
    let articles = [
      article("one", one, isFirstStory: true),
      article("other", other, isFirstStory: setting == "story"),
    ]
    let dossier = reconciler.dossier(of: articles, asOf: nil, generator: "evaluate")
    return dossier.events.count == 1
  }

  private func article(_ id: String, _ telling: Telling, isFirstStory: Bool) -> ReadArticle {
    var article = PairArticle(id, telling.text, isFirstStory: isFirstStory)
    let participants = telling.who.map { words in
      let parts = words.split(separator: "|").map(String.init)
      let kind = parts.count > 3 ? Actor.Kind(rawValue: parts[2]) ?? .person : .person
      let key = article.actor(parts[0], kind, country: parts[1], office: "")
      return ParticipantClaim(
        actor: key, role: ParticipantRole(rawValue: parts[parts.count - 1]) ?? .party)
    }
    let place = telling.place.split(separator: "|").map(String.init)
    article.event(
      EventClaim(
        type: telling.type, mode: telling.mode,
        plover: PloverCode(type: telling.type, mode: nil), trigger: telling.trigger,
        participants: participants,
        place: place.isEmpty ? nil : Place(name: place[0], country: place.last),
        time: Self.time(telling.time), status: telling.status,
        isBackground: telling.background, confidence: 0.8, evidence: article.told))
    return article.read
  }

  private static func time(_ text: String) -> TimeSpan {
    let days = text.split(separator: "/").compactMap { CivilDate(iso: String($0)) }
    guard let start = days.first, let end = days.last else { return .unknown }
    let length = end.dayNumber - start.dayNumber
    let granularity: Granularity =
      length == 0 ? .day : length < 8 ? .week : length < 32 ? .month : .year
    return TimeSpan(start: start, end: end, granularity: granularity, text: nil)
  }
}
