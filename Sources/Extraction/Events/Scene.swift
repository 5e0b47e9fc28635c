import Dossier
import Language

/// The time in which the telling stands: what the paragraph has said of time so far.
struct Scene: Sendable {
  private var paragraph: (segment: Int, paragraph: Int)?
  private var last: EventFinder.Found?
  private(set) var time: TimeSpan?
  /// Who took part in what was told last: "the participants".
  var lastTime: TimeSpan? { last?.claim.time }
  var participants: [ParticipantClaim] { last?.claim.participants ?? [] }
  private var bodySentences = 0
  /// The first sentences of the body tell the news.
  var isLead: Bool { bodySentences <= Self.leadSentences }
  private static let leadSentences = 6

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
