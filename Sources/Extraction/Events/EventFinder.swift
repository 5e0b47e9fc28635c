import Dossier
import Language

/// Finds the events that an article tells.
struct EventFinder: Sendable {
  let view: ArticleView
  let cast: Cast
  let triggers: EventTriggers
  let contexts: ContextLexicon
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
    let finder = TriggerFinder(triggers: triggers)
    for tree in view.trees {
      scene.enter(tree, view: view)
      defer { scene.leave(tree, view: view, anchor: anchor) }
      let status = StatusReader(
        triggers: triggers, tree: tree,
        isHeadline: view.kinds[tree.index] == .title || view.kinds[tree.index] == .caption)
      for readings in finder.predications(in: tree, times: view.timeWords(of: tree)) {
        let told = readings.lazy.compactMap { event($0, tree, status, scene) }.first
        guard let event = told else { continue }
        found.append(event)
        scene.note(event)
      }
    }
    return distinct(found)
  }

  private func event(
    _ predication: Predication, _ tree: SyntaxTree, _ reader: StatusReader, _ scene: Scene
  ) -> Found? {
    let entry = triggers.entry(predication.entry)
    guard let standing = reader.standing(of: predication), !isDenialOfFact(standing),
      !standing.isPurpose && !standing.isDemanded || Self.journeysEnds.contains(entry.type),
      let parts = RoleReader(
        cast: cast, tree: tree, entry: entry, predication: predication,
        present: scene.participants, triggers: triggers
      ).parts()
    else { return nil }
    var when = time(of: predication, tree, standing, scene)
    if parts.isOfThosePresent, when.expression == nil, let time = scene.lastTime {
      when = When(span: time)
    }
    if entry.frame == .visit { when.span = lasting(when.span, predication, tree) }
    let topic = TopicReader(
      view: view, cast: cast, tree: tree, entry: entry, predication: predication,
      words: triggers.words
    ).topic()
    if !isBelievable(entry, predication, parts, standing, when) { return nil }
    if topic == nil, isEmpty(entry, parts) { return nil }
    let status = settled(standing.status, when.span)
    let claim = EventClaim(
      type: entry.type, mode: mode(entry, predication, parts, tree),
      contexts: contexts(entry, tree),
      plover: PloverConventions.code(
        type: entry.type, mode: entry.mode, status: status, deed: entry.plover),
      trigger: tree[predication.trigger].lemma.lowercased(), topic: topic,
      participants: parts.participants, place: parts.place, time: when.span, status: status,
      isBackground: isBackground(when.span),
      confidence: confidence(predication, standing, when.expression != nil, parts),
      evidence: Citations(view.evidence(sentence: tree.index)))
    return Found(
      claim: claim, sentence: tree.index, trigger: predication.trigger, verb: predication.verb,
      expression: when.expression)
  }

  /// What one may set out for: "flew to Quito to sign …"; what else a deed is done for is no event.
  private static let journeysEnds: Set<EventType> = [.consult, .agree, .aid, .cooperate]

  private func isDenialOfFact(_ standing: StatusReader.Standing) -> Bool {
    standing.status == .hypothetical && !standing.isFirm
  }

  /// A plan whose day is past by the article's own date was carried out or not: it stays a plan.
  private func settled(_ status: EventStatus, _ time: TimeSpan) -> EventStatus {
    guard status == .occurred, let start = time.start,
      let written = view.article.published.bounds, start > written.upperBound
    else { return status }
    return .scheduled
  }

  /// Talks with one party told only in passing need a time or a place to be a happening.
  private func isBelievable(
    _ entry: EventLexicon.Entry, _ predication: Predication, _ parts: RoleReader.Parts,
    _ standing: StatusReader.Standing, _ when: When
  ) -> Bool {
    guard entry.type == .consult, entry.frame != .stall, parts.participants.count < 2 else {
      return true
    }
    return parts.place != nil || when.expression != nil
  }

  /// Words done to nobody and about nothing ("threatened") tell nothing.
  private func isEmpty(_ entry: EventLexicon.Entry, _ parts: RoleReader.Parts) -> Bool {
    let inWords: [EventType] = [.threaten, .request, .reject, .support, .accuse, .agree]
    return inWords.contains(entry.type) && entry.mode != "investigate"
      && (entry.frame == .directed || entry.frame == .refuse)
      && !parts.participants.contains { $0.role == .target }
  }

  private func mode(
    _ entry: EventLexicon.Entry, _ predication: Predication, _ parts: RoleReader.Parts,
    _ tree: SyntaxTree
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

  /// When an event is, and the words that tell it where they are its own.
  private struct When: Sendable {
    var span: TimeSpan
    var expression: TimeExpression?
  }

  private func time(
    of predication: Predication, _ tree: SyntaxTree, _ standing: StatusReader.Standing,
    _ scene: Scene
  ) -> When {
    let attachment = TimeAttachment(tree: tree, expressions: view.times[tree.index])
    let tense = tense(of: standing)
    if let expression = attachment.expression(for: predication) {
      return When(
        span: anchor.span(of: expression, tense: tense, narrative: scene.time),
        expression: expression)
    }
    guard standing.status == .occurred || standing.status == .ongoing, !standing.isPerfect else {
      return When(span: .unknown)
    }
    guard !isBefore(predication, tree) else { return When(span: .unknown) }
    let told = scene.defaultTime(in: tree, view: view, standing: standing)
    if told.bounds == nil, isSaying(predication), standing.tense == .past, standing.isFirm {
      return When(span: newsDay)
    }
    return When(span: told)
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
  private func confidence(
    _ predication: Predication, _ standing: StatusReader.Standing, _ hasOwnTime: Bool,
    _ parts: RoleReader.Parts
  ) -> Double {
    var confidence = 0.9
    if predication.isNounAlone { confidence -= 0.15 }
    if !standing.isFirm { confidence -= 0.1 }
    if !hasOwnTime { confidence -= 0.05 }
    if parts.participants.count < 2 { confidence -= 0.05 }
    return (confidence * 100).rounded() / 100
  }

  /// One happening told twice by one sentence (verb and noun) is told once.
  private func distinct(_ events: [Found]) -> [Found] {
    var kept: [Found] = []
    for event in events {
      let twin = kept.firstIndex { other in
        other.sentence == event.sentence && other.claim.type == event.claim.type
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

/// The time in which the telling stands: what the paragraph has said of time so far.
struct Scene: Sendable {
  private var paragraph: (segment: Int, paragraph: Int)?
  private var last: EventFinder.Found?
  private(set) var time: TimeSpan?
  /// Who took part in what was told last: "the participants".
  var lastTime: TimeSpan? { last?.claim.time }
  var participants: [ParticipantClaim] { last?.claim.participants ?? [] }
  private var bodySentences = 0

  mutating func enter(_ tree: SyntaxTree, view: ArticleView) {
    let here = (view.segmentIndexes[tree.index], tree.sentence.paragraph)
    if let paragraph, paragraph != here { last = nil }
    paragraph = here
    if view.kinds[tree.index] == .body { bodySentences += 1 }
  }

  /// A date told by the sentence sets the time for "three years later".
  mutating func leave(_ tree: SyntaxTree, view: ArticleView, anchor: TimeAnchor) {
    for expression in view.times[tree.index] {
      switch expression.reference {
      case .calendar, .narrative:
        let span = anchor.span(of: expression, tense: .past, narrative: time)
        if span.bounds != nil { time = span }
      default: continue
      }
    }
  }

  mutating func note(_ event: EventFinder.Found) {
    guard event.claim.time.bounds != nil,
      event.claim.status == .occurred || event.claim.status == .ongoing
    else { return }
    last = event
    time = event.claim.time
  }

  /// A sentence without a time of its own: the day of what the same paragraph just told, or, in
  /// headline and lead, the day of the article.
  func defaultTime(
    in tree: SyntaxTree, view: ArticleView, standing: StatusReader.Standing
  ) -> TimeSpan {
    if let last, last.claim.time.granularity == .day || last.claim.time.granularity == .week,
      tree.index - last.sentence <= 2
    {
      return TimeSpan(
        start: last.claim.time.start, end: last.claim.time.end,
        granularity: last.claim.time.granularity, text: nil)
    }
    let isLead =
      view.kinds[tree.index] == .title || view.kinds[tree.index] == .summary
      || (view.kinds[tree.index] == .body && bodySentences <= 2)
    guard isLead, let written = view.article.published.bounds else { return .unknown }
    return TimeSpan(
      start: written.lowerBound.adding(days: -1), end: written.upperBound, granularity: .day,
      text: nil)
  }
}
