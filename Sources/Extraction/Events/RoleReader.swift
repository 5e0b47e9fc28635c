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
    guard !parts.participants.isEmpty, isEnough(parts) else { return nil }
    return parts
  }

  /// "defended itself": what one does to oneself is done to nobody else.
  private func isReflexive() -> Bool {
    entry.frame == .directed
      && predication.objects.contains {
        ["itself", "himself", "herself", "themselves"].contains(tree.lower[$0])
      }
  }

  // MARK: Frames

  private static let company: Set<String> = [
    "with", "between", "among", "and", "along with", "together with", "alongside",
  ]

  private func meeting(_ parts: inout Parts) {
    if entry.frame == .stall {
      for subject in predication.sources { happening(subject, &parts) }
      return
    }
    add(predication.sources, as: .party, to: &parts)
    if entry.frame != .discuss { add(predication.objects, as: .party, to: &parts) }
    add(predication.obliques(Self.company), as: .party, to: &parts)
    add(predication.obliques(["by"]), as: .party, to: &parts)
    add(ofPhrases(), as: .party, to: &parts)
    if entry.frame == .discuss {
      for target in entry.target ?? [] {
        add(predication.obliques([target]), as: .party, to: &parts)
      }
      for object in predication.objects { add(companions(of: object), as: .party, to: &parts) }
    }
    participation(&parts)
    hosts(&parts)
  }

  /// "talks … stalled": those who talk.
  private func happening(_ noun: Int, _ parts: inout Parts) {
    let reader = ArgumentReader(tree: tree)
    let around = reader.obliques(of: noun)
    for oblique in around
    where Self.company.contains(oblique.preposition) || oblique.preposition == "of" {
      add([oblique.head], as: .party, to: &parts)
    }
    add(tree.children(of: noun, ["nmod:poss", "compound", "amod"]), as: .party, to: &parts)
    if parts.place == nil {
      parts.place =
        around.lazy.filter { ["in", "at"].contains($0.preposition) }.compactMap {
          cast.place(at: $0.head, sentence: tree.index)
        }.first
    }
  }

  /// "with the participation of …", "attended by …".
  private func participation(_ parts: inout Parts) {
    let reader = ArgumentReader(tree: tree)
    for oblique in predication.obliques
    where oblique.preposition == "with"
      && ["participation", "attendance", "presence"].contains(tree[oblique.head].lemma)
    {
      add(
        reader.obliques(of: oblique.head).filter { $0.preposition == "of" }.map(\.head), as: .party,
        to: &parts)
    }
    for clause in tree.children(of: predication.trigger, ["acl", "acl:relcl"]) {
      let agents = reader.agents(of: clause)
      switch tree[clause].lemma {
      case "attend", "join": add(agents, as: .party, to: &parts)
      case "host", "organize", "organise", "convene": add(agents, as: .host, to: &parts)
      case "mediate", "broker", "facilitate", "moderate": add(agents, as: .mediator, to: &parts)
      case "include", "involve", "bring": add(reader.objects(of: clause), as: .party, to: &parts)
      default: break
      }
    }
  }

  private func hosts(_ parts: inout Parts) {
    guard tree[predication.trigger].tag != .verb else { return }
    for child in tree.children(of: predication.trigger, ["amod"]) {
      // "a Norwegian-hosted meeting", "U.S.-backed conference"
      let lemma = tree[child].lemma
      guard ["host", "broker", "mediate", "sponsor"].contains(lemma) else { continue }
      let role: ParticipantRole = lemma == "host" ? .host : .mediator
      add(
        tree.children(of: child, ["obl", "obl:unmarked", "compound", "obl:agent", "nsubj"]),
        as: role, to: &parts)
    }
  }

  private func visit(_ parts: inout Parts) {
    add(predication.sources, as: .source, to: &parts)
    add(
      predication.obliques(["by", "of"]), as: .source, to: &parts,
      onlyPeople: predication.isNounAlone)
    add(
      Array(predication.obliques(["with", "along with", "together with", "accompanied by"])),
      as: .source, to: &parts)
    // The state gone to takes part as host.
    for head in destinations() {
      for conjunct in tree.conjuncts(of: head) {
        for actor in cast.actors(at: conjunct, in: tree, coordinated: false) {
          append(actor, .host, &parts)
        }
      }
    }
  }

  private func destinations() -> [Int] {
    let objects =
      entry.frame == .visit && predication.trigger == predication.verb ? predication.objects : []
    return objects + predication.obliques(["to", "in", "at", "into"])
  }

  private func hosting(_ parts: inout Parts) {
    let host = predication.sources
    add(host, as: .host, to: &parts)
    let reader = ArgumentReader(tree: tree)
    for object in predication.objects {
      for head in tree.conjuncts(of: object) {
        let guests = cast.actors(at: head, in: tree, coordinated: false)
        for guest in guests { append(guest, .party, &parts) }
        for oblique in reader.obliques(of: head)
        where Self.company.contains(oblique.preposition) || oblique.preposition == "of" {
          add([oblique.head], as: .party, to: &parts)
        }
        participants(of: head, reader, &parts)
      }
    }
    for oblique in predication.obliques
    where oblique.preposition == "with"
      && ["participation", "attendance", "presence"].contains(tree[oblique.head].lemma)
    {
      add(
        reader.obliques(of: oblique.head).filter { $0.preposition == "of" }.map(\.head), as: .party,
        to: &parts)
    }
    if parts.place == nil { parts.place = hostPlace() }
  }

  /// Those who attend the happening that is hosted.
  private func participants(of noun: Int, _ reader: ArgumentReader, _ parts: inout Parts) {
    for clause in tree.children(of: noun, ["acl", "acl:relcl"])
    where ["attend", "join"].contains(tree[clause].lemma) {
      add(reader.agents(of: clause), as: .party, to: &parts)
    }
  }

  /// "Muscat hosted …": the host's own name is the place.
  private func hostPlace() -> Place? {
    predication.sources.lazy.compactMap { cast.place(at: $0, sentence: tree.index) }.first
  }

  private func reception(_ parts: inout Parts) {
    add(predication.sources, as: .host, to: &parts)
    add(predication.objects + predication.obliques(["to", "for"]), as: .party, to: &parts)
  }

  private func mediation(_ parts: inout Parts) {
    add(predication.sources, as: .mediator, to: &parts)
    let reader = ArgumentReader(tree: tree)
    for object in predication.objects {
      add([object], as: .party, to: &parts)
      add(companions(of: object), as: .party, to: &parts)
      participants(of: object, reader, &parts)
    }
    add(predication.obliques(["between", "among", "with"]), as: .party, to: &parts)
  }

  private func directed(_ parts: inout Parts) {
    add(predication.sources, as: .source, to: &parts)
    if parts.participants.isEmpty, predication.sources.contains(where: isThosePresent) {
      parts.isOfThosePresent = !present.isEmpty
      for participant in present where participant.role != .target {
        append(participant.actor, .source, &parts)
      }
    }
    let targets = Set(entry.target ?? [])
    if targets.contains("obj") || targets.contains("iobj") {
      addTargets(predication.objects, &parts)
    }
    if targets.contains("subject") {
      parts.participants.removeAll { $0.role == .source }
      addTargets(predication.sources, &parts)
    }
    if targets.contains("clause") { addTargets(clauseSubjects(), &parts) }
    let prepositions = targets.subtracting(["obj", "iobj", "clause", "subject"])
    addTargets(predication.obliques(prepositions), &parts)
    if tree[predication.trigger].tag != .verb {
      addTargets(predication.objects, &parts)
    }
    if predication.verb == predication.trigger { addTargets(under(predication.objects), &parts) }
    if !parts.participants.contains(where: { $0.role == .target }) {
      let phrases = predication.objects + predication.obliques.map(\.head) + governedPhrases()
      var found = within(phrases, Self.toward)
      // Harm is done where it is done.
      if found.isEmpty, Self.harms.contains(entry.type) { found = within(phrases, ["in"]) }
      addTargets(found, &parts)
    }
  }

  /// "promised to continue aid to Chad": what stands below the infinitive.
  private func governedPhrases() -> [Int] {
    let reader = ArgumentReader(tree: tree)
    return tree.children(of: predication.trigger, ["xcomp"]).flatMap { clause in
      reader.objects(of: clause) + reader.obliques(of: clause).map(\.head)
    }
  }

  /// "cut supplies to the camps of the Saharans": the nearest state or body within what is done,
  /// where none is named as its target.
  private func within(_ heads: [Int], _ prepositions: Set<String>) -> [Int] {
    let reader = ArgumentReader(tree: tree)
    var layer = heads
    for _ in 0..<3 {
      let below = layer.flatMap { head in
        reader.obliques(of: head).filter { prepositions.contains($0.preposition) }.map(\.head)
          + tree.children(of: head, ["nmod:poss", "amod", "compound"])
      }
      let found = below.filter { !cast.actors(at: $0, in: tree, coordinated: false).isEmpty }
      if !found.isEmpty { return found }
      layer = below
    }
    return []
  }

  private static let harms: Set<EventType> = [.threaten, .assault, .coerce, .mobilize, .sanction]

  /// Prepositions under which stands whom it concerns, not where or when it is.
  private static let toward: Set<String> = [
    "to", "against", "of", "by", "from", "with", "toward", "towards", "for", "on",
  ]

  /// "demanded that Peru open its ports": who is to do it.
  private func clauseSubjects() -> [Int] {
    let reader = ArgumentReader(tree: tree)
    return tree.children(of: predication.trigger, ["ccomp"]).flatMap { reader.subjects(of: $0) }
  }

  /// "the participants", "the delegates": those of the happening that was just told.
  private func isThosePresent(_ head: Int) -> Bool {
    ["participant", "attendee", "delegate"].contains(tree[head].lemma)
      && tree.children(of: head, ["det"]).contains { tree.lower[$0] == "the" }
  }

  private func addTargets(_ heads: [Int], _ parts: inout Parts) {
    add(heads, as: .target, to: &parts)
  }

  /// "rejected Peru's proposal", "condemned the attack by Peru": whose it is.
  private func under(_ objects: [Int]) -> [Int] {
    objects.filter {
      cast.actors(at: $0, in: tree).isEmpty
        && !cast.lexicon.persons.contains(tree[$0].lemma.lowercased())
    }.flatMap { object in
      tree.children(of: object, ["nmod:poss", "amod", "compound"])
        + ArgumentReader(tree: tree).obliques(of: object).filter {
          ["by", "of", "from", "against", "on"].contains($0.preposition)
        }.map(\.head)
    }
  }

  private func companions(of noun: Int) -> [Int] {
    ArgumentReader(tree: tree).obliques(of: noun).filter { Self.company.contains($0.preposition) }
      .map(\.head)
  }

  /// "a meeting of ministers": who meets, for nouns.
  private func ofPhrases() -> [Int] {
    tree[predication.trigger].tag == .verb ? [] : predication.obliques(["of"])
  }

  // MARK: Keeping

  private func add(
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
  private func spokenFor(_ head: Int) -> Int {
    guard tree[head].tag == .pronoun, tree.base(head) == "nsubj", let verb = tree[head].head,
      tree.base(verb) == "ccomp", let saying = tree[verb].head, saying < head,
      cast.actors(at: head, in: tree).isEmpty
    else { return head }
    return tree.child(of: saying, "nsubj").flatMap { $0 < head ? $0 : nil } ?? head
  }

  private func append(_ actor: Int, _ role: ParticipantRole, _ parts: inout Parts) {
    guard !parts.participants.contains(where: { $0.actor == actor }) else { return }
    parts.participants.append(ParticipantClaim(actor: actor, role: role))
  }

  // MARK: Place

  private func place() -> Place? {
    var heads: [Int] = []
    if entry.frame == .visit {
      heads = destinations()
    } else {
      heads = predication.obliques(["in", "at", "near", "outside"])
    }
    for head in heads + insideHappenings() + besideParties() {
      if let place = cast.place(at: head, sentence: tree.index) { return refined(place, at: head) }
      for child in tree.children(of: head, ["appos", "nmod", "conj"]) {
        if let place = cast.place(at: child, sentence: tree.index),
          tree[child].relation != "nmod"
            || ["in", "of", "near"].contains(tree.preposition(of: child) ?? "")
        {
          return place
        }
      }
    }
    return nil
  }

  /// "a meeting of ministers in Quito": the tree often hangs the place on the people.
  private func besideParties() -> [Int] {
    guard tree[predication.trigger].tag != .verb, entry.frame == .meet || entry.frame == .joint
    else { return [] }
    let reader = ArgumentReader(tree: tree)
    return predication.obliques(Self.company.union(["of"])).flatMap { party in
      tree.conjuncts(of: party).flatMap { reader.obliques(of: $0) }.filter {
        ["in", "at"].contains($0.preposition)
      }.map(\.head)
    }
  }

  /// "gather for a conference in Quito": the place of what they gather for.
  private func insideHappenings() -> [Int] {
    let reader = ArgumentReader(tree: tree)
    return (predication.objects + predication.obliques(["for", "at"])).filter {
      Self.happenings.contains(tree[$0].lemma)
    }.flatMap { happening in
      reader.obliques(of: happening).filter { ["in", "at"].contains($0.preposition) }.map(\.head)
    }
  }

  /// "in the Chilean capital, Santiago": the name that explains the word.
  private func refined(_ place: Place, at head: Int) -> Place {
    for child in tree.children(of: head, ["appos"]) {
      if let closer = cast.place(at: child, sentence: tree.index), closer.country == place.country {
        return closer
      }
    }
    return place
  }

  // MARK: Enough

  private func isEnough(_ parts: Parts) -> Bool {
    let roles = parts.participants.map(\.role)
    for need in entry.needs ?? [] where !isMet(need, parts) { return false }
    switch entry.frame {
    case .meet:
      if predication.isNounAlone { return parts.participants.count >= 2 }
      if predication.trigger == predication.verb, entry.objects == nil, entry.mode != "conference" {
        return parts.participants.count >= 2 || isOfSeveral(parts)
      }
      return true
    case .joint: return parts.participants.count >= 2
    case .visit:
      return !movesThing() && roles.contains(.source)
        && (roles.contains(.host) || parts.place != nil)
        && parts.participants.filter { $0.role == .source }.contains { isTraveller($0.actor) }
    case .host: return roles.contains(.host) && (roles.contains(.party) || hostsHappening())
    case .receive, .mediate: return roles.contains(.party)
    case .directed, .refuse:
      return roles.contains(.source)
        || (roles.contains(.target)
          && entry.needs?.contains {
            [.target, .personTarget, .peopleSource, .eitherSide].contains($0)
          } == true)
    case .stall: return !parts.participants.isEmpty && stallsHappening()
    default: return true
    }
  }

  /// "returned the tanks to Jordan": who goes is the thing, not the one who sends it.
  private func movesThing() -> Bool {
    let objects = predication.objects.map { tree.base($0) }
    return predication.trigger == predication.verb && objects.contains("obj")
      && objects.contains("obl")
  }

  /// "members of the G-7 will meet": a body or a group meets with itself.
  private func isOfSeveral(_ parts: Parts) -> Bool {
    predication.objects.isEmpty
      && predication.sources.contains { tree.lower[$0] != tree[$0].lemma.lowercased() }
      && parts.participants.contains {
        [.organization, .group].contains(cast.members[$0.actor].kind)
      }
  }

  private static let happenings: Set<String> = [
    "talk", "meeting", "conference", "summit", "negotiation", "dialogue", "forum", "session",
    "process",
    "consultation", "discussion", "visit", "round",
  ]

  private func hostsHappening() -> Bool {
    predication.objects.contains { Self.happenings.contains(tree[$0].lemma) }
  }

  private func stallsHappening() -> Bool {
    predication.sources.contains { Self.happenings.contains(tree[$0].lemma) }
  }

  private func isTraveller(_ actor: Int) -> Bool {
    [.person, .office, .organization, .state, .group].contains(cast.members[actor].kind)
  }

  /// A crowd or a group, not a state or one person.
  private func isByPeople(_ parts: Parts) -> Bool {
    predication.sources.contains { cast.lexicon.groups[tree[$0].lemma.lowercased()] != nil }
      || parts.participants.contains {
        $0.role == .source && cast.members[$0.actor].kind == .group
      }
  }

  /// "vowed to strike": what is vowed is done to somebody's harm.
  private func isHostile() -> Bool {
    tree.children(of: predication.trigger, ["xcomp", "ccomp"]).contains {
      triggers.hostile.contains(tree[$0].lemma)
    }
  }

  private func isMet(_ need: EventLexicon.Need, _ parts: Parts) -> Bool {
    let target = parts.participants.filter { $0.role == .target || $0.role == .party }
    switch need {
    case .second: return parts.participants.count >= 2
    case .target: return parts.participants.contains { $0.role == .target }
    case .personObject, .personTarget:
      return target.contains { [.person, .group].contains(cast.members[$0.actor].kind) }
        || predication.objects.contains {
          cast.lexicon.persons.contains(tree[$0].lemma)
            || cast.lexicon.delegates.contains(tree[$0].lemma)
        }
    case .forceSource:
      return predication.sources.contains {
        cast.lexicon.delegates.contains(tree[$0].lemma) || tree.lower[$0] == "army"
      }
    case .governmentSource:
      return predication.sources.contains { cast.lexicon.governments.contains(tree[$0].lemma) }
    case .peopleSource: return isByPeople(parts)
    case .noPeople: return !isByPeople(parts)
    case .eitherSide: return true
    case .weaponSource:
      return predication.sources.contains { triggers.weapons.contains(tree[$0].lemma.lowercased()) }
    case .hostile: return isHostile()
    case .friendly: return !isHostile()
    case .obligation:
      return tree.children(of: predication.trigger, ["ccomp"]).contains { clause in
        tree.children(of: clause, ["aux"]).contains {
          triggers.obligations.contains(tree.lower[$0])
        }
      } && parts.participants.contains { $0.role == .target }
    case .refusable:
      // "refused to lift the siege" refuses somebody something; "refused to respond" nobody.
      let clauses = tree.children(of: predication.trigger, ["xcomp"])
      return clauses.isEmpty || clauses.contains { triggers.refusable.contains(tree[$0].lemma) }
    case .voteContent:
      return !tree.children(of: predication.trigger, ["xcomp", "advcl"]).isEmpty
        || predication.obliques.contains {
          $0.preposition == "for"
            || ["favour", "favor"].contains(tree[$0.head].lemma)
        }
    case .undertaking:
      // "agreed that the talks were useful" is an opinion; "agreed to meet" binds.
      return tree.children(of: predication.trigger, ["xcomp", "obl", "obj"]).isEmpty == false
        || tree.children(of: predication.trigger, ["ccomp"]).contains { clause in
          tree.children(of: clause, ["aux"]).contains {
            ["will", "would", "should", "shall"].contains(tree.lower[$0])
          }
        }
    case .purpose:
      return tree.subtree(of: predication.verb ?? predication.trigger).filter {
        $0 > predication.trigger && ["acl", "advcl"].contains(tree.base($0))
      }.contains {
        ["seek", "ask", "urge", "request", "demand", "call", "appeal"].contains(tree[$0].lemma)
      }
    case .consequence:
      return tree.children(of: predication.trigger, ["advcl", "obl"]).contains { clause in
        tree.children(of: clause, ["mark", "case"]).contains {
          ["against", "of"].contains(tree.lower[$0])
        }
          || (tree.preposition(of: clause) == "of"
            && ["consequence", "retaliation", "action", "war", "response"].contains(
              tree[clause].lemma))
      }
    }
  }
}
