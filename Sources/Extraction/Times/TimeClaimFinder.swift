import Dossier
import Language

/// The times that an article tells, in order of its text.
struct TimeClaimFinder {
  let view: ArticleView
  let tenses: TenseReader
  let anchor: TimeAnchor

  func times() -> [TimeClaim] {
    var narrative: TimeSpan?
    var claims: [TimeClaim] = []
    for tree in view.trees {
      let expressions = view.times[tree.index]
      guard !expressions.isEmpty else { continue }
      let sentence = view.scalars[tree.sentence.range.clamped(to: view.scalars.indices)]
      for (expression, tense) in zip(expressions, tenses.tenses(of: expressions, in: sentence)) {
        let span = anchor.span(of: expression, tense: tense, narrative: narrative)
        if span.bounds != nil { narrative = span }
        let timex = Timex3(expression.reference, span: span)
        claims.append(
          TimeClaim(
            type: timex.type, value: timex.value, mod: timex.mod, span: span,
            evidence: view.evidence(expression.range)))
      }
    }
    return claims
  }
}
