/// The words and marks that time rules name, each with a number of its own.
///
/// Words are looked up by a 64-bit hash of their small letters, so that scanning a text makes no
/// strings. Two words of the vocabulary with one hash are refused at load; a stranger that shares
/// a hash with one of them would be taken for it, at odds of 1 to 2^64 per pair.
struct TimeVocabulary: Sendable {
  private var indexes: [UInt64: Int] = [:]
  private(set) var words: [String] = []
  private(set) var abbreviated: [Bool] = []
  private var classNames: [String: Int] = [:]
  /// For each class and word the value, where the word belongs to the class.
  private(set) var values: [[Int: Int]] = []
  /// For each class the words that belong to it only with a capital ("May").
  private(set) var capitals: [Set<Int>] = []
  /// For each class its entries of more than one word, longest first.
  private(set) var phrases: [[Phrase]] = []

  /// Marks and words that the scanner itself asks for.
  let hyphen = 0
  /// The full stop.
  let stop = 1
  /// "the", before a decade.
  let article = 2

  struct Phrase: Sendable {
    var words: [Int]
    var value: Int
  }

  init(_ rules: TimeRules) throws(TimeRuleError) {
    for text in ["-", ".", "the"] { _ = try add(text) }
    for name in rules.classes.keys.sorted() {
      guard TimeClass(rawValue: name) == nil, name != "time" else {
        throw TimeRuleError(rule: name, reason: "a built-in class has this name")
      }
      classNames[name] = values.count
      var ofClass: [Int: Int] = [:]
      var longer: [Phrase] = []
      var capital: Set<Int> = []
      let entries = rules.classes[name] ?? [:]
      for text in entries.keys.sorted() {
        guard let value = entries[text]?.number else { continue }
        var parts: [Int] = []
        for part in text.split(separator: " ") { parts.append(try add(String(part))) }
        if parts.count == 1 {
          ofClass[parts[0]] = value
          if text.unicodeScalars.first?.properties.isUppercase == true { capital.insert(parts[0]) }
        } else {
          longer.append(Phrase(words: parts, value: value))
        }
      }
      values.append(ofClass)
      capitals.append(capital)
      phrases.append(longer.sorted { ($1.words.count, $0.words) < ($0.words.count, $1.words) })
    }
    for text in rules.abbreviations { abbreviated[try add(text)] = true }
  }

  /// The number of a word, which is made where there is none yet.
  mutating func add(_ source: String) throws(TimeRuleError) -> Int {
    let text = source.lowercased()
    var hash = TimeVocabulary.emptyHash
    for scalar in text.unicodeScalars {
      hash = TimeVocabulary.hash(hash, TimeVocabulary.folded(scalar))
    }
    if let index = indexes[hash] {
      guard words[index] == text else {
        throw TimeRuleError(rule: text, reason: "same hash as \(words[index])")
      }
      return index
    }
    indexes[hash] = words.count
    words.append(text)
    abbreviated.append(false)
    return words.count - 1
  }

  func index(ofHash hash: UInt64) -> Int { indexes[hash] ?? -1 }

  func index(of text: String) -> Int? { words.firstIndex(of: text) }

  func classIndex(named name: String) -> Int? { classNames[name] }

  /// FNV-1a, 64 bits.
  static let emptyHash: UInt64 = 0xcbf2_9ce4_8422_2325

  static func hash(_ hash: UInt64, _ value: UInt32) -> UInt64 {
    (hash ^ UInt64(value)) &* 0x100_0000_01b3
  }

  /// ASCII letters small, curly apostrophes straight, hyphens and en dashes as "-".
  static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x41...0x5A: scalar.value + 32
    case 0x2019, 0x02BC: 0x27
    case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212: 0x2D
    default: scalar.value
    }
  }
}

private func < (one: (Int, [Int]), other: (Int, [Int])) -> Bool {
  one.0 != other.0 ? one.0 < other.0 : one.1.lexicographicallyPrecedes(other.1)
}
