import Dossier
import Language

/// Reads the happenings that each sentence tells: who, what, how it stands and by which words its
/// time is told. Once an article: days come later.
struct EventReader: Sendable {
  let view: ArticleView
  let cast: Cast
  let triggers: EventTriggers
  let contexts: ContextLexicon

  /// By sentence, then by trigger: readings of which the first that holds is taken.
  func told() -> [[[ToldEvent]]] {
    let finder = TriggerFinder(triggers: triggers)
    return view.trees.map { tree in
      let status = StatusReader(
        triggers: triggers, tree: tree,
        isHeadline: view.kinds[tree.index] == .title || view.kinds[tree.index] == .caption)
      return finder.predications(in: tree, times: view.timeWords(of: tree)).map {
        holding($0, tree, status)
      }.filter { !$0.isEmpty }
    }
  }

  /// The first reading that holds, and before it those that may yet hold.
  private func holding(
    _ readings: [Predication], _ tree: SyntaxTree, _ reader: StatusReader
  ) -> [ToldEvent] {
    var found: [ToldEvent] = []
    for predication in readings {
      let entry = triggers.entry(predication.entry)
      guard let standing = reader.standing(of: predication), !isDenialOfFact(standing),
        !standing.isPurpose && !standing.isDemanded || Self.journeysEnds.contains(entry.type)
      else { continue }
      if roles(predication, tree, []).isOfThosePresent {
        found.append(ToldEvent(predication: predication, standing: standing, waits: true))
      } else if let told = told(predication, tree, standing, present: []) {
        return found + [told]
      }
    }
    return found
  }

  private func roles(
    _ predication: Predication, _ tree: SyntaxTree, _ present: [ParticipantClaim]
  ) -> RoleReader {
    RoleReader(
      cast: cast, tree: tree, entry: triggers.entry(predication.entry), predication: predication,
      present: present, triggers: triggers)
  }

  /// Nil where the sentence does not tell enough.
  func told(
    _ predication: Predication, _ tree: SyntaxTree, _ standing: StatusReader.Standing,
    present: [ParticipantClaim]
  ) -> ToldEvent? {
    let entry = triggers.entry(predication.entry)
    guard var parts = roles(predication, tree, present).parts() else { return nil }
    // "shows news of the launch in Quito": a caption tells where the picture was taken.
    if predication.isNounAlone, view.kinds[tree.index] == .caption { parts.place = nil }
    let expression = TimeAttachment(tree: tree, expressions: view.times[tree.index])
      .expression(for: predication)
    let isOpen = standing.isPerfect && (expression?.isOpenToNow ?? true)
    let sums = SumReader(tree: tree, multitudes: triggers.words.multitudes.words)
    if sums.isSum(predication, isOpen: isOpen) { return nil }
    let topic = TopicReader(
      view: view, cast: cast, tree: tree, entry: entry, predication: predication,
      words: triggers.words
    ).topic()
    guard isBelievable(entry, predication, parts, expression, tree),
      topic != nil || !isEmpty(entry, parts)
    else { return nil }
    return ToldEvent(
      predication: predication, standing: standing, parts: parts, topic: topic,
      mode: mode(entry, predication, tree), contexts: contexts(entry, tree),
      expression: expression, isBeforeSomething: isBefore(predication, tree),
      isSaid: isSaying(predication))
  }

  /// What one may set out for: "flew to Quito to sign …"; what else a deed is done for is no event.
  private static let journeysEnds: Set<EventType> = [.consult, .agree, .aid, .cooperate]

  private func isDenialOfFact(_ standing: StatusReader.Standing) -> Bool {
    standing.status == .hypothetical && !standing.isFirm
  }

  /// Talks with one party told only in passing need a time or a place to be a happening.
  private func isBelievable(
    _ entry: EventLexicon.Entry, _ predication: Predication, _ parts: RoleReader.Parts,
    _ expression: TimeExpression?, _ tree: SyntaxTree
  ) -> Bool {
    // "a policy that allows detention": no actor concedes anything.
    if entry.type == .concede, let verb = predication.verb, tree.child(of: verb, "nsubj") != nil,
      !parts.participants.contains(where: { $0.role == .source })
    {
      return false
    }
    guard entry.type == .consult, entry.frame != .stall, parts.participants.count < 2 else {
      return true
    }
    return parts.place != nil || expression != nil
  }

  /// Words done to nobody and about nothing ("threatened") tell nothing.
  private func isEmpty(_ entry: EventLexicon.Entry, _ parts: RoleReader.Parts) -> Bool {
    let inWords: [EventType] = [.threaten, .request, .reject, .support, .accuse, .agree]
    return inWords.contains(entry.type) && entry.mode != "investigate"
      && (entry.frame == .directed || entry.frame == .refuse)
      && !parts.participants.contains { $0.role == .target }
  }

  private func mode(
    _ entry: EventLexicon.Entry, _ predication: Predication, _ tree: SyntaxTree
  ) -> String? {
    guard entry.type == .consult else { return entry.mode }
    let reader = ArgumentReader(tree: tree)
    let objects =
      predication.objects.map { tree[$0].lemma }
      + reader.obliques(of: predication.trigger).filter { $0.preposition == "for" }.map {
        tree[$0.head].lemma
      }
    if entry.frame == .host || entry.frame == .mediate || entry.objects != nil {
      if objects.contains(where: triggers.words.conferences.words.contains) {
        return "conference"
      }
      if entry.frame == .mediate { return "mediation" }
      if objects.contains(where: triggers.words.negotiations.words.contains) {
        return "negotiation"
      }
      if objects.contains("meeting") { return "meeting" }
    }
    let byPhone = predication.obliques(["by", "over", "via"]).contains {
      triggers.words.telephones.words.contains(tree[$0].lemma)
    }
    return byPhone ? "call" : entry.mode
  }

  private func contexts(_ entry: EventLexicon.Entry, _ tree: SyntaxTree) -> [String] {
    let told = contexts.contexts(of: tree.sentence.tokens.map { $0.lemma.lowercased() })
    return Array(told.union(entry.contexts ?? [])).sorted()
  }

  /// "… came after the council voted": before what the sentence tells, nobody says when.
  private func isBefore(_ predication: Predication, _ tree: SyntaxTree) -> Bool {
    let word = predication.verb ?? predication.trigger
    return ([word] + tree.ancestors(of: word)).contains { position in
      tree.children(of: position, ["mark", "case"]).contains {
        ["after", "since", "following"].contains(tree.lower[$0])
      }
    }
  }

  /// What is done in words is done when it is reported, as a statement is.
  private func isSaying(_ predication: Predication) -> Bool {
    guard predication.trigger == predication.verb else { return false }
    let kinds: [EventType] = [.request, .accuse, .reject, .threaten, .support]
    return kinds.contains(triggers.entry(predication.entry).type)
  }
}

extension TimeExpression {
  /// "since 2011": no time of its own.
  fileprivate var isOpenToNow: Bool {
    if case .since = reference { return true }
    return false
  }
}
