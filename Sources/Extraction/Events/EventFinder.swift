import Dossier
import Language

/// Sets what an article tells to its days: the events, once the article's own date is known or
/// as far as they can be without it.
struct EventFinder: Sendable {
  let view: ArticleView
  let reader: EventReader
  /// By sentence, then by trigger: readings of which the first that holds is taken.
  let told: [[[ToldEvent]]]
  let anchor: TimeAnchor
  let newsDay: TimeSpan

  /// An event with the words that told it, for the finders that build on events.
  struct Found: Sendable {
    var claim: EventClaim
    var sentence: Int
    var trigger: Int
    var verb: Int?
    /// What tells its time in its own sentence.
    var expression: TimeExpression?
    var isAgreement: Bool { claim.type == .agree }
  }

  func events() -> [Found] {
    var found: [Found] = []
    var scene = Scene()
    for tree in view.trees {
      scene.enter(tree, view: view)
      defer { scene.leave(tree, view: view, anchor: anchor) }
      for readings in told[tree.index] {
        let told = readings.lazy.compactMap { told -> ToldEvent? in
          told.waits
            ? reader.told(told.predication, tree, told.standing, present: scene.participants) : told
        }.first
        guard let told else { continue }
        let event = event(told, tree, scene)
        found.append(event)
        scene.note(event)
      }
    }
    return distinct(found)
  }

  private func event(_ told: ToldEvent, _ tree: SyntaxTree, _ scene: Scene) -> Found {
    let entry = reader.triggers.entry(told.predication.entry)
    var span = time(of: told, tree, scene)
    if told.parts.isOfThosePresent, told.expression == nil, let time = scene.lastTime {
      span = time
    }
    if entry.frame == .visit { span = lasting(span, told.predication, tree) }
    let status = settled(told.standing.status, span)
    let claim = EventClaim(
      type: entry.type, mode: told.mode, contexts: told.contexts,
      plover: PloverConventions.code(
        type: entry.type, mode: entry.mode, status: status, deed: entry.plover),
      trigger: tree[told.predication.trigger].lemma.lowercased(), topic: told.topic,
      participants: told.parts.participants, place: told.parts.place, time: span, status: status,
      isBackground: isBackground(span), confidence: confidence(told),
      evidence: Citations(view.evidence(sentence: tree.index)))
    return Found(
      claim: claim, sentence: tree.index, trigger: told.predication.trigger,
      verb: told.predication.verb, expression: told.expression)
  }

  /// A plan whose day is past by the article's own date was carried out or not: it stays a plan.
  private func settled(_ status: EventStatus, _ time: TimeSpan) -> EventStatus {
    guard status == .occurred, let start = time.start,
      let written = view.article.published.bounds, start > written.upperBound
    else { return status }
    return .scheduled
  }

  /// "arrived on April 6 for a two-day visit": the visit lasts its days.
  private func lasting(_ span: TimeSpan, _ predication: Predication, _ tree: SyntaxTree) -> TimeSpan
  {
    guard let start = span.start, span.start == span.end else { return span }
    let near = Set([predication.trigger] + predication.obliques.map(\.head) + predication.objects)
    let days = view.times[tree.index].compactMap { expression -> Int? in
      guard case .duration(.day, let least, let most) = expression.reference, least == most,
        (2...30).contains(least),
        let word = (0..<tree.count).first(where: { expression.range.overlaps(tree[$0].range) }),
        ([word] + tree.ancestors(of: word)).prefix(4).contains(where: near.contains)
      else { return nil }
      return least
    }
    guard let days = days.first else { return span }
    var span = span
    span.end = start.adding(days: days - 1)
    return span
  }

  // MARK: Time

  private func time(of told: ToldEvent, _ tree: SyntaxTree, _ scene: Scene) -> TimeSpan {
    let standing = told.standing
    if let expression = told.expression {
      return anchor.span(of: expression, tense: tense(of: standing), narrative: scene.time)
    }
    if told.isBeforeSomething, let span = before(told, tree, scene) { return span }
    guard standing.status == .occurred || standing.status == .ongoing, !standing.isPerfect,
      !told.isBeforeSomething, !isBehindHeadline(told, tree)
    else { return .unknown }
    let time = scene.defaultTime(in: tree, view: view, standing: standing)
    if time.bounds == nil, told.isSaid, standing.tense == .past, standing.isFirm {
      return newsDay
    }
    return time
  }

  /// "The missile was fired on Friday, days after the council voted": so many days before Friday, or
  /// before the news where the sentence tells no day.
  private func before(_ told: ToldEvent, _ tree: SyntaxTree, _ scene: Scene) -> TimeSpan? {
    let word = told.predication.verb ?? told.predication.trigger
    let reader = AfterReader(tree: tree, counts: reader.cast.lexicon.counts)
    guard let days = reader.daysBefore(word) else { return nil }
    let clause = Set(tree.subtree(of: word))
    let sentence = view.times[tree.index].first { expression in
      !(0..<tree.count).contains {
        clause.contains($0) && expression.range.overlaps(tree[$0].range)
      }
    }.map { anchor.span(of: $0, tense: .past, narrative: nil) }
    let told = sentence.flatMap { $0.granularity == .day ? $0.bounds : nil }
    guard let day = told ?? (scene.isLead ? newsDay.bounds : nil) else { return nil }
    return TimeSpan(
      start: day.lowerBound.adding(days: -days.upperBound),
      end: day.upperBound.adding(days: -days.lowerBound), granularity: .day, text: nil)
  }

  /// "Court indicts girl who slapped soldiers": news is that she was indicted.
  private func isBehindHeadline(_ told: ToldEvent, _ tree: SyntaxTree) -> Bool {
    guard view.kinds[tree.index] == .title else { return false }
    let word = told.predication.verb ?? told.predication.trigger
    return ([word] + tree.ancestors(of: word)).contains { tree.base($0) == "acl" }
  }

  private func tense(of standing: StatusReader.Standing) -> Tense {
    switch standing.tense {
    case .past: .past
    case .present: standing.status == .scheduled ? .future : .past
    case .future: .future
    case .none: standing.status == .scheduled || standing.status == .proposed ? .future : .past
    }
  }

  /// More than a week before the article was written.
  private func isBackground(_ time: TimeSpan) -> Bool {
    guard let end = time.end, let written = view.article.published.start else { return false }
    return end < written.adding(days: -7)
  }

  // MARK: Confidence

  /// Starts from a plain sentence with its own verb, and loses for each thing that was inferred.
  private func confidence(_ told: ToldEvent) -> Double {
    var confidence = 0.9
    if told.predication.isNounAlone { confidence -= 0.15 }
    if !told.standing.isFirm { confidence -= 0.1 }
    if told.expression == nil { confidence -= 0.05 }
    if told.parts.participants.count < 2 { confidence -= 0.05 }
    return (confidence * 100).rounded() / 100
  }

  /// One happening told twice by one sentence (verb and noun) is told once.
  private func distinct(_ events: [Found]) -> [Found] {
    var kept: [Found] = []
    // Events come in the order of their sentences: a twin stands among the last ones.
    var first = 0
    for event in events {
      if kept.last?.sentence != event.sentence { first = kept.count }
      let twin = kept[first...].firstIndex { other in
        other.claim.type == event.claim.type
          && other.claim.mode == event.claim.mode
          && Set(other.claim.participants.map(\.actor))
            == Set(event.claim.participants.map(\.actor))
          && other.claim.time.canBe(event.claim.time) && samePlace(other, event)
      }
      guard let twin else {
        kept.append(event)
        continue
      }
      if kept[twin].claim.confidence < event.claim.confidence { kept[twin] = event }
    }
    return kept
  }

  private func samePlace(_ one: Found, _ other: Found) -> Bool {
    one.claim.place == nil || other.claim.place == nil || one.claim.place == other.claim.place
  }
}
