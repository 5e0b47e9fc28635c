import Dossier
import Language

/// The state of somebody whom an article calls by an office and a name alone ("President Okafor"),
/// from who is known to have held that office where.
struct HolderStates: Sendable {
  /// Office and folded name, whole or family name alone → the states in which they met.
  private let states: [[String]: Set<String>]

  init(gazetteer: Gazetteer) {
    var states: [[String]: Set<String>] = [:]
    for person in gazetteer.people {
      let names = ([person.name] + person.names).map(NameWords.folded)
      let keys = Set(names + names.compactMap { $0.last.map { [$0] } })
      for term in person.terms where term.state.count == 3 {
        for key in keys { states[[term.office] + key, default: []].insert(term.state) }
      }
    }
    self.states = states
  }

  /// Gives each person without a state the one in which the office and the name meet; none where
  /// there are several.
  func complete(_ cast: inout Cast) {
    for index in cast.members.indices {
      let member = cast.members[index]
      guard member.kind == .person, member.country == nil, let family = member.words.last else {
        continue
      }
      let offices = Set(member.titles.filter { $0.of == nil }.compactMap(\.office))
      let found = offices.compactMap { states[[$0] + member.words] ?? states[[$0, family]] }
      guard let meant = found.first, found.count == 1, meant.count == 1 else { continue }
      cast.members[index].country = meant.first
    }
  }
}
