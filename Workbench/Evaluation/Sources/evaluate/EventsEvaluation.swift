import ArgumentParser
import Dossier
import Foundation
import Pipeline

/// Events of single sentences in PLOVER's types, with the countries on either side.
struct EventsEvaluation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: "PLOVER events of single sentences.",
    discussion: """
      The gold rows are {"id", "date", "text", "events": [{"type", "sources": [{"country"}], \
      "targets": […]}]}. The predictions have the same form; each event is the program's own claim \
      under its PLOVER code. Figures: a the type, c the type with the countries of both sides \
      (either order for AGREE and CONSULT), d sentences without an event that got none.
      """)

  @OptionGroup var options: EvaluationOptions

  @Flag(help: "Print each sentence that differs.")
  var errors = false

  func run() async throws {
    let decoder = JSONDecoder()
    let rows = try options.goldText().split(separator: "\n").map {
      try decoder.decode(CodedSentence.self, from: Data($0.utf8))
    }
    let claims = try await ClaimsProbe().claims(
      of: rows.map { ($0.text, $0.date.flatMap { CivilDate(iso: $0) }) })
    let found = claims.map { Self.fullest(Self.events($0)) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try options.write(
      zip(rows, found).map { row, events in
        let line = try encoder.encode(CodedSentence(id: row.id, text: row.text, events: events))
        return String(decoding: line, as: UTF8.self) + "\n"
      }.joined())
    report(rows, found)
  }

  private static func events(_ claims: ArticleClaims) -> [CodedEvent] {
    let actors = Dictionary(claims.actors.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    func side(_ event: EventClaim, _ roles: Set<ParticipantRole>) -> [CodedEvent.Side] {
      event.participants.filter { roles.contains($0.role) }.compactMap { participant in
        actors[participant.actor].map {
          CodedEvent.Side(country: country($0), sector: $0.sector, text: $0.name)
        }
      }
    }
    return claims.events.map { event in
      let coded = CodedEvent(
        type: type(of: event).rawValue,
        sources: side(event, [.source, .party, .host, .mediator, .delegate, .memberOf]),
        targets: side(event, [.target]), trigger: event.trigger, status: event.status.rawValue)
      return domestic(coded, place: event.place?.country)
    }
  }

  /// CAMEO's coders took an act with one side named for one within that side's country, and one
  /// with a place alone for one within that place.
  private static func domestic(_ event: CodedEvent, place: String?) -> CodedEvent {
    let inward: Set<EventType> = [
      .protest, .concede, .coerce, .threaten, .assault, .request, .accuse,
    ]
    var event = event
    let here = place.map { [CodedEvent.Side(country: $0, sector: nil, text: nil)] } ?? []
    guard inward.contains(where: { $0.rawValue == event.type }) else {
      let all = event.countries(of: event.sources).union(event.countries(of: event.targets))
      // "arrived in Lima", "forces in Chad": one side is named, the other is where it is.
      if all.count == 1, let place, !all.contains(place) { event.targets = here }
      return event
    }
    if event.countries(of: event.sources).isEmpty {
      event.sources = here.isEmpty ? event.targets : here
    }
    if event.countries(of: event.targets).isEmpty {
      event.targets = here.isEmpty ? event.sources : here
    }
    return event
  }

  /// The gold gives a sentence one event of a type: of several, the one with most sides is meant.
  private static func fullest(_ events: [CodedEvent]) -> [CodedEvent] {
    var best: [String: Int] = [:]
    for (index, event) in events.enumerated() {
      func sides(_ index: Int) -> Int {
        events[index].countries(of: events[index].sources).count
          + events[index].countries(of: events[index].targets).count
      }
      if best[event.type].map({ sides($0) < sides(index) }) ?? true { best[event.type] = index }
    }
    return best.values.sorted().map { events[$0] }
  }

  /// The gold was coded after CAMEO's manual, where an intent to yield is an intent to cooperate
  /// (CAMEO 03); PLOVER's manual of 2021 makes it CONCEDE.
  private static func type(of event: EventClaim) -> EventType {
    let isIntent = event.status == .scheduled || event.status == .proposed
    return event.plover.type == .concede && isIntent ? .agree : event.plover.type
  }

  /// Alpha-3, or PLOVER's name for what belongs to no state.
  private static func country(_ actor: ActorClaim) -> String {
    actor.country ?? (["IGO", "NGO"].contains(actor.sector ?? "") ? actor.sector ?? "" : "")
  }

  // MARK: Figures

  private func report(_ rows: [CodedSentence], _ found: [[CodedEvent]]) {
    var types = Tally()
    var sides = Tally()
    var empty = (all: 0, right: 0)
    for (row, events) in zip(rows, found) {
      let a = types.count(row.events.map(\.plainType), events.map(\.plainType))
      if row.actorsCoded ?? true { sides.count(row.events.map(\.key), events.map(\.key)) }
      if row.events.isEmpty {
        empty.all += 1
        if events.isEmpty { empty.right += 1 }
      }
      if errors, !a || row.events.map(\.key) != events.map(\.key) {
        print("\(a ? " " : "*") \(row.id)  \(row.text)")
        for event in row.events { print("    gold  \(event.key)  \(event.trigger ?? "")") }
        for event in events {
          print("    found \(event.key)  \(event.trigger ?? "") \(event.status ?? "")")
        }
      }
    }
    print("a type                 \(types)")
    print("c type+source+target   \(sides)")
    print("d no-event sentences   \(empty.all), nothing found in \(empty.right)")
  }
}

/// Hits, misses and extras over distinct keys of a sentence.
private struct Tally: CustomStringConvertible {
  private var hit = 0
  private var missed = 0
  private var extra = 0

  @discardableResult
  mutating func count(_ gold: [String], _ found: [String]) -> Bool {
    let gold = Set(gold)
    let found = Set(found)
    hit += gold.intersection(found).count
    missed += gold.subtracting(found).count
    extra += found.subtracting(gold).count
    return gold == found
  }

  var description: String {
    let precision = Double(hit) / Double(max(1, hit + extra))
    let recall = Double(hit) / Double(max(1, hit + missed))
    let f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return String(
      format: "gold %d found %d hit %d  P %.3f R %.3f F1 %.3f", hit + missed, hit + extra, hit,
      precision, recall, f1)
  }
}

private struct CodedSentence: Codable {
  var id: String
  var date: String?
  var text: String
  var events: [CodedEvent]
  var actorsCoded: Bool?

  enum CodingKeys: String, CodingKey {
    case id, date, text, events
    case actorsCoded = "actors_coded"
  }
}

private struct CodedEvent: Codable {
  struct Side: Codable {
    var country: String?
    var sector: String?
    var text: String?
  }

  var type: String
  var sources: [Side]?
  var targets: [Side]?
  var trigger: String?
  var status: String?
  var reciprocal: Bool?

  /// Older names of PLOVER's types.
  var plainType: String {
    switch type {
    case "DEMAND": "REQUEST"
    case "DISAPPROVE", "INVESTIGATE": "ACCUSE"
    case "FIGHT": "ASSAULT"
    default: type
    }
  }

  func countries(of sides: [Side]?) -> Set<String> {
    Set((sides ?? []).compactMap(\.country).filter { !$0.isEmpty })
  }

  var key: String {
    let sources = countries(of: self.sources)
    let targets = countries(of: self.targets)
    if reciprocal == true || ["AGREE", "CONSULT"].contains(plainType) {
      return "\(plainType) \(sources.union(targets).sorted().joined(separator: "+"))"
    }
    return "\(plainType) \(sources.sorted().joined(separator: "+")) > "
      + targets.sorted().joined(separator: "+")
  }
}
