import Dossier

/// How a happening stands after all its news, and how it stood before.
struct EventCourse {
  private let mentions: [EventMention]
  private let articles: [OpenArticle]

  init(_ draft: EventDraft, _ articles: [OpenArticle]) {
    mentions = draft.mentions
    self.articles = articles
  }

  /// What was done is done; before that, of plans and cancellations, the latest news.
  var status: EventStatus {
    let statuses = Set(mentions.map(\.claim.status))
    if statuses.contains(.occurred) { return .occurred }
    if statuses.contains(.ongoing) { return .ongoing }
    let latest = mentions.max {
      (published($0), $0.claim.status.rank) < (published($1), $1.claim.status.rank)
    }
    return latest?.claim.status ?? .hypothetical
  }

  /// The statuses that the present one replaced, in time order.
  var history: [Revision] {
    let final = status
    guard mentions.contains(where: { $0.claim.status != final }) else { return [] }
    var evidence: [EventStatus: [Evidence]] = [:]
    var firstTold: [EventStatus: Int] = [:]
    for mention in mentions where mention.claim.status != final {
      let told = mention.claim.status
      evidence[told, default: []] += mention.claim.evidence.all
      firstTold[told] = min(firstTold[told] ?? .max, published(mention))
    }
    return evidence.keys.sorted {
      (firstTold[$0] ?? 0, $0.rank, $0.rawValue) < (firstTold[$1] ?? 0, $1.rank, $1.rawValue)
    }.compactMap { told in
      evidence[told].flatMap { Citations($0) }.map {
        Revision(field: "status", value: told.rawValue, evidence: $0)
      }
    }
  }

  /// Articles without a date come first: nothing shows that they replace anything.
  private func published(_ mention: EventMention) -> Int {
    articles[mention.article].article.published.start?.dayNumber ?? .min
  }
}
