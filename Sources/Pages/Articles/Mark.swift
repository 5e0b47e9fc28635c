import Dossier

/// A stretch of an article that an entry rests on.
struct Mark: Hashable {
  enum Kind: String, CaseIterable {
    case event, statement, commitment, figure, passage, date
    /// What the reader came for.
    case aim
  }

  /// Unicode scalars of the article's text, end excluded.
  var range: Range<Int>
  var kind: Kind
  var entry: String

  /// The marks that an entry makes in an article.
  static func all(of entry: DossierEntry, in article: String) -> [Mark] {
    let kind: Kind
    let evidence: [Evidence]
    switch entry {
    case .event(let event):
      kind = .event
      evidence =
        event.evidence.all + event.disagreements.flatMap(\.values).flatMap(\.evidence.all)
        + event.history.flatMap(\.evidence.all)
    case .statement(let statement):
      kind = .statement
      evidence = statement.evidence.all + statement.variants.flatMap(\.evidence.all)
    case .commitment(let commitment):
      kind = .commitment
      evidence = commitment.evidence.all + commitment.history.flatMap(\.evidence.all)
    case .figure(let figure):
      kind = .figure
      evidence =
        figure.evidence.all + figure.disagreements.flatMap(\.values).flatMap(\.evidence.all)
        + figure.history.flatMap(\.evidence.all)
    case .passage(let passage):
      kind = .passage
      evidence = passage.evidence.all
    case .article(let itself):
      kind = .date
      evidence = itself.published.evidence
    case .story, .actor, .process: return []
    }
    return marks(evidence, in: article, kind, entry.id)
  }

  private static func marks(
    _ evidence: [Evidence], in article: String, _ kind: Kind, _ entry: String
  ) -> [Mark] {
    evidence.filter { $0.article == article && $0.start >= 0 && $0.start < $0.end }
      .map { Mark(range: $0.start..<$0.end, kind: kind, entry: entry) }
  }
}
