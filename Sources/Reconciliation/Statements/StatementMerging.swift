import Dossier

/// Decides which statements are the same words of the same speaker on the same occasion.
struct StatementMerging {
  private struct Key: Hashable {
    var speaker: Int
    var word: UInt64
  }

  /// Share of the words of either wording that the other has: a rewording of the same words.
  private static let leastReworded = 0.6
  /// Share of the shorter wording's words by which it is a part of the fuller one.
  private static let leastContained = 0.85
  /// Where another speaks for the same state the words must be nearly the same.
  private static let leastOfOneState = 0.8
  private static let fewestWords = 3
  /// Days between articles that report one occasion.
  private static let daysApart = 7
  private static let comparedPerWord = 32

  private let articles: [OpenArticle]
  private let actors: [Actor]
  private(set) var groups: [[StatementMention]] = []
  private var groupsOfKey: [Key: [Int]] = [:]

  init(_ mentions: [StatementMention], articles: [OpenArticle], actors: [Actor]) {
    self.articles = articles
    self.actors = actors
    for mention in mentions.sorted(by: StatementMerging.isBefore) { place(mention) }
  }

  /// Fuller wordings first, so that shorter ones find what they are a part of.
  private static func isBefore(_ one: StatementMention, _ other: StatementMention) -> Bool {
    (-one.words.count, one.article, one.index) < (-other.words.count, other.article, other.index)
  }

  private mutating func place(_ mention: StatementMention) {
    let keys = keys(mention)
    var shared: [Int: Int] = [:]
    for key in keys {
      for group in Set((groupsOfKey[key] ?? []).suffix(Self.comparedPerWord)) {
        shared[group, default: 0] += 1
      }
    }
    let best = shared.keys.sorted().compactMap { group in
      containment(mention, groups[group][0]).map { (group, $0) }
    }.max { ($0.1, $1.0) < ($1.1, $0.0) }
    let group = best?.0 ?? groups.count
    if best == nil { groups.append([mention]) } else { groups[group].append(mention) }
    for key in keys where groupsOfKey[key]?.last != group {
      groupsOfKey[key, default: []].append(group)
    }
  }

  /// Those who speak for one state are looked up together.
  private func keys(_ mention: StatementMention) -> [Key] {
    let speaker = actors[mention.speaker]
    var speakers = [mention.speaker]
    if speaker.speaksForState, let country = speaker.country {
      speakers.append(-1 - Int(StableHash.of(country) >> 2))
    }
    return speakers.flatMap { speaker in
      mention.words.sorted().map { Key(speaker: speaker, word: $0) }
    }
  }

  private func containment(_ mention: StatementMention, _ fuller: StatementMention) -> Double? {
    let isCopied = !mention.passages.isDisjoint(with: fuller.passages)
    guard isCopied || isOneOccasion(mention, fuller) else { return nil }
    let fewer = min(mention.words.count, fuller.words.count)
    guard fewer >= Self.fewestWords || mention.codes == fuller.codes else { return nil }
    let shared = Double(mention.words.intersection(fuller.words).count) / Double(max(fewer, 1))
    let common = mention.words.intersection(fuller.words).count
    let ofFuller = Double(common) / Double(max(fuller.words.count, mention.words.count, 1))
    if mention.speaker != fuller.speaker {
      // A ministry and its minister with the same words: one of them told for the other.
      guard isCopied || ofFuller >= Self.leastReworded else { return nil }
      return shared >= Self.leastOfOneState ? shared : nil
    }
    let isRewording = shared >= Self.leastReworded && ofFuller >= Self.leastReworded
    let isPart = shared >= Self.leastContained
    let isCopy = isCopied && shared >= Self.leastReworded
    return isRewording || isPart || isCopy ? shared : nil
  }

  private func isOneOccasion(_ one: StatementMention, _ other: StatementMention) -> Bool {
    guard one.claim.time.canBe(other.claim.time) else { return false }
    if one.story == other.story { return true }
    guard let first = articles[one.article].article.published.bounds,
      let second = articles[other.article].article.published.bounds
    else { return false }
    return first.distance(to: second) <= Self.daysApart
  }
}
