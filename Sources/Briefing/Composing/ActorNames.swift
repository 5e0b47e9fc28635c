import Dossier

/// What actors are called in a brief, with the offices that a story's own articles give them.
struct ActorNames {
  private let actors: [String: Actor]
  /// Names of states as the dossier's sources write them, by alpha-3 code.
  private let states: [String: String]

  init(_ actors: [Actor], countryNames: [String: String]) {
    self.actors = Dictionary(
      actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let told = Dictionary(
      actors.compactMap { actor in
        actor.kind == .state ? actor.country.map { ($0, actor.name) } : nil
      }, uniquingKeysWith: { first, _ in first })
    states = countryNames.merging(told) { _, told in told }
  }

  subscript(id: String) -> Actor? { actors[id] }

  func name(_ id: String) -> String { actors[id]?.name ?? id }

  /// The state that an actor belongs to; nil for the state itself.
  func side(_ actor: Actor) -> String? {
    guard actor.kind != .state else { return nil }
    return actor.country.map { states[$0] ?? $0 }
  }

  /// "foreign minister"; "chair of the Fisheries Council" where that is not the actor's own state.
  func office(_ role: Role, of actor: Actor) -> String {
    guard let holder = role.of, holder != actor.country else { return role.title }
    let name = states[holder] ?? actors[holder]?.name ?? holder
    return role.title.contains(name) ? role.title : "\(role.title) of \(name)"
  }

  /// The offices that hold for a story: those that its articles tell, without repeats, at most two.
  func roles(of actor: Actor, in story: StoryFrame) -> [Role] {
    var seen: Set<String> = []
    let told = actor.roles.filter { role in
      role.evidence.articles.contains { story.articles.contains($0) } && story.canHold(role)
    }
    return Array(told.filter { seen.insert($0.title.lowercased()).inserted }.prefix(2))
  }
}

/// The articles of a story, and the time that it is about.
struct StoryFrame {
  let articles: Set<String>
  let from: CivilDate?
  let to: CivilDate?

  func canHold(_ role: Role) -> Bool {
    if let from = role.from, let to, from > to { return false }
    if let to = role.to, let from, to < from { return false }
    return true
  }
}
