import Dossier

/// Joins what several articles state of one quantity.
struct FigureMerging {
  private struct Mention {
    var article: Int
    var story: Int
    var claim: FigureClaim
    var about: Set<String>
    var words: Set<UInt64>
    /// Words of the sentence that states it.
    var told: Set<UInt64>
    var passages: Set<Int>
  }

  private struct Key: Hashable {
    var unit: String
    var setting: String
  }

  private static let leastWords = 0.5
  /// Share of the shorter sentence's words that makes it a retelling of the other.
  private static let leastRetold = 0.5
  private static let comparedPerKey = 48
  /// Numbers below are met by chance.
  private static let distinctiveValue = 1000.0

  private let actors: ActorResolution
  private let independence: Independence
  private let corrections: Corrections
  private var groups: [[Mention]] = []

  static func figures(
    _ articles: [OpenArticle], storyOfArticle: [Int], actors: ActorResolution, shared: SharedText,
    independence: Independence
  ) -> [Figure] {
    var merging = FigureMerging(
      actors: actors, independence: independence, corrections: Corrections(articles))
    merging.group(mentions(articles, storyOfArticle, actors, shared))
    merging.joinDisputed()
    return merging.written()
  }

  private static func mentions(
    _ articles: [OpenArticle], _ stories: [Int], _ actors: ActorResolution, _ shared: SharedText
  ) -> [Mention] {
    articles.enumerated().flatMap { number, article in
      article.read.claims.figures.map { claim in
        let piece = claim.evidence.first
        return Mention(
          article: number, story: stories[number], claim: claim,
          about: Set(claim.about.compactMap { actors.id($0, in: number) }),
          words: EventMention.contentWords(claim.what),
          told: Set(article.words(of: piece).lazy.filter { !$0.isFunctionWord }.map(\.code)),
          passages: piece.start < piece.end
            ? Set(shared.passages(in: number, overlapping: piece.start..<piece.end)) : [])
      }
    }
  }

  private mutating func group(_ mentions: [Mention]) {
    var ofKey: [Key: [Int]] = [:]
    for mention in mentions {
      let unit = LetterFolder.folded(mention.claim.unit)
      let keys =
        [Key(unit: unit, setting: "story \(mention.story)")]
        + mention.about.sorted().map { Key(unit: unit, setting: "about \($0)") }
      let candidates = Set(keys.flatMap { (ofKey[$0] ?? []).suffix(Self.comparedPerKey) }).sorted()
      let target = candidates.first { isOne(mention, groups[$0][0]) } ?? groups.count
      if target == groups.count { groups.append([mention]) } else { groups[target].append(mention) }
      for key in keys where ofKey[key]?.last != target { ofKey[key, default: []].append(target) }
    }
  }

  /// The same value of the same thing.
  private func isOne(_ one: Mention, _ other: Mention) -> Bool {
    guard one.claim.period.canBe(other.claim.period) else { return false }
    if !one.passages.isDisjoint(with: other.passages) {
      return one.claim.value == other.claim.value
    }
    if one.story == other.story, one.claim.value == other.claim.value, isRetold(one, other) {
      return true
    }
    if isOneSum(one, other) { return true }
    let fewer = min(one.words.count, other.words.count)
    let shared = one.words.intersection(other.words).count
    let isSameThing =
      Double(shared) >= Self.leastWords * Double(fewer) && (shared > 0 || fewer == 0)
    guard isSameThing else { return false }
    return one.claim.value == other.claim.value
      && (one.story == other.story || one.about == other.about)
  }

  // MARK: Disputed values

  private struct Quantity: Hashable {
    var story: Int
    var unit: String
    var about: Set<String>
    var words: Set<UInt64>
    var period: ClosedRange<CivilDate>?
  }

  /// Values that differ are of one thing only where everything else is the same, and where no
  /// article tells both: such an article tells two things.
  private mutating func joinDisputed() {
    var joined: [[Mention]] = []
    var ofQuantity: [Quantity: [Int]] = [:]
    for group in groups {
      let first = group[0]
      let quantity = Quantity(
        story: first.story, unit: LetterFolder.folded(first.claim.unit), about: first.about,
        words: first.words, period: first.claim.period.bounds)
      let rivals = (ofQuantity[quantity] ?? []).prefix(Self.comparedPerKey)
      if let rival = rivals.first(where: { isDisputed(group, joined[$0]) }) {
        joined[rival] += group
      } else {
        ofQuantity[quantity, default: []].append(joined.count)
        joined.append(group)
      }
    }
    groups = joined
  }

  private func isDisputed(_ one: [Mention], _ other: [Mention]) -> Bool {
    let (first, second) = (one[0], other[0])
    guard !first.words.isEmpty, !first.about.isEmpty || isRetold(first, second) else {
      return false
    }
    return Set(one.map(\.article)).isDisjoint(with: other.map(\.article))
  }

  /// A large sum for one time in one story is one sum, whatever each article calls it.
  private func isOneSum(_ one: Mention, _ other: Mention) -> Bool {
    one.story == other.story && one.claim.value == other.claim.value
      && abs(one.claim.value) >= Self.distinctiveValue && one.claim.period.bounds != nil
      && one.claim.period.bounds == other.claim.period.bounds
  }

  private func isRetold(_ one: Mention, _ other: Mention) -> Bool {
    let fewer = min(one.told.count, other.told.count)
    let shared = one.told.intersection(other.told).count
    return one.article != other.article && Double(shared) >= Self.leastRetold * Double(fewer)
      && shared > 2
  }

  private func written() -> [Figure] {
    let drafts = groups.map { (figure: figure($0), identity: identity($0)) }.sorted {
      ($0.figure.evidence.first, $0.figure.value) < ($1.figure.evidence.first, $1.figure.value)
    }
    let ids = Identifiers.named("f", drafts.map(\.identity))
    return zip(drafts, ids).map { draft, id in
      var figure = draft.figure
      figure.id = id
      return figure
    }.sorted { $0.id < $1.id }
  }

  /// What told it first.
  private func identity(_ group: [Mention]) -> String {
    let articles = independence.articles
    func rank(_ mention: Mention) -> (Int, Int, Int) {
      (articles[mention.article].firstDay, mention.article, mention.claim.evidence.first.start)
    }
    let first = (group.min { rank($0) < rank($1) } ?? group[0]).claim
    let evidence = first.evidence.first
    return "\(evidence.article)|\(evidence.start)|\(first.unit)|\(first.value)"
  }

  private func figure(_ all: [Mention]) -> Figure {
    let group = all.filter { !isReplaced($0, in: all) }
    let claim = kept(group)
    let evidence = Citations(all.flatMap(\.claim.evidence.all)) ?? claim.evidence
    let period = group.map(\.claim.period).min {
      (TimeOrder.width($0), $0.start?.dayNumber ?? 0, $0.text ?? "")
        < (TimeOrder.width($1), $1.start?.dayNumber ?? 0, $1.text ?? "")
    }
    return Figure(
      id: "",
      what: group.map(\.claim.what).max { ($0.utf8.count, $1) < ($1.utf8.count, $0) } ?? claim.what,
      value: claim.value, unit: claim.unit, approximation: claim.approximation,
      about: Set(group.flatMap(\.about)).sorted(), period: period ?? .unknown,
      sources: independence.sources(evidence), evidence: evidence,
      disagreements: FigureDisagreement.of(group.map(\.claim)),
      history: history(all.filter { isReplaced($0, in: all) }))
  }

  /// Its own outlet has put another value in its place.
  private func isReplaced(_ mention: Mention, in group: [Mention]) -> Bool {
    group.contains { other in
      other.claim.value != mention.claim.value
        && corrections.supersedes(other.article, mention.article)
    }
  }

  private func history(_ replaced: [Mention]) -> [Revision] {
    let articles = independence.articles
    let inTime = replaced.sorted {
      (articles[$0.article].firstDay, $0.article) < (articles[$1.article].firstDay, $1.article)
    }
    var told: [Double: [Evidence]] = [:]
    var values: [Double] = []
    for mention in inTime {
      if told[mention.claim.value] == nil { values.append(mention.claim.value) }
      told[mention.claim.value, default: []] += mention.claim.evidence.all
    }
    return values.compactMap { value in
      told[value].flatMap { Citations($0) }.map {
        Revision(field: "value", value: FigureDisagreement.wording(value), evidence: $0)
      }
    }
  }

  /// The value that most tell, and of its wordings the one that says most exactly how it is meant.
  private func kept(_ group: [Mention]) -> FigureClaim {
    var tellers: [Double: Int] = [:]
    for mention in group { tellers[mention.claim.value, default: 0] += 1 }
    return group.map(\.claim).min { one, other in
      (-(tellers[one.value] ?? 0), one.approximation.vagueness, one.evidence.first)
        < (-(tellers[other.value] ?? 0), other.approximation.vagueness, other.evidence.first)
    } ?? group[0].claim
  }
}

extension Approximation {
  /// "nearly 800" says more than "about 800". A bare number may be a rounded one, so that it says
  /// less than a number told with its direction.
  var vagueness: Int {
    switch self {
    case .nearly, .over, .under: 0
    case .atLeast: 1
    case .exact: 2
    case .about: 3
    }
  }
}
