import Dossier

extension StoryComposer {
  /// People with office and side, the most told of first; then states and organisations.
  func whoSection() -> Section {
    let mentions = holding.mentions()
    let sorted = holding.actors.sorted {
      (-(mentions[$0.id] ?? 0), $0.name, $0.id) < (-(mentions[$1.id] ?? 0), $1.name, $1.id)
    }
    let people = sorted.filter { $0.kind == .person }
    let (kept, hidden) = selection.choose(people, for: .who) { mentions[$0.id] ?? 0 }
    let entries = bySide(kept).map(person) + Self.groups.compactMap { group(sorted, $0.0, $0.1) }
    return Section(kind: .who, entries: entries, hidden: hidden)
  }

  private static let groups: [(Actor.Kind, String)] = [
    (.state, "States"), (.organization, "Organisations"), (.armedGroup, "Armed groups"),
    (.group, "Groups"), (.office, "Offices"),
  ]

  /// People of one side together, the sides in the order of their first.
  private func bySide(_ people: [Actor]) -> [Actor] {
    var order: [String] = []
    var sides: [String: [Actor]] = [:]
    for actor in people {
      let side = names.side(actor) ?? ""
      if sides[side] == nil { order.append(side) }
      sides[side, default: []].append(actor)
    }
    // Last, so that nobody seems to belong to the side above.
    let sideless = sides.removeValue(forKey: "") ?? []
    return order.flatMap { sides[$0] ?? [] } + sideless
  }

  private func articles(naming actor: Actor) -> [String] {
    Set(actor.names.flatMap { $0.evidence.articles }).filter { frame.articles.contains($0) }
      .sorted()
  }

  private func person(_ actor: Actor) -> Entry {
    let roles = names.roles(of: actor, in: frame)
    var text: [Run] = [.name(actor.name)]
    if !roles.isEmpty {
      text.append(.plain(", " + CountWords.list(roles.map { names.office($0, of: actor) })))
    }
    text += spellings(actor)
    return Entry(
      id: PlainText(actor.id), label: PlainText(names.side(actor) ?? "Others"), text: text,
      citations: marks(actor, roles), evidence: evidence(actor, roles))
  }

  /// The articles of the story that name the actor; those of other stories where none does.
  private func marks(_ actor: Actor, _ roles: [Role]) -> [Int] {
    let here = numbers.marks(articles(naming: actor) + roles.flatMap { $0.evidence.articles })
    return here.isEmpty ? numbers.marks(actor.names.flatMap { $0.evidence.articles }) : here
  }

  private func evidence(_ actor: Actor, _ roles: [Role]) -> [Evidence] {
    let all = roles.flatMap { $0.evidence.all } + actor.names.flatMap { $0.evidence.all }
    var seen: Set<Evidence> = []
    return all.filter { seen.insert($0).inserted }
  }

  /// Other full names that the sources write, and who this may also be.
  private func spellings(_ actor: Actor) -> [Run] {
    let words = actor.name.split(separator: " ")
    let others = actor.names.map(\.text).filter { form in
      let parts = form.split(separator: " ")
      return form != actor.name && parts.count > 1
        && !parts.allSatisfy { part in words.contains(part) }
    }
    var runs: [Run] = []
    if !others.isEmpty {
      runs.append(.faint(" · also \(others.prefix(3).joined(separator: ", "))"))
    }
    if !actor.possiblySame.isEmpty {
      let same = CountWords.list(actor.possiblySame.map(names.name))
      runs += [.faint(" · perhaps the same as \(same) "), .ids(actor.possiblySame)]
    }
    return runs
  }

  private static let membersShown = 16

  /// The actors of a kind on one line, each with its marks.
  private func group(_ actors: [Actor], _ kind: Actor.Kind, _ label: String) -> Entry? {
    let members = actors.filter { $0.kind == kind }
    guard !members.isEmpty else { return nil }
    let shown = selection.limits == nil ? members.count : Self.membersShown
    var text: [Run] = []
    for actor in members.prefix(shown) {
      if !text.isEmpty { text.append(.plain(" · ")) }
      text += [
        .name(actor.name), .plain(" "), .ids([actor.id]), .plain(" "), .marks(marks(actor, [])),
      ]
    }
    let rest = members.dropFirst(shown)
    if !rest.isEmpty {
      let cited = numbers.marks(rest.flatMap { $0.names.flatMap { $0.evidence.articles } })
      text += [.faint(" and \(CountWords.grouped(rest.count)) more "), .marks(cited)]
    }
    return Entry(label: PlainText(label), text: text)
  }
}
