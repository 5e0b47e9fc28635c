import Briefing
import Dossier
import Store

extension LineWriter {
  /// A happening in a sentence: without what stands beside it.
  static func summary(_ event: Event) -> String {
    PlainText(SummaryWords.bare(event)).shortened(to: 420).string
  }

  /// A happening in a few words, for a drawing: "visit: Lindqvist, Varna +1".
  func short(_ event: Event) -> String {
    let names = event.participants.prefix(2).map { participant in
      let name = name(participant.actor)
      let isPerson = labels[participant.actor]?.type == Actor.Kind.person.rawValue
      let last = isPerson ? name.split(separator: " ").last.map(String.init) : nil
      return PlainText(last ?? name).shortened(to: 16).string
    }
    let rest = event.participants.count - names.count
    let deed = PlainText(event.mode ?? event.type.rawValue.lowercased()).string
    if names.isEmpty { return "\(deed): \(Self.summary(event))" }
    return "\(deed): \(names.joined(separator: ", "))" + (rest > 0 ? " +\(rest)" : "")
  }

  /// Direct words in quotation marks; reported ones with their verb.
  static func words(_ said: Statement) -> (verb: String?, words: String) {
    let content = PlainText(said.content).shortened(to: 420).string
    if said.direct { return (nil, "“\(unquoted(content))”") }
    let clause = ReportedClause(cue: PlainText(said.cue).string, content)
    return (clause.verb.isEmpty ? nil : clause.verb, clause.words)
  }

  static func unquoted(_ words: String) -> String {
    var words = Substring(words)
    while let first = words.first, "“”\"«»„".contains(first) { words.removeFirst() }
    while let last = words.last, "“”\"«»„".contains(last) { words.removeLast() }
    return String(words)
  }

  static func badge(_ status: EventStatus) -> Badge? {
    guard let words = StatusWords.words(status) else { return nil }
    switch status {
    case .scheduled, .proposed: return Badge(words, "plan")
    case .threatened, .refused, .denied, .cancelled: return Badge(words, "against")
    case .occurred, .ongoing, .hypothetical: return Badge(words, "quiet")
    }
  }

  static func badge(_ status: CommitmentStatus) -> Badge {
    let words = StatusWords.words(status)
    switch status {
    case .pending: return Badge(words, "plan")
    case .inDoubt, .extensionSought: return Badge(words, "doubt")
    case .broken: return Badge(words, "against")
    case .met: return Badge(words, "good")
    }
  }

  /// Planned for a day that has passed, and no source says what came of it.
  static func isOverdue(_ event: Event, _ asOf: CivilDate) -> Bool {
    (event.status == .scheduled || event.status == .proposed)
      && !Timeline.isToCome(event, asOf)
  }

  static func words(_ kind: Actor.Kind) -> String {
    switch kind {
    case .person: "person"
    case .state: "state"
    case .organization: "organisation"
    case .armedGroup: "armed group"
    case .group: "group"
    case .office: "office"
    }
  }

  static func words(_ kind: EntryKind) -> String {
    switch kind {
    case .event: "happening"
    case .process: "track"
    case .passage: "shared passage"
    default: kind.rawValue
    }
  }
}
