import Dossier
import Language

/// Turns the phrases around a trigger into participants and a place, after the entry's frame.
struct RoleReader: Sendable {
  let cast: Cast
  let tree: SyntaxTree
  let entry: EventLexicon.Entry
  let predication: Predication
  /// Who took part in the happening that was told last.
  var present: [ParticipantClaim] = []
  let triggers: EventTriggers
  var words: EventWords { triggers.words }

  struct Parts: Sendable {
    /// The participants are those of what was told before.
    var isOfThosePresent = false
    var participants: [ParticipantClaim] = []
    var place: Place?
  }

  /// Nil where the sentence lacks what the entry needs to be believed.
  func parts() -> Parts? {
    if isReflexive() { return nil }
    var parts = Parts()
    parts.place = place()
    switch entry.frame {
    case .meet, .discuss, .joint, .stall: meeting(&parts)
    case .visit: visit(&parts)
    case .host: hosting(&parts)
    case .receive: reception(&parts)
    case .mediate: mediation(&parts)
    case .directed, .refuse: directed(&parts)
    case .solo: add(predication.sources, as: .source, to: &parts)
    }
    if entry.type == .consult { withoutPress(&parts) }
    guard !parts.participants.isEmpty, isEnough(parts) else { return nil }
    return parts
  }

  func add(
    _ heads: [Int], as role: ParticipantRole, to parts: inout Parts, onlyPeople: Bool = false
  ) {
    for head in heads.map(spokenFor) {
      for actor in cast.actors(at: head, in: tree) {
        if onlyPeople, ![.person, .office].contains(cast.members[actor].kind) { continue }
        append(actor, role, &parts)
      }
    }
  }

  /// "Kenyan leaders said they would …": a pronoun that nothing nearer explains is of those who say
  /// it.
  func spokenFor(_ head: Int) -> Int {
    guard tree[head].tag == .pronoun, tree.base(head) == "nsubj", let verb = tree[head].head,
      tree.base(verb) == "ccomp", let saying = tree[verb].head, saying < head,
      cast.actors(at: head, in: tree).isEmpty
    else { return head }
    return tree.child(of: saying, "nsubj").flatMap { $0 < head ? $0 : nil } ?? head
  }

  /// Whoever speaks to a newspaper does not meet it.
  private func withoutPress(_ parts: inout Parts) {
    let speaks = words.speaking.words.contains(tree[predication.trigger].lemma)
    parts.participants.removeAll {
      let member = cast.members[$0.actor]
      return member.kind == .organization
        && (member.sector == "JRN" || speaks && member.known == nil)
    }
  }

  func append(_ named: Int, _ role: ParticipantRole, _ parts: inout Parts) {
    let actor = role == .target ? named : stateOf(named)
    guard !parts.participants.contains(where: { $0.actor == actor }) else { return }
    parts.participants.append(ParticipantClaim(actor: actor, role: role))
  }

  /// "the Chileans launched three missiles": what takes an army is done by the state.
  private func stateOf(_ actor: Int) -> Int {
    let member = cast.members[actor]
    guard [.mobilize, .sanction].contains(entry.type), member.kind == .group,
      let known = member.known, known.hasPrefix("people:"), !known.contains(" "),
      let country = member.country
    else { return actor }
    return cast.members.firstIndex { $0.known == "state:\(country)" } ?? actor
  }
}
