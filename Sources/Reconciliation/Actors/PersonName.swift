/// A person's name as words in their skeleton forms, with what tells father from son.
struct PersonName: Hashable {
  /// In the order of the source; the last is taken for the family name.
  let words: [String]
  /// The same words without the difference of spellings that may be two names.
  let looseWords: [String]
  let generation: String?

  private static let generations: Set<String> = ["jr", "sr", "junior", "senior", "ii", "iii", "iv"]

  init(_ folded: [String], _ spelling: NameSpelling) {
    var words = folded
    generation =
      words.count > 1 ? words.last.flatMap { Self.generations.contains($0) ? $0 : nil } : nil
    if generation != nil { words.removeLast() }
    let plain = words.filter { !spelling.isParticle($0) }
    let kept = spelling.joinedPrefixes(plain.isEmpty ? words : plain)
    self.words = kept.map(spelling.skeleton)
    looseWords = kept.map(spelling.looseSkeleton)
  }

  var family: String { words.last ?? "" }
  var looseFamily: String { looseWords.last ?? "" }
  var given: ArraySlice<String> { words.dropLast() }
  var isFull: Bool { words.count > 1 }
  var key: String { words.joined(separator: " ") + (generation.map { "|" + $0 } ?? "") }
  /// Equal for a name told in another order ("Wang Yi", "Yi Wang").
  var unorderedKey: String { words.sorted().joined(separator: " ") }

  /// Equal for names whose given names are equal and whose family names begin alike.
  var nearKeys: [String] {
    guard isFull else { return [] }
    return ["\(words[0])|\(family.prefix(2))"]
  }

  /// The same but for one letter of one word.
  func isNearMiss(of other: PersonName) -> Bool {
    guard words.count == other.words.count, isFull, generation == other.generation else {
      return false
    }
    let differing = zip(words, other.words).filter { $0 != $1 }
    guard differing.count == 1, let pair = differing.first else { return false }
    let (one, another) = (Array(pair.0.utf8), Array(pair.1.utf8))
    return min(one.count, another.count) >= Self.leastNearLetters
      && PersonName.differsByOneLetter(one, another)
  }

  /// Letters of a word that may differ by one and still be the same name.
  private static let leastNearLetters = 5

  private static func differsByOneLetter(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard long.count - short.count <= 1 else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    let end = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    return start + end >= long.count - 1
  }

  enum Likeness: Int, Comparable {
    /// Cannot be one name.
    case different
    /// One name if something else speaks for it: an initial, a first name left out.
    case possible
    /// Forms of one name.
    case same

    static func < (one: Likeness, other: Likeness) -> Bool { one.rawValue < other.rawValue }
  }

  func likeness(to other: PersonName) -> Likeness {
    if let mine = generation, let theirs = other.generation, mine != theirs { return .different }
    if words == other.words { return .same }
    guard isFull, other.isFull else { return .different }
    if words.count == other.words.count, unorderedKey == other.unorderedKey { return .same }
    guard family == other.family else {
      return looseWords == other.looseWords && words[0] == other.words[0] ? .possible : .different
    }
    if looseWords == other.looseWords { return .possible }
    let (fewer, more) =
      given.count <= other.given.count ? (given, other.given) : (other.given, given)
    return PersonName.likeness(ofGiven: Array(fewer), to: Array(more))
  }

  private static func likeness(ofGiven fewer: [String], to more: [String]) -> Likeness {
    var position = 0
    var sharesWord = false
    var startsAlike = true
    for (index, word) in fewer.enumerated() {
      guard let found = more[position...].firstIndex(where: { isForm(word, of: $0) }) else {
        return .different
      }
      if word.utf8.count > 1, more[found].utf8.count > 1 { sharesWord = true }
      if index == 0, found != 0 { startsAlike = false }
      position = found + 1
    }
    return sharesWord && startsAlike ? .same : .possible
  }

  private static func isForm(_ word: String, of other: String) -> Bool {
    if word == other { return true }
    let isInitial = word.utf8.count == 1 || other.utf8.count == 1
    return isInitial && word.utf8.first == other.utf8.first
  }
}
