/// Gives the lemma of a word by its form and its part of speech: tables of irregular forms first,
/// then the rule with the longest ending that fits.
///
/// Lemmas are in lower case, except those of proper nouns, which are the form itself.
public struct Lemmatizer: Sendable {
  private let irregular: [PartOfSpeech: [String: String]]
  private let unchanged: [PartOfSpeech: Set<String>]
  private let endings: [PartOfSpeech: EndingTable]
  private let stems: EndingTable
  private let stemExceptions: [String: String]
  private let verbPrefixes: [String]
  private let unchangedPast: Set<String>

  public init(lexicon: LemmaLexicon) {
    var irregular: [PartOfSpeech: [String: String]] = [:]
    for (tag, lemmas) in lexicon.irregular {
      guard let tag = PartOfSpeech(rawValue: tag) else { continue }
      for (lemma, forms) in lemmas.sorted(by: { $0.key < $1.key }) {
        for form in forms { irregular[tag, default: [:]][form] = lemma }
      }
    }
    for adjective in lexicon.comparable {
      for form in Self.comparison(of: adjective) {
        for tag in [PartOfSpeech.adjective, .adverb] where irregular[tag]?[form] == nil {
          irregular[tag, default: [:]][form] = adjective
        }
      }
    }
    self.irregular = irregular
    unchanged = lexicon.unchanged.reduce(into: [:]) { sets, entry in
      if let tag = PartOfSpeech(rawValue: entry.key) { sets[tag] = entry.value }
    }
    endings = lexicon.endings.reduce(into: [:]) { tables, entry in
      if let tag = PartOfSpeech(rawValue: entry.key) { tables[tag] = EndingTable(entry.value) }
    }
    stems = EndingTable(lexicon.stems)
    var exceptions: [String: String] = [:]
    for verb in lexicon.stemExceptions { exceptions[Self.stem(of: verb)] = verb }
    for verb in lexicon.doubling { exceptions[verb + verb.suffix(1)] = verb }
    stemExceptions = exceptions
    verbPrefixes = lexicon.verbPrefixes
    unchangedPast = lexicon.unchangedPast
  }

  public func lemma(of form: String, tag: PartOfSpeech) -> String {
    if tag == .properNoun || tag == .other { return form }
    if tag == .noun, let noun = Self.keptNoun(form) { return noun }
    let form = Self.normal(form)
    if let lemma = irregular[tag]?[form] { return lemma }
    switch tag {
    case .auxiliary: return lemma(of: form, tag: .verb)
    case .numeral: return form.replacing(",", with: "")
    case .adjective, .adverb: return form
    default: return undoEnding(of: form, tag: tag)
    }
  }

  /// Whether the lemma is that of a verb whose past is spelled as its base ("put").
  public func pastIsBase(of lemma: String, tag: PartOfSpeech) -> Bool {
    (tag == .verb || tag == .auxiliary) && unchangedPast.contains(lemma)
  }

  /// In lower case with straight apostrophes.
  private static func normal(_ form: String) -> String {
    let apostrophes: Set<Character> = ["\u{2019}", "`", "\u{B4}"]
    return String(form.lowercased().map { apostrophes.contains($0) ? "'" : $0 })
  }

  /// Nouns that no ending is taken from: decades ("1990s"), abbreviations ("GPS", "sq.").
  private static func keptNoun(_ form: String) -> String? {
    guard let first = form.unicodeScalars.first, let last = form.unicodeScalars.last else {
      return nil
    }
    let isKept = first.isASCIIDigit || (last == "S" && form.count > 1)
    return isKept ? form.lowercased() : nil
  }

  private func undoEnding(of form: String, tag: PartOfSpeech) -> String {
    guard unchanged[tag]?.contains(form) != true else { return form }
    if tag == .verb, let verb = prefixed(form) { return verb }
    guard let rule = endings[tag]?.rule(for: form) else { return form }
    let rest = String(form.dropLast(rule.ending.count)) + rule.lemma
    guard rule.isStem == true else { return rest }
    if let verb = stemExceptions[rest] { return verb }
    guard let stem = stems.rule(for: rest) else { return rest }
    return String(rest.dropLast(stem.ending.count)) + stem.lemma
  }

  /// A prefix with an irregular form of at least three letters; what ends as regular forms do is
  /// left to the rules ("reached" holds no "ached").
  private func prefixed(_ form: String) -> String? {
    guard !["s", "ed", "ing"].contains(where: form.hasSuffix) else { return nil }
    for prefix in verbPrefixes where form.count > prefix.count + 2 && form.hasPrefix(prefix) {
      if let verb = irregular[.verb]?[String(form.dropFirst(prefix.count))] { return prefix + verb }
    }
    return nil
  }

  /// What is left of a verb before "-ing": "write" loses its "e".
  private static func stem(of verb: String) -> String {
    verb.hasSuffix("e") ? String(verb.dropLast()) : verb
  }

  /// "big", "bigger", "biggest"; "early", "earlier", "earliest".
  private static func comparison(of adjective: String) -> [String] {
    let letters = Array(adjective)
    guard let last = letters.last, letters.count > 2 else { return [] }
    let before = letters[letters.count - 2]
    var stem = adjective
    if last == "e" {
      stem.removeLast()
    } else if last == "y", !"aeiou".contains(before) {
      stem = adjective.dropLast() + "i"
    } else if !"aeiouwxy".contains(last), "aeiou".contains(before),
      !"aeiou".contains(letters[letters.count - 3]), letters.count <= 4
    {
      stem.append(last)
    }
    return [stem + "er", stem + "est"]
  }
}
