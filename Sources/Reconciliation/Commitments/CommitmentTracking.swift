import Dossier

/// Follows what somebody undertook or is bound to do: one entry for each obligation, with what later
/// sources say of how it stands.
struct CommitmentTracking {
  fileprivate struct Mention {
    var article: Int
    var index: Int
    var claim: CommitmentClaim
    var by: Set<Int>
    /// States for which those who are bound stand.
    var states: Set<String>
    var words: Set<UInt64>
    /// Words of the sentence that tells it, where what is to be done is told in a word or two.
    var context: Set<UInt64>
    var under: String?
  }

  fileprivate struct Group {
    var mentions: [Mention]
    var by: Set<Int>
    var states: Set<String>
    var words: Set<UInt64>
    var context: Set<UInt64>

    var first: Evidence {
      mentions.map(\.claim.evidence.first).min() ?? mentions[0].claim.evidence.first
    }

    /// What told it first.
    func identity(_ articles: [OpenArticle]) -> String {
      let earliest =
        mentions.min {
          (articles[$0.article].firstDay, $0.article, $0.index)
            < (articles[$1.article].firstDay, $1.article, $1.index)
        } ?? mentions[0]
      let evidence = earliest.claim.evidence.first
      return "\(evidence.article)|\(evidence.start)|commitment"
    }
  }

  /// Share of the shorter wording's words.
  private static let leastWords = 0.5
  private static let leastWordsOfOthers = 0.3

  let commitments: [Commitment]
  /// For each article, the commitment's id by the claim's number.
  private let ids: [[Int: String]]

  init(
    _ articles: [OpenArticle], actors: ActorResolution, events: EventRecord,
    independence: Independence
  ) {
    let writer = CommitmentWriter(articles: articles, actors: actors, independence: independence)
    let groups = CommitmentTracking.groups(
      CommitmentTracking.mentions(articles, actors, events)
    ).sorted { one, other in one.first < other.first }
    let drafts = groups.map { group in
      writer.commitment(group.mentions.map { ($0.article, $0.claim, $0.under) })
    }
    let names = Identifiers.named("c", groups.map { $0.identity(articles) })
    var ids = [[Int: String]](repeating: [:], count: articles.count)
    for (group, name) in zip(groups, names) {
      for mention in group.mentions { ids[mention.article][mention.index] = name }
    }
    self.ids = ids
    commitments = zip(drafts, names).map { draft, name in
      var commitment = draft
      commitment.id = name
      return commitment
    }.sorted { $0.id < $1.id }
  }

  func id(_ claim: Int, in article: Int) -> String? { ids[article][claim] }

  private static func mentions(
    _ articles: [OpenArticle], _ actors: ActorResolution, _ events: EventRecord
  ) -> [Mention] {
    articles.enumerated().flatMap { number, article in
      article.read.claims.commitments.enumerated().map { index, claim in
        let by = Set(claim.by.compactMap { actors.index($0, in: number) })
        let sentence = claim.evidence.all.map(\.text).joined(separator: " ")
        return Mention(
          article: number, index: index, claim: claim, by: by,
          states: Set(by.compactMap { actors.actors[$0].boundState }),
          words: ObligationWords.words(claim.what), context: ObligationWords.words(sentence),
          under: claim.under.flatMap { events.id($0, in: number) })
      }
    }
  }

  /// By due date, the narrowest first; what has no date joins by its words.
  private static func groups(_ mentions: [Mention]) -> [Group] {
    let sorted = mentions.sorted {
      (TimeOrder.width($0.claim.due), $0.article, $0.index)
        < (TimeOrder.width($1.claim.due), $1.article, $1.index)
    }
    var groups: [Group] = []
    var ofKey: [String: [Int]] = [:]
    for mention in sorted {
      let keys = keys(mention)
      let candidates = Set(keys.flatMap { (ofKey[$0] ?? []).suffix(48) }).sorted()
      let target = candidates.first { isOne(mention, groups[$0]) } ?? groups.count
      if target == groups.count {
        groups.append(
          Group(
            mentions: [mention], by: mention.by, states: mention.states, words: mention.words,
            context: mention.context))
      } else {
        groups[target].mentions.append(mention)
        groups[target].by.formUnion(mention.by)
        groups[target].states.formUnion(mention.states)
        groups[target].words.formUnion(mention.words)
        groups[target].context.formUnion(mention.context)
      }
      for key in keys where ofKey[key]?.last != target { ofKey[key, default: []].append(target) }
    }
    return groups
  }

  private static func keys(_ mention: Mention) -> [String] {
    let due = mention.claim.due.bounds.map {
      "due \($0.lowerBound.year * 12 + $0.lowerBound.month)"
    }
    return (due.map { [$0] } ?? []) + mention.by.sorted().map { "by \($0)" }
      + (mention.under.map { ["under \($0)"] } ?? [])
  }

  private static func isOne(_ mention: Mention, _ group: Group) -> Bool {
    guard group.mentions.allSatisfy({ $0.claim.due.canBe(mention.claim.due) }) else { return false }
    let fewer = min(mention.words.count, group.words.count)
    let shared = Double(mention.words.intersection(group.words).count)
    let sharesAgreement =
      mention.under != nil && group.mentions.contains { $0.under == mention.under }
    let isDued = mention.claim.due.bounds != nil && group.mentions[0].claim.due.bounds != nil
    let isSameActor =
      !mention.by.isDisjoint(with: group.by) || mention.by.isEmpty || group.by.isEmpty
    let isSameState = !mention.states.isDisjoint(with: group.states)
    guard isSameActor || isSameState || sharesAgreement else { return false }
    if isDued, sharesAgreement { return true }
    let isSameDay =
      mention.claim.due.granularity == .day && mention.claim.due.bounds != nil
      && group.mentions.contains { $0.claim.due.bounds == mention.claim.due.bounds }
    if isSameDay,
      !mention.context.isDisjoint(with: group.context.intersection(ObligationWords.kinds))
    {
      return true
    }
    guard isSameActor || sharesAgreement else { return false }
    return shared >= (isDued ? leastWordsOfOthers : leastWords) * Double(fewer) && shared > 0
  }
}

extension Actor {
  /// The state that is bound by what this actor undertakes: its own, for its bodies and forces.
  var boundState: String? {
    standsForState || sector == "MIL" || (kind == .person && sector == "GOV") ? country : nil
  }
}
