import Dossier

/// Finds the entries of a dossier by id and by the words that they rest on.
struct EntryIndex {
  private struct Entry {
    var id: String
    var evidence: [Evidence]
    var type: EventType?
    var mode: String?
  }

  private var entries: [Decision.List: [Entry]] = [:]
  private var numberOfId: [String: (list: Decision.List, number: Int)] = [:]
  private var holders: [Decision.List: [EntryReference.Spot: [Int]]] = [:]

  init(_ contents: DossierContents) {
    for actor in contents.actors { add(.actors, Entry(id: actor.id, evidence: actor.naming)) }
    for event in contents.events {
      add(
        .events,
        Entry(id: event.id, evidence: event.evidence.all, type: event.type, mode: event.mode))
    }
    for entry in contents.statements { add(.statements, entry.id, entry.evidence) }
    for entry in contents.commitments { add(.commitments, entry.id, entry.evidence) }
    for entry in contents.figures { add(.figures, entry.id, entry.evidence) }
    for entry in contents.processes { add(.processes, entry.id, entry.evidence) }
    for entry in contents.articles {
      add(.articles, Entry(id: entry.id, evidence: entry.head.map { [$0] } ?? []))
    }
  }

  private mutating func add(_ list: Decision.List, _ id: String, _ evidence: Citations) {
    add(list, Entry(id: id, evidence: evidence.all))
  }

  private mutating func add(_ list: Decision.List, _ entry: Entry) {
    let number = entries[list, default: []].count
    entries[list, default: []].append(entry)
    numberOfId[entry.id] = (list, number)
    for piece in entry.evidence {
      holders[list, default: [:]][EntryReference.Spot(piece), default: []].append(number)
    }
  }

  /// Words that are told win over an id: it may have become another entry's.
  func trace(_ reference: EntryReference, in list: Decision.List) -> EntryTrace? {
    let byWords = best(reference.evidence, preferring: reference.id, in: list)
    guard let number = byWords ?? number(reference.id, list),
      let entry = entries[list]?[number]
    else { return nil }
    // Of a whole entry that words name in part only these are meant.
    let meant = Set(reference.evidence)
    let evidence =
      meant.isEmpty
      ? entry.evidence : entry.evidence.filter { meant.contains(EntryReference.Spot($0)) }
    return EntryTrace(
      id: reference.id ?? entry.id, evidence: evidence, type: entry.type, mode: entry.mode)
  }

  /// The id of the entry that has most of the trace's words.
  func id(_ trace: EntryTrace, in list: Decision.List) -> String? {
    if list == .articles { return number(trace.id, list).map { entries[list]?[$0].id ?? "" } }
    let spots = trace.evidence.map(EntryReference.Spot.init)
    return best(spots, preferring: trace.id, type: trace.type, in: list)
      .flatMap { entries[list]?[$0].id }
  }

  private func number(_ id: String?, _ list: Decision.List) -> Int? {
    guard let id, let found = numberOfId[id], found.list == list else { return nil }
    return found.number
  }

  private func best(
    _ spots: [EntryReference.Spot], preferring id: String?, type: EventType? = nil,
    in list: Decision.List
  ) -> Int? {
    var shared: [Int: Int] = [:]
    for spot in spots {
      for number in holders[list]?[spot] ?? [] { shared[number, default: 0] += 1 }
    }
    let preferred = number(id, list)
    func rank(_ number: Int) -> (Int, Int, Int, Int) {
      let isOfType = type == nil || entries[list]?[number].type == type
      return (isOfType ? 0 : 1, -(shared[number] ?? 0), number == preferred ? 0 : 1, number)
    }
    return shared.keys.min { rank($0) < rank($1) }
  }
}

extension Actor {
  /// All words that name the actor or tell an office of his.
  var naming: [Evidence] {
    let names = names.flatMap(\.evidence.all)
    return names.isEmpty ? roles.flatMap(\.evidence.all) : names
  }
}

extension ActorClaim {
  /// As an actor's.
  var naming: [Evidence] {
    let names = names.flatMap(\.evidence.all)
    return names.isEmpty ? roles.flatMap(\.evidence.all) : names
  }
}
