import Dossier

/// Writes down one statement from all reports of it.
struct StatementWriter {
  let actors: ActorResolution
  let independence: Independence
  /// The event that a group of reports denies, by the group's number.
  let denied: [Int: String]

  func statements(_ groups: [[StatementMention]]) -> [Statement] {
    let written = groups.enumerated().map { number, group in
      (statement: statement(group, denied: denied[number]), identity: identity(group))
    }.sorted {
      ($0.statement.evidence.first, $0.statement.content, $0.statement.speaker)
        < ($1.statement.evidence.first, $1.statement.content, $1.statement.speaker)
    }
    let ids = Identifiers.named("s", written.map(\.identity))
    return DossierOrder.statements(
      zip(written, ids).map { entry, id in
        var statement = entry.statement
        statement.id = id
        return statement
      })
  }

  /// The report that came first.
  private func identity(_ group: [StatementMention]) -> String {
    let articles = independence.articles
    let first =
      group.min {
        (articles[$0.article].firstDay, $0.article, $0.index)
          < (articles[$1.article].firstDay, $1.article, $1.index)
      } ?? group[0]
    let evidence = first.claim.evidence.first
    return "\(evidence.article)|\(evidence.start)|\(first.claim.content)"
  }

  private func statement(_ group: [StatementMention], denied: String?) -> Statement {
    let fullest = group.min(by: isFuller) ?? group[0]
    let claim = fullest.claim
    let evidence = Citations(group.flatMap(\.claim.evidence.all)) ?? claim.evidence
    let others = group.filter { $0.codes != fullest.codes }
    return Statement(
      id: "", speaker: actors.actors[speaker(group)].id,
      onBehalfOf: first(group) { id($0.claim.onBehalfOf, $0) },
      cue: claim.cue, content: claim.content, direct: claim.direct, variants: variants(others),
      medium: group.compactMap(\.claim.medium).min(),
      addressee: first(group) { id($0.claim.addressee, $0) },
      time: time(group),
      about: Set(
        group.flatMap { mention in mention.claim.about.compactMap { id($0, mention) } }
          + [denied].compactMap(\.self)
      ).sorted(),
      stance: first(group) { $0.claim.stance }, sources: independence.sources(evidence),
      evidence: evidence)
  }

  /// A whole quotation before a report of it, then the one with more words.
  private func isFuller(_ one: StatementMention, _ other: StatementMention) -> Bool {
    if one.claim.direct != other.claim.direct { return one.claim.direct }
    return (-one.codes.count, one.article, one.index)
      < (-other.codes.count, other.article, other.index)
  }

  /// The one whom most reports name as speaker, of equals the one told most exactly: a minister
  /// before his ministry, and this before the state.
  private func speaker(_ group: [StatementMention]) -> Int {
    var counts: [Int: Int] = [:]
    for mention in group { counts[mention.speaker, default: 0] += 1 }
    func rank(_ speaker: Int) -> Int {
      switch actors.actors[speaker].kind {
      case .person: 0
      case .office: 1
      case .organization, .group, .armedGroup: 2
      case .state: 3
      }
    }
    return counts.min {
      (-$0.value, rank($0.key), $0.key) < (-$1.value, rank($1.key), $1.key)
    }?.key ?? group[0].speaker
  }

  private func variants(_ mentions: [StatementMention]) -> [NameForm] {
    NameForms.joined(mentions.map { ($0.claim.content, $0.claim.evidence) })
  }

  private func time(_ group: [StatementMention]) -> TimeSpan {
    group.map(\.claim.time).filter { $0.bounds != nil }.min {
      (TimeOrder.width($0), $0.start?.dayNumber ?? 0, $0.text ?? "")
        < (TimeOrder.width($1), $1.start?.dayNumber ?? 0, $1.text ?? "")
    } ?? group[0].claim.time
  }

  private func first<Value>(
    _ group: [StatementMention], _ value: (StatementMention) -> Value?
  ) -> Value? {
    group.sorted { ($0.article, $0.index) < ($1.article, $1.index) }.lazy.compactMap(value).first
  }

  private func id(_ key: Int?, _ mention: StatementMention) -> String? {
    key.flatMap { actors.id($0, in: mention.article) }
  }
}

extension TimeOrder {
  static func width(_ time: TimeSpan) -> Int { time.bounds?.days ?? .max }
}
