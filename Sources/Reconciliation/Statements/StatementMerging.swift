import Dossier

/// Decides which statements are the same words of the same speaker on the same occasion.
struct StatementMerging {
  /// Share of the words of either wording that the other has: a rewording of the same words.
  private static let leastReworded = 0.6
  /// Share of the shorter wording's words by which it is a part of the fuller one.
  private static let leastContained = 0.85
  /// Where another speaks for the same state the words must be nearly the same.
  private static let leastOfOneState = 0.8
  private static let fewestWords = 3
  /// Two translations of the same words share so many telling words, most of them in one order, and
  /// this share of the shorter's.
  private static let fewestTranslated = 5
  private static let fewestInOrder = 4
  private static let leastTranslated = 0.55
  /// Telling words of a wording that are compared one by one.
  private static let longestCompared = 60
  /// Days between articles that report one occasion.
  private static let daysApart = 7
  private static let comparedPerWord = 32

  /// For each article, when it was published.
  private let days: [ClosedRange<CivilDate>?]
  private let actors: [Actor]
  private(set) var groups: [[StatementMention]] = []
  /// Groups by speaker and word.
  private var keys = CodeTable()
  private var groupsOfKey: [[Int32]] = []
  /// For each group, the mention that was compared with it last.
  private var metBy: [Int32] = []

  init(_ mentions: [StatementMention], articles: [OpenArticle], actors: [Actor]) {
    days = articles.map(\.article.published.bounds)
    self.actors = actors
    // Fuller wordings first, so that shorter ones find what they are a part of.
    let order = mentions.indices.sorted { one, other in
      let (first, second) = (mentions[one], mentions[other])
      return (-first.words.count, first.article, first.index)
        < (-second.words.count, second.article, second.index)
    }
    for number in order { place(mentions[number], number: Int32(number)) }
  }

  private mutating func place(_ mention: StatementMention, number: Int32) {
    let keys = keys(mention)
    var best: (group: Int, shared: Double)?
    for key in keys {
      for candidate in groupsOfKey[key].suffix(Self.comparedPerWord)
      where metBy[Int(candidate)] != number {
        metBy[Int(candidate)] = number
        let group = Int(candidate)
        guard let shared = containment(mention, groups[group][0]) else { continue }
        // Of groups that share equally much the first.
        if best.map({ (-shared, group) < (-$0.shared, $0.group) }) ?? true {
          best = (group, shared)
        }
      }
    }
    let group = best?.group ?? groups.count
    if best == nil {
      groups.append([mention])
      metBy.append(number)
    } else {
      groups[group].append(mention)
    }
    for key in keys where groupsOfKey[key].last != Int32(group) {
      groupsOfKey[key].append(Int32(group))
    }
  }

  /// Those who speak for one state are looked up together.
  private mutating func keys(_ mention: StatementMention) -> [Int] {
    let speaker = actors[mention.speaker]
    var speakers = [UInt64(mention.speaker)]
    if speaker.speaksForState, let country = speaker.country {
      speakers.append(StableHash.of(country) | 1 << 63)
    }
    var numbers: [Int] = []
    numbers.reserveCapacity(speakers.count * mention.words.count)
    for speaker in speakers {
      for word in mention.words {
        var hash = StableHash()
        hash.add(speaker)
        hash.add(word)
        let number = keys.add(hash.value)
        if number == groupsOfKey.count { groupsOfKey.append([]) }
        numbers.append(number)
      }
    }
    return numbers
  }

  private func containment(_ mention: StatementMention, _ fuller: StatementMention) -> Double? {
    let isCopied = !mention.passages.isDisjoint(with: fuller.passages)
    guard isCopied || isOneOccasion(mention, fuller) else { return nil }
    let fewer = min(mention.words.count, fuller.words.count)
    guard fewer >= Self.fewestWords || mention.codes == fuller.codes else { return nil }
    let common = mention.words.count { fuller.words.contains($0) }
    let shared = Double(common) / Double(max(fewer, 1))
    let ofFuller = Double(common) / Double(max(fuller.words.count, mention.words.count, 1))
    if mention.speaker != fuller.speaker {
      // A ministry and its minister with the same words: one of them told for the other.
      guard isCopied || ofFuller >= Self.leastReworded else { return nil }
      return shared >= Self.leastOfOneState ? shared : nil
    }
    let isRewording = shared >= Self.leastReworded && ofFuller >= Self.leastReworded
    let isPart = shared >= Self.leastContained
    let isCopy = isCopied && shared >= Self.leastReworded
    guard isCopy || isRewording || isPart || isTranslation(mention, fuller) else { return nil }
    return StatementMerging.contradict(mention, fuller) ? nil : shared
  }

  /// One says with a "not" what the other says without.
  private static func contradict(_ one: StatementMention, _ other: StatementMention) -> Bool {
    func denies(_ one: StatementMention, _ other: StatementMention) -> Bool {
      let said = Set(other.stems)
      return one.negated.contains { said.contains($0) && !other.negated.contains($0) }
    }
    return denies(one, other) || denies(other, one)
  }

  /// Two outlets' translations, or two reports in their own words, of what one said of one thing.
  private func isTranslation(_ one: StatementMention, _ other: StatementMention) -> Bool {
    guard one.article != other.article, one.story == other.story else { return false }
    let (mine, theirs) = (Set(one.stems), Set(other.stems))
    let shared = mine.intersection(theirs)
    guard shared.count >= Self.fewestTranslated,
      Double(shared.count) >= Self.leastTranslated * Double(min(mine.count, theirs.count))
    else { return false }
    return StatementMerging.inOrder(
      one.stems.filter(shared.contains), other.stems.filter(shared.contains))
      >= Self.fewestInOrder
  }

  /// Length of the longest run of words that both have in one order, others between them.
  private static func inOrder(_ one: [UInt64], _ other: [UInt64]) -> Int {
    let (one, other) = (one.prefix(longestCompared), other.prefix(longestCompared))
    var row = [Int](repeating: 0, count: other.count + 1)
    for word in one {
      var diagonal = 0
      for (position, candidate) in other.enumerated() {
        let above = row[position + 1]
        row[position + 1] = word == candidate ? diagonal + 1 : max(above, row[position])
        diagonal = above
      }
    }
    return row.last ?? 0
  }

  private func isOneOccasion(_ one: StatementMention, _ other: StatementMention) -> Bool {
    guard one.story == other.story || arePublishedTogether(one.article, other.article) else {
      return false
    }
    return one.claim.time.canBe(other.claim.time)
  }

  private func arePublishedTogether(_ one: Int, _ other: Int) -> Bool {
    guard let first = days[one], let second = days[other] else { return false }
    return first.distance(to: second) <= Self.daysApart
  }
}
