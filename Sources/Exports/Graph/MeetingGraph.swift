import Dossier

/// Who met whom: actors, and between each two the meetings that both were at.
struct MeetingGraph {
  struct Edge {
    /// Ids of actors, the lesser first.
    var one: String
    var other: String
    var meetings: [Event]
  }

  var actors: [Actor] = []
  var edges: [Edge] = []

  /// Participants of one meeting beyond which it is an assembly, where not everybody meets.
  static let mostParties = 40

  init(_ index: DossierIndex, _ choice: ExportChoice) {
    var meetings: [Pair: [Event]] = [:]
    for event in index.contents.events where Self.isMeeting(event) {
      guard choice.holds(event.time, event.sources, index) else { continue }
      let parties = Set(event.participants.filter { $0.role != .memberOf }.map(\.actor)).sorted()
      guard parties.count <= Self.mostParties else { continue }
      for first in parties.indices {
        for second in parties[(first + 1)...] {
          meetings[Pair(one: parties[first], other: second), default: []].append(event)
        }
      }
    }
    edges = meetings.keys.sorted().map { pair in
      Edge(one: pair.one, other: pair.other, meetings: meetings[pair] ?? [])
    }
    let met = Set(edges.flatMap { [$0.one, $0.other] })
    actors = index.contents.actors.filter { met.contains($0.id) }
    let known = Set(actors.map(\.id))
    edges.removeAll { !known.contains($0.one) || !known.contains($0.other) }
  }

  private struct Pair: Hashable, Comparable {
    var one: String
    var other: String

    static func < (first: Pair, second: Pair) -> Bool {
      (first.one, first.other) < (second.one, second.other)
    }
  }

  private static func isMeeting(_ event: Event) -> Bool {
    event.type == .consult && (event.status == .occurred || event.status == .ongoing)
  }
}

extension MeetingGraph.Edge {
  var first: CivilDate? { meetings.compactMap(\.time.start).min() }
  var last: CivilDate? { meetings.compactMap(\.time.end).max() }
  var events: String { meetings.map(\.id).joined(separator: " ") }
}
