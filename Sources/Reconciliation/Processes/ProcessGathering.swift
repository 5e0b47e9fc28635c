import Dossier

/// Gathers what articles tell of one named track or format.
struct ProcessGathering {
  let actors: ActorResolution
  let events: EventRecord
  let commitments: CommitmentTracking
  let articles: [OpenArticle]

  /// Words that make one name of two: "the peace process", "peace talks".
  private static let generic: Set<String> = ["the", "process", "talks", "track", "negotiations"]

  func processes() -> [Process] {
    var groups: [String: [(article: Int, claim: ProcessClaim)]] = [:]
    for (number, article) in articles.enumerated() {
      for claim in article.read.claims.processes {
        groups[key(claim.name), default: []].append((number, claim))
      }
    }
    let joined = ProcessNames(groups.keys.sorted()).groups.map { keys in
      keys.flatMap { groups[$0] ?? [] }
    }
    let drafts =
      joined
      .map { (process: process($0), identity: identity($0, articles)) }
      .sorted {
        ($0.process.evidence.first, $0.process.name) < ($1.process.evidence.first, $1.process.name)
      }
    let ids = Identifiers.named("pr", drafts.map(\.identity))
    return zip(drafts, ids).map { draft, id in
      var process = draft.process
      process.id = id
      return process
    }.sorted { $0.id < $1.id }
  }

  /// What named it first.
  private func identity(
    _ group: [(article: Int, claim: ProcessClaim)], _ articles: [OpenArticle]
  ) -> String {
    func rank(_ entry: (article: Int, claim: ProcessClaim)) -> (Int, Int, Int) {
      (articles[entry.article].firstDay, entry.article, entry.claim.evidence.first.start)
    }
    let first = (group.min { rank($0) < rank($1) } ?? group[0]).claim.evidence.first
    return "\(first.article)|\(first.start)"
  }

  private func key(_ name: String) -> String {
    let words = LetterFolder.words(name)
    let telling = words.filter { !Self.generic.contains($0) }
    return (telling.count > 1 ? telling : words).joined(separator: " ")
  }

  private func process(_ group: [(article: Int, claim: ProcessClaim)]) -> Process {
    let names = names(group.map(\.claim))
    let evidence = Citations(group.flatMap(\.claim.evidence.all)) ?? group[0].claim.evidence
    let name = names.min { one, other in
      (-one.evidence.all.count, -one.text.utf8.count, one.text)
        < (-other.evidence.all.count, -other.text.utf8.count, other.text)
    }
    return Process(
      id: "", name: name?.text ?? group[0].claim.name, names: names,
      parties: ids(group, \.parties, actors.id), mediators: ids(group, \.mediators, actors.id),
      events: Set(ids(group, \.events, events.id) + told(group, \.events, \.evidence, events.id))
        .sorted(),
      commitments: Set(
        ids(group, \.commitments, commitments.id)
          + told(group, \.commitments, \.evidence, commitments.id)
      ).sorted(),
      evidence: evidence)
  }

  /// What the sentences that name the process tell.
  private func told<Claim>(
    _ group: [(article: Int, claim: ProcessClaim)], _ list: KeyPath<ArticleClaims, [Claim]>,
    _ evidence: KeyPath<Claim, Citations>, _ id: (Int, Int) -> String?
  ) -> [String] {
    group.flatMap { entry in
      articles[entry.article].read.claims[keyPath: list].enumerated().compactMap { number, claim in
        let isNamed = entry.claim.evidence.all.contains {
          $0.overlaps(claim[keyPath: evidence].first)
        }
        return isNamed ? id(number, entry.article) : nil
      }
    }
  }

  private func names(_ claims: [ProcessClaim]) -> [NameForm] {
    NameForms.joined(claims.map { ($0.name, $0.evidence) })
  }

  private func ids(
    _ group: [(article: Int, claim: ProcessClaim)], _ keys: KeyPath<ProcessClaim, [Int]>,
    _ id: (Int, Int) -> String?
  ) -> [String] {
    Set(group.flatMap { entry in entry.claim[keyPath: keys].compactMap { id($0, entry.article) } })
      .sorted()
  }
}
