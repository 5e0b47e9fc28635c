import Dossier
import Language

/// Decides how a happening stands from tense, modality, negation and what governs it: never a deed
/// from a threat, a plan, a refusal or a comparison.
struct StatusReader: Sendable {
  let triggers: EventTriggers
  let tree: SyntaxTree
  /// Titles and captions tell what happened in the present tense.
  let isHeadline: Bool

  struct Standing: Hashable, Sendable {
    var status: EventStatus
    var tense: VerbReading.Tense
    /// Told by a finite verb of its own, not inferred from a noun or an infinitive.
    var isFirm: Bool
    /// "had hosted", "have threatened": before or up to the time of the news.
    var isPerfect: Bool = false
    /// What something else is done for ("blocked roads to press demands").
    var isPurpose: Bool = false
    /// What somebody is told to do: the demand is the event.
    var isDemanded: Bool = false
  }

  /// Nil where the sentence does not say that the happening took or may take place.
  func standing(of predication: Predication) -> Standing? {
    if isDenied(predication.trigger) || isConditional(predication.verb ?? predication.trigger) {
      return nil
    }
    if predication.isNounAlone { return standingOfNoun(predication) }
    guard let verb = predication.verb else { return nil }
    if triggers.entry(predication.entry).frame == .refuse { return refusal(verb) }
    guard let standing = standing(ofVerb: verb) else { return nil }
    return isBargain(verb) && standing.status == .scheduled
      ? Standing(status: .threatened, tense: .future, isFirm: true) : standing
  }

  /// "said it will not accept …": the refusal itself took place.
  private func refusal(_ verb: Int) -> Standing? {
    let reading = tree.verbReading(at: verb)
    let wills = tree.children(of: verb, ["aux"]).contains {
      ["will", "would", "'ll", "wo"].contains(tree.lower[$0])
    }
    guard reading.isNegated, wills else { return nil }
    return Standing(status: .occurred, tense: .past, isFirm: true)
  }

  /// "will withdraw unless …": a plan that is to move somebody.
  private func isBargain(_ verb: Int) -> Bool {
    tree.children(of: verb, ["advcl"]).contains { clause in
      tree.children(of: clause, ["mark"]).contains { tree.lower[$0] == "unless" }
    }
  }

  /// "no agreement", "without any agreement".
  private func isDenied(_ trigger: Int) -> Bool {
    tree.children(of: trigger, ["det", "case", "mark"]).contains {
      ["no", "without", "neither"].contains(tree.lower[$0])
    }
  }

  /// Below an "if" nothing has happened, up to the clause that reports it.
  private func isConditional(_ word: Int) -> Bool {
    for position in [word] + tree.ancestors(of: word) {
      let marks = tree.children(of: position, ["mark"]).map { tree.lower[$0] }
      if marks.contains("if") || marks.contains("unless") || marks.contains("without") {
        return true
      }
      if tree.base(position) == "ccomp" { return false }
    }
    return false
  }

  func standing(ofVerb verb: Int) -> Standing? {
    let reading = tree.verbReading(at: verb)
    if reading.isNegated { return negated(reading, verb) }
    let own = Standing(
      status: plainStatus(reading), tense: reading.tense, isFirm: reading.modality == .real,
      isPerfect: reading.isPerfect)
    return governed(own, reading: reading, verb: verb, depth: 0)
  }

  /// What did not happen is no event; what will not is a refusal only if somebody refuses it.
  private func negated(_ reading: VerbReading, _ verb: Int) -> Standing? {
    guard reading.modality == .planned else { return nil }
    return Standing(status: .refused, tense: .future, isFirm: true)
  }

  private func plainStatus(_ reading: VerbReading) -> EventStatus {
    switch reading.modality {
    case .planned: .scheduled
    case .possible: .hypothetical
    case .open: .occurred
    case .real:
      reading.tense == .present && !reading.isPerfect && !isHeadline ? .ongoing : .occurred
    }
  }

  /// Climbs the governors of an infinitive, a gerund or a clause.
  private func governed(
    _ own: Standing, reading: VerbReading, verb: Int, depth: Int
  ) -> Standing? {
    guard depth < 6, let head = tree[verb].head else {
      return atRoot(own, reading: reading, verb: verb)
    }
    switch tree.base(verb) {
    case "xcomp": return governedByVerb(own, reading, head, depth: depth)
    case "ccomp", "csubj": return governedByReport(own, reading, head, depth: depth)
    case "advcl": return governedByAdverbial(own, reading, verb: verb, head, depth: depth)
    case "acl": return governedByNoun(own, reading, verb: verb, head, depth: depth)
    case "conj" where reading.modality == .open:
      return governed(own, reading: reading, verb: head, depth: depth + 1)
    case "conj": return conditional(own, above: head)
    default: return conditional(own, above: verb)
    }
  }

  /// "Macron to visit Lagos": an infinitive that nothing governs is a plan told in a headline.
  private func atRoot(_ own: Standing, reading: VerbReading, verb: Int) -> Standing? {
    guard reading.modality == .open else { return own }
    if VerbForm(token: tree[verb]) == .gerund { return own }
    return Standing(status: .scheduled, tense: .future, isFirm: false)
  }

  /// A clause coordinated below an "if" shares its condition.
  private func conditional(_ own: Standing, above verb: Int) -> Standing? {
    guard own.status != .hypothetical else { return own }
    let marks = tree.children(of: verb, ["mark"]).map { tree.lower[$0] }
    return marks.contains("if") || marks.contains("unless")
      ? Standing(status: .hypothetical, tense: own.tense, isFirm: false) : own
  }

  private func governedByVerb(
    _ own: Standing, _ reading: VerbReading, _ head: Int, depth: Int
  ) -> Standing? {
    let above = tree.verbReading(at: head)
    let status = triggers.status(governor: tree[head].lemma)
    if let status { return standing(governedAs: status, own, governor: above) }
    guard tree[head].tag == .verb else {
      let isOpen = ["unlikely", "possible", "able", "unable"].contains(tree[head].lemma)
      let isWilling = ["likely", "ready", "willing", "prepared", "poised", "determined"].contains(
        tree[head].lemma)
      guard isOpen || isWilling else { return own }
      return Standing(
        status: isWilling ? .proposed : .hypothetical, tense: .future, isFirm: false)
    }
    // "began to withdraw", "continued to meet": as the governor stands.
    guard let governor = standing(ofVerb: head) else { return nil }
    return Standing(
      status: governor.status, tense: governor.tense, isFirm: governor.isFirm,
      isPerfect: governor.isPerfect)
  }

  private func standing(
    governedAs status: String, _ own: Standing, governor: VerbReading
  ) -> Standing? {
    if governor.isNegated { return nil }
    switch status {
    case "scheduled": return Standing(status: .scheduled, tense: .future, isFirm: true)
    case "proposed": return Standing(status: .proposed, tense: .future, isFirm: true)
    case "refused": return Standing(status: .refused, tense: governor.tense, isFirm: true)
    case "threatened": return Standing(status: .threatened, tense: .future, isFirm: true)
    case "denied": return Standing(status: .denied, tense: own.tense, isFirm: true)
    case "demanded":
      return Standing(status: .proposed, tense: .future, isFirm: false, isDemanded: true)
    default: return Standing(status: .hypothetical, tense: .future, isFirm: false)
    }
  }

  /// "said that it would send …": a promise reported; "denied that it had …".
  private func governedByReport(
    _ own: Standing, _ reading: VerbReading, _ head: Int, depth: Int
  ) -> Standing? {
    let lemma = tree[head].lemma
    let above = tree.verbReading(at: head)
    if lemma == "deny" { return Standing(status: .denied, tense: own.tense, isFirm: true) }
    if tree.isNegated(head) { return nil }
    if own.status == .hypothetical {
      // "announced that the premier would receive him": the past's future, as a plan.
      let hasWould = reading.modality == .possible && reading.tense == .past
      let announces = ["announce", "say", "confirm", "agree", "expect", "decide", "declare"]
      return hasWould && announces.contains(lemma) && (above.tense == .past || lemma == "expect")
        && !reading.isNegated && spells("would", reading: reading, under: head)
        ? Standing(status: .scheduled, tense: .future, isFirm: false) : own
    }
    if let status = triggers.status(governor: lemma),
      ["denied", "hypothetical", "demanded"].contains(status)
    {
      return standing(governedAs: status, own, governor: above)
    }
    if let status = triggers.status(governor: lemma), status == "threatened",
      reading.modality == .planned
    {
      return standing(governedAs: status, own, governor: above)
    }
    return conditional(own, above: head)
  }

  private func spells(_ word: String, reading: VerbReading, under head: Int) -> Bool {
    tree.children(of: head, ["ccomp", "csubj:pass", "csubj"]).contains { clause in
      tree.children(of: clause, ["aux"]).contains { tree.lower[$0] == word }
    }
  }

  private func governedByAdverbial(
    _ own: Standing, _ reading: VerbReading, verb: Int, _ head: Int, depth: Int
  ) -> Standing? {
    let marks = tree.children(of: verb, ["mark"]).map { tree.lower[$0] }
    if marks.contains("if") || marks.contains("unless") || marks.contains("without") {
      return Standing(status: .hypothetical, tense: own.tense, isFirm: false)
    }
    guard reading.modality == .open else { return own }
    // "agreed on rules for leaving", "accused of striking": named, not told.
    let naming: Set<String> = ["against", "from", "instead", "for", "of", "about", "on", "in"]
    if !naming.isDisjoint(with: marks) { return nil }
    if marks.contains("to") {
      // A purpose: planned if its governor took place, otherwise as that stands.
      if let status = triggers.status(governor: tree[head].lemma) {
        return standing(governedAs: status, own, governor: tree.verbReading(at: head))
      }
      guard tree[head].tag == .verb, let governor = standing(ofVerb: head) else { return nil }
      let planned: EventStatus =
        governor.status == .occurred || governor.status == .ongoing
        ? .scheduled : governor.status
      let isPurpose = VerbForm(token: tree[verb]) == .base
      return Standing(status: planned, tense: .future, isFirm: false, isPurpose: isPurpose)
    }
    guard tree[head].tag == .verb, let governor = standing(ofVerb: head) else { return own }
    return Standing(
      status: marks.contains("before") ? own.status : governor.status, tense: governor.tense,
      isFirm: false)
  }

  /// "a decision to pull out", "efforts to mediate", "a threat to strike".
  private func governedByNoun(
    _ own: Standing, _ reading: VerbReading, verb: Int, _ noun: Int, depth: Int
  ) -> Standing? {
    guard reading.modality == .open else { return own }
    let lemma = tree[noun].lemma.lowercased()
    if tree.children(of: verb, ["mark"]).contains(where: {
      ["for", "of", "about", "on"].contains(tree.lower[$0])
    }) {
      return nil
    }
    if let status = triggers.status(governingNoun: lemma).flatMap(EventStatus.init(rawValue:)) {
      // "rejected an offer to host": what is turned down is no plan.
      if let above = tree[noun].head, triggers.status(governor: tree[above].lemma) == "refused" {
        return nil
      }
      let isDemanded = triggers.status(governor: lemma) == "demanded"
      return Standing(status: status, tense: .future, isFirm: false, isDemanded: isDemanded)
    }
    if VerbForm(token: tree[verb]) == .gerund,
      !tree.children(of: verb, ["mark"]).contains(where: { tree.lower[$0] != "to" })
    {
      // "a statement calling on …", "officials meeting in …": as the clause around it stands.
      return standingAround(noun) ?? own
    }
    if VerbForm(token: tree[verb]) == .past { return standingOfParticiple(own, noun: noun) }
    return Standing(status: .hypothetical, tense: .future, isFirm: false)
  }

  /// "a conference hosted by …": done, unless its noun is only planned.
  private func standingOfParticiple(_ own: Standing, noun: Int) -> Standing? {
    guard let around = standingAround(noun) else { return own }
    return around.status == .scheduled || around.status == .proposed
      ? around : Standing(status: .occurred, tense: .past, isFirm: true)
  }

  private func standingAround(_ noun: Int) -> Standing? {
    guard let head = tree[noun].head, tree[head].tag == .verb else { return nil }
    return standing(ofVerb: head)
  }

  // MARK: Nouns without a verb of their own

  private func standingOfNoun(_ predication: Predication) -> Standing? {
    let noun = predication.trigger
    guard let head = tree[noun].head else {
      return isHeadline ? Standing(status: .occurred, tense: .present, isFirm: false) : nil
    }
    if let verb = predication.verb { return standing(noun: noun, subjectOf: verb) }
    switch tree.base(noun) {
    case "obj" where tree[head].tag == .verb:
      return standing(
        noun: noun, objectOf: head, isTalks: triggers.entry(predication.entry).type == .consult)
    case "obl": return standing(noun: noun, obliqueOf: head)
    case "nmod", "conj", "appos", "compound", "nsubj", "obj":
      return standing(noun: noun, besides: head)
    default: return nil
    }
  }

  private func standing(noun: Int, subjectOf verb: Int) -> Standing? {
    let reading = tree.verbReading(at: verb)
    guard !reading.isNegated, let own = standing(ofVerb: verb) else { return nil }
    switch triggers.status(happening: tree[verb].lemma) {
    case "scheduled": return Standing(status: .scheduled, tense: .future, isFirm: true)
    case "cancelled": return Standing(status: .cancelled, tense: own.tense, isFirm: true)
    case "proposed": return Standing(status: .proposed, tense: .future, isFirm: true)
    case "refused": return Standing(status: .refused, tense: own.tense, isFirm: true)
    case "ongoing":
      return own.status == .occurred
        ? Standing(status: .ongoing, tense: own.tense, isFirm: true, isPerfect: own.isPerfect) : own
    default: return own
    }
  }

  private func standing(noun: Int, objectOf verb: Int, isTalks: Bool) -> Standing? {
    guard let own = standing(ofVerb: verb) else { return nil }
    // "condemned the launch", "opposes the test": it took place.
    guard isTalks else {
      return own.status == .occurred || own.status == .ongoing
        ? Standing(status: .occurred, tense: .past, isFirm: false) : nil
    }
    switch triggers.status(happening: tree[verb].lemma) {
    case "cancelled": return Standing(status: .cancelled, tense: own.tense, isFirm: true)
    case "proposed": return Standing(status: .proposed, tense: .future, isFirm: true)
    case "refused": return Standing(status: .refused, tense: own.tense, isFirm: true)
    case "scheduled": return Standing(status: .scheduled, tense: .future, isFirm: true)
    case "occurred": return own
    case "ongoing": return own
    default:
      switch triggers.status(governor: tree[verb].lemma) {
      case "scheduled": return Standing(status: .scheduled, tense: .future, isFirm: true)
      case "proposed": return Standing(status: .proposed, tense: .future, isFirm: true)
      case "refused": return Standing(status: .refused, tense: own.tense, isFirm: true)
      case "demanded": return Standing(status: .proposed, tense: .future, isFirm: true)
      default: return own.status == .occurred ? own : nil
      }
    }
  }

  /// "during his visit to …", "after the meeting", "ahead of talks".
  private func standing(noun: Int, obliqueOf verb: Int) -> Standing? {
    let preposition = tree.preposition(of: noun) ?? ""
    let past: Set<String> = ["during", "after", "following", "at", "on", "in", "since"]
    let future: Set<String> = ["ahead of", "before", "for", "ahead"]
    if past.contains(preposition) {
      let above = tree[verb].tag == .verb ? standing(ofVerb: verb) : nil
      let status = above?.status ?? .occurred
      return Standing(
        status: status == .ongoing ? .ongoing : (status == .occurred ? .occurred : status),
        tense: above?.tense ?? .past, isFirm: false, isPerfect: above?.isPerfect ?? false)
    }
    guard future.contains(preposition), preposition != "for" else { return nil }
    return Standing(status: .scheduled, tense: .future, isFirm: false)
  }

  private func standing(noun: Int, besides head: Int) -> Standing? {
    for ancestor in tree.ancestors(of: noun) where tree[ancestor].tag == .verb {
      guard let above = standing(ofVerb: ancestor), above.status == .occurred else { return nil }
      return Standing(
        status: .occurred, tense: above.tense, isFirm: false, isPerfect: above.isPerfect)
    }
    return nil
  }
}
