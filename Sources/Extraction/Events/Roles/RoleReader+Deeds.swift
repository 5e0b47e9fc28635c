import Dossier
import Language

/// Deeds that one side does to another.
extension RoleReader {
  /// Whether the sentence leaves it to what was told before who does it.
  var isOfThosePresent: Bool {
    (entry.frame == .directed || entry.frame == .refuse)
      && predication.sources.contains(where: isThosePresent)
  }

  func directed(_ parts: inout Parts) {
    let targets = Set(entry.target ?? [])
    let prepositions = targets.subtracting(["obj", "iobj", "clause", "subject", "owner"])
    addSources(targets, &parts)
    addNamedTargets(targets, prepositions, &parts)
    if throwsThing {
      addTargets(within(predication.obliques(prepositions), ["in", "of"]), &parts)
      return
    }
    if predication.verb == predication.trigger { addTargets(under(predication.objects), &parts) }
    if !hasTarget(parts) { addStruck(&parts) }
    if !hasTarget(parts) { addNearest(&parts) }
  }

  private func hasTarget(_ parts: Parts) -> Bool {
    parts.participants.contains { $0.role == .target }
  }

  private func addSources(_ targets: Set<String>, _ parts: inout Parts) {
    let sufferers = targets.contains("owner") ? owners() : []
    add(predication.sources.filter { !sufferers.contains($0) }, as: .source, to: &parts)
    addTargets(sufferers, &parts)
    if parts.participants.isEmpty, predication.sources.contains(where: isThosePresent) {
      parts.isOfThosePresent = !present.isEmpty
      for participant in present where participant.role != .target {
        append(participant.actor, .source, &parts)
      }
    }
    // "were killed in an Israeli strike on Gaza": whose strike it is does it.
    add(
      strikes().flatMap { tree.children(of: $0, Self.belonging) }, as: .source, to: &parts)
  }

  /// Those who stand where the entry says that its targets stand.
  private func addNamedTargets(
    _ targets: Set<String>, _ prepositions: Set<String>, _ parts: inout Parts
  ) {
    if targets.contains("obj") || targets.contains("iobj") {
      addTargets(predication.objects.map(bearer), &parts)
    }
    if targets.contains("subject") {
      parts.participants.removeAll { $0.role == .source }
      addTargets(predication.sources, &parts)
    }
    if targets.contains("clause") { addTargets(clauseSubjects(), &parts) }
    if isInWords { addTargets(under(predication.objects), &parts) }
    // "condemned Chad over the strikes on Peru": who is addressed is told.
    if !isInWords || !hasTarget(parts) {
      let spared = spared
      addTargets(predication.obliques(prepositions).filter { !spared.contains($0) }, &parts)
    }
    if tree[predication.trigger].tag != .verb { addTargets(predication.objects, &parts) }
  }

  /// "were killed in strikes on Gaza": those at whom the strike was aimed.
  private func addStruck(_ parts: inout Parts) {
    let strikes = strikes()
    guard !strikes.isEmpty else { return }
    let reader = ArgumentReader(tree: tree)
    let around = predication.obliques + strikes.flatMap { reader.obliques(of: $0) }
    addTargets(around.filter { ["on", "against"].contains($0.preposition) }.map(\.head), &parts)
  }

  /// Where nobody is named as the target: the nearest state or body within what is done.
  private func addNearest(_ parts: inout Parts) {
    let (strikes, spared) = (strikes(), spared)
    let phrases =
      predication.objects + predication.obliques.map(\.head).filter { !strikes.contains($0) }
      + governedPhrases()
    var found = within(phrases.filter { !spared.contains($0) }, words.toward.words).filter {
      !spared.contains($0)
    }
    // Harm is done where it is done.
    if found.isEmpty, triggers.harms.contains(entry.type) { found = within(phrases, ["in"]) }
    if found.isEmpty, entry.type == .assault { found = behindObjects() }
    addTargets(found, &parts)
  }

  /// "bombed a camp in Chad": the parser may hang where it is on the verb.
  private func behindObjects() -> [Int] {
    predication.obliques(["in"]).filter { place in
      let start = tree.subtree(of: place).first
      return predication.objects.contains { object in
        tree.subtree(of: object).last.map { $0 + 1 } == start
      }
    }
  }

  /// The deeds in which somebody comes to harm.
  private func strikes() -> [Int] {
    guard entry.type == .assault, predication.trigger == predication.verb else { return [] }
    return predication.obliques.filter {
      ["in", "by", "during"].contains($0.preposition)
        && triggers.isHarm(tree[$0.head].lemma.lowercased())
    }.map(\.head)
  }

  /// "her arrest": whose it is suffers it; "Chile's arrest of the singer" is Chile's doing.
  private func owners() -> [Int] {
    guard tree[predication.trigger].tag != .verb, predication.obliques(["of"]).isEmpty else {
      return []
    }
    return tree.children(of: predication.trigger, ["nmod:poss"])
  }

  /// "bit a soldier's hand": whose hand it is.
  func bearer(_ object: Int) -> Int {
    guard words.limbs.words.contains(tree[object].lemma) else { return object }
    return tree.child(of: object, "nmod:poss")
      ?? ArgumentReader(tree: tree).obliques(of: object).first { $0.preposition == "of" }?.head
      ?? object
  }

  /// "a South Korean missile was fired from the coast": whose the thing is, and where it comes from,
  /// is nobody whom it hits.
  private var throwsThing: Bool {
    guard triggers.harms.contains(entry.type) else { return false }
    return entry.objects != nil && !(entry.target ?? []).contains("obj")
      || entry.type == .assault
        && predication.objects.contains {
          triggers.weapons.contains(tree[$0].lemma.lowercased()) && !strikes().contains($0)
        }
  }

  private var isInWords: Bool {
    [.accuse, .reject, .support, .request].contains(entry.type)
      && predication.trigger == predication.verb
  }

  /// "opposed sanctions on Chad", "condemned the bombing of Chad": Chad is not whom they blame.
  private var spared: Set<Int> {
    guard [.accuse, .reject].contains(entry.type), predication.trigger == predication.verb else {
      return []
    }
    let reader = ArgumentReader(tree: tree)
    let suffered = predication.objects.flatMap { object in
      let isHarm = triggers.isHarm(tree[object].lemma.lowercased())
      return reader.obliques(of: object).filter {
        ["on", "against"].contains($0.preposition) || ($0.preposition == "of" && isHarm)
      }
    }
    return Set(suffered.map(\.head))
  }

  /// "defended itself": what one does to oneself is done to nobody else.
  func isReflexive() -> Bool {
    entry.frame == .directed
      && predication.objects.contains {
        ["itself", "himself", "herself", "themselves"].contains(tree.lower[$0])
      }
  }

  /// "promised to continue aid to Chad": what stands below the infinitive.
  func governedPhrases() -> [Int] {
    let reader = ArgumentReader(tree: tree)
    return tree.children(of: predication.trigger, ["xcomp"]).flatMap { clause in
      reader.objects(of: clause) + reader.obliques(of: clause).map(\.head)
    }
  }

  /// "cut supplies to the camps of the Saharans": the nearest state or body within what is done,
  /// where none is named as its target.
  func within(_ heads: [Int], _ prepositions: Set<String>) -> [Int] {
    let reader = ArgumentReader(tree: tree)
    var layer = heads
    for _ in 0..<3 {
      let below = layer.flatMap { head in
        reader.obliques(of: head).filter { prepositions.contains($0.preposition) }.map(\.head)
          + tree.children(of: head, isSomebody(head) ? ["amod", "compound"] : Self.belonging)
      }
      let found = below.filter { !cast.actors(at: $0, in: tree, coordinated: false).isEmpty }
      if !found.isEmpty { return found }
      layer = below
    }
    return []
  }

  private static let belonging: Set<String> = ["nmod:poss", "amod", "compound"]

  /// "her cousin was shot" was not done to her.
  private func isSomebody(_ head: Int) -> Bool {
    cast.lexicon.persons.contains(tree[head].lemma.lowercased())
  }

  /// "demanded that Peru open its ports": who is to do it.
  func clauseSubjects() -> [Int] {
    let reader = ArgumentReader(tree: tree)
    return tree.children(of: predication.trigger, ["ccomp"]).flatMap { reader.subjects(of: $0) }
  }

  /// "the participants", "the delegates": those of the happening that was just told.
  func isThosePresent(_ head: Int) -> Bool {
    words.thosePresent.words.contains(tree[head].lemma)
      && tree.children(of: head, ["det"]).contains { tree.lower[$0] == "the" }
  }

  func addTargets(_ heads: [Int], _ parts: inout Parts) {
    add(heads, as: .target, to: &parts)
  }

  /// "rejected Peru's proposal", "condemned the attack by Peru": whose it is.
  func under(_ objects: [Int]) -> [Int] {
    objects.filter {
      cast.actors(at: $0, in: tree).isEmpty && !isSomebody($0)
    }.flatMap { object in
      let spared = spared
      return tree.children(of: object, ["nmod:poss", "amod", "compound"])
        + ArgumentReader(tree: tree).obliques(of: object).filter {
          ["by", "of", "from", "against", "on"].contains($0.preposition)
            && !spared.contains($0.head)
        }.map(\.head)
    }
  }

}
