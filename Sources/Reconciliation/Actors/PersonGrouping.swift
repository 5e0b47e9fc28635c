import Dossier

/// Joins mentions of persons, the fullest names first, and keeps namesakes apart.
struct PersonGrouping {
  private struct StoryWord: Hashable {
    var story: Int
    var word: String
  }

  /// Persons of one family name that a new one is compared with; beyond this only equal names join.
  private static let mostNamesakes = 48
  private static let mostDoubts = 6
  private static let mostNear = 8

  private let mentions: [ActorMention]
  /// By mention; empty for what is no person.
  private let names: [PersonName]
  private var clusters: [PersonCluster] = []
  private var ofFamily: [String: [Int]] = [:]
  private var ofUnorderedName: [String: [Int]] = [:]
  private var ofNearName: [String: [Int]] = [:]
  /// Pairs of mentions whose actors may be the same.
  private(set) var doubts: [(Int, Int)] = []

  private let copies: CopiedNames

  init(
    _ mentions: [ActorMention], _ spelling: NameSpelling, _ titled: TitledNames,
    _ copies: CopiedNames
  ) {
    self.mentions = mentions
    self.copies = copies
    let nobody = PersonName([], spelling)
    var read = PersonNameReader(spelling, titled)
    names = mentions.map { mention in
      guard mention.claim.kind == .person else { return nobody }
      let own = read.name(mention.claim.name)
      let forms = mention.claim.names.map { read.name($0.text) }
      let fullest = forms.max { ($0.words.count, $1.key) < ($1.words.count, $0.key) }
      // The claim's own name wins where no form is fuller.
      return fullest.map { $0.words.count > own.words.count ? $0 : own } ?? own
    }
  }

  mutating func join(into sets: inout MentionSets) {
    let persons = mentions.indices.filter {
      mentions[$0].claim.kind == .person && mentions[$0].claim.isUnnamed != true
        && !names[$0].words.isEmpty
    }
    for draft in fullNameDrafts(persons.filter { names[$0].isFull }) { place(draft) }
    for cluster in clusters {
      for mention in cluster.mentions.dropFirst() { sets.join(cluster.mentions[0], mention) }
    }
    joinSingleNames(persons.filter { !names[$0].isFull }, &sets)
  }

  // MARK: Full names

  /// One draft for each name and country, the fullest and most frequent first.
  private func fullNameDrafts(_ persons: [Int]) -> [PersonCluster] {
    struct Key: Hashable {
      var name: String
      var known: String?
      var country: String?
    }
    var drafts: [Key: PersonCluster] = [:]
    for number in persons {
      let claim = mentions[number].claim
      let key = Key(name: names[number].key, known: claim.known, country: claim.country)
      let cluster = cluster(of: number)
      if let draft = drafts[key] { draft.absorb(cluster) } else { drafts[key] = cluster }
    }
    return drafts.sorted { one, other in
      let (first, second) = (one.value, other.value)
      if first.names[0].words.count != second.names[0].words.count {
        return first.names[0].words.count > second.names[0].words.count
      }
      // Those with a country first, so that those without can choose among them.
      if first.countries.isEmpty != second.countries.isEmpty { return second.countries.isEmpty }
      if first.mentions.count != second.mentions.count {
        return first.mentions.count > second.mentions.count
      }
      return (one.key.name, one.key.country ?? "", one.key.known ?? "")
        < (other.key.name, other.key.country ?? "", other.key.known ?? "")
    }.map(\.value)
  }

  private func cluster(of number: Int) -> PersonCluster {
    let claim = mentions[number].claim
    return PersonCluster(
      names: [names[number]], countries: claim.country.map { [$0] } ?? [], known: claim.known,
      stories: [mentions[number].story], offices: Set(mentions[number].offices),
      mentions: [number])
  }

  private mutating func place(_ draft: PersonCluster) {
    var same: [Int] = []
    var possible: [Int] = []
    for candidate in candidates(draft.names[0]) + nearMisses(draft) {
      switch clusters[candidate].likeness(to: draft) {
      case .same: same.append(candidate)
      case .possible: possible.append(candidate)
      case .different: if clusters[candidate].isNearMiss(of: draft) { possible.append(candidate) }
      }
    }
    if same.count > 1 {
      let inStory = same.filter { !clusters[$0].stories.isDisjoint(with: draft.stories) }
      if inStory.count == 1 { same = inStory }
    }
    let target = same.count == 1 ? same[0] : newCluster(draft)
    if same.count == 1 { clusters[target].absorb(draft) }
    for doubt in (same + possible).prefix(Self.mostDoubts) where doubt != target {
      doubts.append((clusters[doubt].mentions[0], draft.mentions[0]))
    }
    index(draft.names[0], target)
  }

  private func candidates(_ name: PersonName) -> [Int] {
    let family = ofFamily[name.looseFamily] ?? []
    let unordered = ofUnorderedName[name.unorderedKey] ?? []
    return Set(family.prefix(Self.mostNamesakes) + unordered).sorted()
  }

  /// Names that differ by a letter in one word: too unsure to join, near enough to tell.
  private func nearMisses(_ draft: PersonCluster) -> [Int] {
    let known = candidates(draft.names[0])
    let near = draft.names[0].nearKeys.flatMap { (ofNearName[$0] ?? []).prefix(Self.mostNear) }
    return Set(near).subtracting(known).sorted()
  }

  private mutating func newCluster(_ draft: PersonCluster) -> Int {
    clusters.append(draft)
    return clusters.count - 1
  }

  private mutating func index(_ name: PersonName, _ cluster: Int) {
    if !ofFamily[name.looseFamily, default: []].contains(cluster) {
      ofFamily[name.looseFamily, default: []].append(cluster)
    }
    for key in name.nearKeys where !ofNearName[key, default: []].contains(cluster) {
      ofNearName[key, default: []].append(cluster)
    }
    if !ofUnorderedName[name.unorderedKey, default: []].contains(cluster) {
      ofUnorderedName[name.unorderedKey, default: []].append(cluster)
    }
  }

  // MARK: Single names

  /// "Lopes" is the one person of his story with that name; alone he is somebody of his own.
  private mutating func joinSingleNames(_ singles: [Int], _ sets: inout MentionSets) {
    var ofArticle: [StoryWord: Set<Int>] = [:]
    var ofStory: [StoryWord: Set<Int>] = [:]
    var joined: [StoryWord: Set<Int>] = [:]
    for (number, cluster) in clusters.enumerated() {
      let words = Set(cluster.names.flatMap(\.words))
      for mention in cluster.mentions {
        for word in words {
          ofArticle[StoryWord(story: mentions[mention].article, word: word), default: []]
            .insert(number)
          ofStory[StoryWord(story: mentions[mention].story, word: word), default: []].insert(number)
        }
      }
    }
    var unsettled: [Int] = []
    for single in singles {
      let word = names[single].words[0]
      let near = ofArticle[StoryWord(story: mentions[single].article, word: word)] ?? []
      let far = ofStory[StoryWord(story: mentions[single].story, word: word)] ?? []
      let match =
        only(near, for: single, word) ?? inCopy(near.union(far), single) ?? only(
          far, for: single, word)
        ?? only(Set(ofFamily[names[single].looseFamily] ?? []), byOfficeOf: single)
      guard let match else {
        unsettled.append(single)
        continue
      }
      sets.join(clusters[match].mentions[0], single)
      // Who is found in a story by his office is known there to all who name him without.
      joined[StoryWord(story: mentions[single].story, word: word), default: []].insert(match)
    }
    var alone: [String: Int] = [:]
    for single in unsettled {
      let word = names[single].words[0]
      let near = ofArticle[StoryWord(story: mentions[single].article, word: word)] ?? []
      let key = StoryWord(story: mentions[single].story, word: word)
      let far = ofStory[key] ?? []
      if near.isEmpty, far.isEmpty, let match = only(joined[key] ?? [], for: single, word) {
        sets.join(clusters[match].mentions[0], single)
        continue
      }
      for doubt in near.union(far).sorted().prefix(Self.mostDoubts)
      where isCompatible(single, clusters[doubt]) {
        doubts.append((clusters[doubt].mentions[0], single))
      }
      joinAlone(single, word, &alone, &sets)
    }
  }

  /// The one of several whom another article's copy of the same sentences names.
  private func inCopy(_ candidates: Set<Int>, _ single: Int) -> Int? {
    let compatible = candidates.filter { isCompatible(single, clusters[$0]) }
    guard compatible.count > 1 else { return nil }
    let named = compatible.filter { number in
      clusters[number].mentions.contains { copies.share(single, $0) }
    }
    return named.count == 1 ? named.first : nil
  }

  /// The one compatible person, those whose family name it is before those whose given name it is.
  private func only(_ candidates: Set<Int>, for single: Int, _ word: String) -> Int? {
    let compatible = candidates.filter { isCompatible(single, clusters[$0]) }
    let byFamily = compatible.filter { number in
      clusters[number].names.contains { $0.family == word }
    }
    let pool = byFamily.isEmpty ? compatible : byFamily
    if pool.count > 1 { return only(pool, byOfficeOf: single) }
    return pool.first
  }

  private func only(_ candidates: Set<Int>, byOfficeOf single: Int) -> Int? {
    let offices = Set(mentions[single].offices)
    guard !offices.isEmpty, candidates.count <= Self.mostNamesakes else { return nil }
    let holders = candidates.filter {
      !clusters[$0].offices.isDisjoint(with: offices) && isCompatible(single, clusters[$0])
    }
    return holders.count == 1 ? holders.first : nil
  }

  private func isCompatible(_ single: Int, _ cluster: PersonCluster) -> Bool {
    let claim = mentions[single].claim
    if let known = claim.known, let others = cluster.known, known != others { return false }
    guard let country = claim.country, !cluster.countries.isEmpty else { return true }
    return cluster.countries.contains(country)
  }

  private func joinAlone(
    _ single: Int, _ word: String, _ alone: inout [String: Int], _ sets: inout MentionSets
  ) {
    let key = "\(mentions[single].story)|\(word)|\(mentions[single].claim.country ?? "")"
    if let holder = alone[key] { sets.join(holder, single) } else { alone[key] = single }
  }
}
