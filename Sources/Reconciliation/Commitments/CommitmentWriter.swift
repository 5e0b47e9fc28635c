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
      under: mentions.compactMap(\.under).min(), status: status(mentions),
      sources: independence.sources(evidence), evidence: evidence, history: steps(mentions))
  }

  private func ids(
    _ mentions: [(article: Int, claim: CommitmentClaim, under: String?)],
    _ keys: KeyPath<CommitmentClaim, [Int]>
  ) -> [String] {
    let named = Set(
      mentions.flatMap { mention in
        mention.claim[keyPath: keys].compactMap { actors.index($0, in: mention.article) }
      })
    // Where one source names a state and another who acts for it, the one who acts is told.
    let represented = Set(
      named.map { actors.actors[$0] }.filter { $0.kind == .person }.compactMap(\.boundState))
    return named.map { actors.actors[$0] }.filter { actor in
      actor.kind != .state || !(actor.country.map(represented.contains) ?? false)
    }.map(\.id).sorted()
  }

  /// The latest step; of steps of one day the one that settles most. To state an obligation again
  /// takes back nothing of what was said of it.
  private func status(
    _ mentions: [(article: Int, claim: CommitmentClaim, under: String?)]
  ) -> CommitmentStatus {
    let order: [CommitmentStatus] = [.pending, .inDoubt, .extensionSought, .met, .broken]
    func rank(_ status: CommitmentStatus) -> Int { order.firstIndex(of: status) ?? 0 }
    let steps = mentions.filter { $0.claim.status != .pending }
    return steps.max { one, other in
      (published(one.article), rank(one.claim.status))
        < (published(other.article), rank(other.claim.status))
    }?.claim.status ?? .pending
  }

  private func published(_ article: Int) -> Int {
    articles[article].article.published.end?.dayNumber ?? .min
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
