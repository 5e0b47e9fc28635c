/// Brings the spellings of a name to one form, by the rules it is given.
public struct NameSpelling: Sendable {
  private struct Rule: Sendable {
    var from: [UInt8]
    var to: [UInt8]
    var at: SpellingRules.Rule.Position
  }

  private let minimum: Int
  private let rules: [Rule]
  private let particles: Set<String>
  /// Of these the first stands for all.
  private let prefixes: [String]
  /// A word → the first word of the families that it belongs to.
  private let strict: [String: String]
  private let loose: [String: String]

  public init(_ table: SpellingRules) {
    minimum = table.minimum
    rules = table.rules.filter { !$0.from.isEmpty }.map {
      Rule(from: Array($0.from.utf8), to: Array($0.to.utf8), at: $0.at)
    }
    particles = Set(table.particles.map(LetterFolder.folded))
    prefixes = table.prefixes.map(LetterFolder.folded)
    strict = NameSpelling.representatives(table.families.filter { $0.loose != true })
    loose = NameSpelling.representatives(table.families)
  }

  /// Whether two names can be spellings of one. It looks at letters only: two people may well bear
  /// one name, so that more than this is needed to join them.
  public func areVariants(_ one: String, _ other: String) -> Bool {
    let (first, second) = (NameWords.words(one), NameWords.words(other))
    let (mine, theirs) = (PersonName(first, self), PersonName(second, self))
    return mine.words.count == theirs.words.count && mine.likeness(to: theirs) != .different
  }

  /// A key that is equal for the spellings of one name.
  public func key(of name: String) -> String { PersonName(NameWords.words(name), self).key }

  func isParticle(_ word: String) -> Bool { particles.contains(word) }

  /// "abdel rahman" and "abdelrahman" are "abdulrahman", where another word of the name is left.
  func joinedPrefixes(_ words: [String]) -> [String] {
    guard let common = prefixes.first else { return words }
    var joined: [String] = []
    var isPending = false
    for word in words {
      let isPrefix = prefixes.contains(word)
      if isPending, let last = joined.popLast() {
        joined.append(isPrefix ? last : common + word)
      } else {
        joined.append(isPrefix ? word : withCommonPrefix(word, common))
      }
      isPending = isPrefix
    }
    return joined.count > 1 || words.count == 1 ? joined : words
  }

  /// Letters that a name has after its prefix.
  private static let leastAfterPrefix = 3

  private func withCommonPrefix(_ word: String, _ common: String) -> String {
    let found = prefixes.first { prefix in
      word.hasPrefix(prefix) && word.utf8.count >= prefix.utf8.count + Self.leastAfterPrefix
    }
    return found.map { common + word.dropFirst($0.count) } ?? word
  }

  /// Equal for the spellings of one name ("sergey", "sergei").
  func skeleton(_ word: String) -> String { letters(strict[word] ?? word) }

  /// Equal also for names that are only sometimes one ("volodymyr", "vladimir").
  func looseSkeleton(_ word: String) -> String { letters(loose[word] ?? word) }

  private func letters(_ word: String) -> String {
    var bytes = Array(word.utf8)
    for rule in rules where bytes.contains(rule.from[0]) {
      bytes = NameSpelling.applied(rule, bytes)
    }
    var single: [UInt8] = []
    for byte in bytes where single.last != byte { single.append(byte) }
    return single.count >= minimum ? String(decoding: single, as: UTF8.self) : word
  }

  /// Families that share a word are one.
  private static func representatives(_ families: [SpellingRules.Family]) -> [String: String] {
    let folded = families.map { $0.names.map(LetterFolder.folded).filter { !$0.contains(" ") } }
    var sets = UnionFind(folded.count)
    var holders: [String: Int] = [:]
    for (number, names) in folded.enumerated() {
      for name in names {
        if let holder = holders[name] { sets.join(holder, number) } else { holders[name] = number }
      }
    }
    return holders.mapValues { folded[sets.root($0)].first ?? "" }
  }

  private static func applied(_ rule: Rule, _ bytes: [UInt8]) -> [UInt8] {
    let length = rule.from.count
    // A rule must leave something of the word to compare.
    guard bytes.count > length else { return bytes }
    switch rule.at {
    case .start:
      return bytes.starts(with: rule.from) ? rule.to + bytes.dropFirst(length) : bytes
    case .end:
      return bytes.suffix(length).elementsEqual(rule.from)
        ? bytes.dropLast(length) + rule.to : bytes
    case .any:
      guard let first = bytes.firstIndex(of: rule.from[0]), first + length <= bytes.count else {
        return bytes
      }
      var replaced: [UInt8] = []
      replaced.reserveCapacity(bytes.count + rule.to.count)
      var position = 0
      while position < bytes.count {
        if bytes[position] == rule.from[0], bytes[position...].starts(with: rule.from) {
          replaced += rule.to
          position += length
        } else {
          replaced.append(bytes[position])
          position += 1
        }
      }
      return replaced
    }
  }
}
