import Dossier

/// Writes down one obligation from all that is said of it.
struct CommitmentWriter {
  let articles: [OpenArticle]
  let actors: ActorResolution
  let independence: Independence

  func commitment(_ mentions: [(article: Int, claim: CommitmentClaim, under: String?)])
    -> Commitment
  {
    let claims = mentions.map(\.claim)
    let evidence = Citations(claims.flatMap(\.evidence.all)) ?? claims[0].evidence
    let fullest = claims.max {
      ($0.what.utf8.count, $1.evidence.first) < ($1.what.utf8.count, $0.evidence.first)
    }
    let due = claims.map(\.due).min {
      (TimeOrder.width($0), $0.start?.dayNumber ?? 0, $0.text ?? "")
        < (TimeOrder.width($1), $1.start?.dayNumber ?? 0, $1.text ?? "")
    }
    return Commitment(
      id: "", by: ids(mentions, \.by), to: ids(mentions, \.to),
      what: fullest?.what ?? claims[0].what, due: due ?? .unknown,
      under: mentions.compactMap(\.under).min(), status: status(claims),
      sources: independence.sources(evidence), evidence: evidence, history: steps(mentions))
  }

  private func ids(
    _ mentions: [(article: Int, claim: CommitmentClaim, under: String?)],
    _ keys: KeyPath<CommitmentClaim, [Int]>
  ) -> [String] {
    Set(
      mentions.flatMap { mention in
        mention.claim[keyPath: keys].compactMap { actors.id($0, in: mention.article) }
      }
    ).sorted()
  }

  /// What settles an obligation outweighs doubts of it, and these its mere statement.
  private func status(_ claims: [CommitmentClaim]) -> CommitmentStatus {
    let order: [CommitmentStatus] = [.broken, .met, .extensionSought, .inDoubt, .pending]
    return order.first { status in claims.contains { $0.status == status } } ?? .pending
  }

  private func steps(
    _ mentions: [(article: Int, claim: CommitmentClaim, under: String?)]
  ) -> [Commitment.Step] {
    mentions.map { mention in
      let published = articles[mention.article].article.published
      let time = TimeSpan(
        start: published.start, end: published.end, granularity: published.granularity, text: nil)
      return Commitment.Step(
        status: mention.claim.status, time: time, evidence: mention.claim.evidence)
    }.sorted {
      ($0.time.start?.dayNumber ?? .max, $0.evidence.first)
        < ($1.time.start?.dayNumber ?? .max, $1.evidence.first)
    }
  }
}
